import type { EnvironmentProblem } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";

/**
 * What the doctor can find; each is exit 3 unless the МИС itself breaks a MUST. The order is that of the examination, and of the
 * table in README.md, which says of each why it is the environment and no defect.
 */
export const DOCTOR_CODES = {
  dns: text("имя МИС разрешается", "the name of the МИС resolves"),
  refused: text("порт МИС открыт", "the port of the МИС is open"),
  unreachable: text("сеть до МИС", "the network to the МИС"),
  tls_expired: text("срок сертификата TLS", "the TLS certificate has not expired"),
  tls_not_yet_valid: text("срок сертификата TLS начался", "the TLS certificate is valid already"),
  tls_self_signed: text("сертификат TLS не самоподписанный", "the TLS certificate is not self-signed"),
  tls_wrong_name: text("имя в сертификате TLS", "the name in the TLS certificate"),
  tls_untrusted: text("издатель сертификата TLS известен", "the issuer of the TLS certificate is known"),
  tls: text("соединение TLS", "the TLS connection"),
  proxy: text("между нами и МИС нет прокси с ошибкой", "no failing proxy before the МИС"),
  maintenance: text("МИС не на обслуживании", "the МИС is not under maintenance"),
  redirect: text("адрес без перенаправления", "the address does not redirect"),
  html_page: text("по адресу не веб-страница", "the address is no web page"),
  wrong_base_path: text("базовый путь", "the base path"),
  wrong_path: text("путь вебхука", "the path of the webhook"),
  clock_skew: text("часы", "the clocks"),
  gateway_unreachable: text("шлюз доступен", "the gateway can be reached"),
  gateway_account: text("учётная запись шлюза", "the account of the gateway"),
  gateway_forbidden: text("права учётной записи", "the rights of the account"),
  gateway_other_mo: text("МО учётной записи", "the МО of the account"),
  gateway_maintenance: text("шлюз не на обслуживании", "the gateway is not under maintenance"),
  mo_blocked: text("МО не заблокирована", "the МО is not blocked"),
  gateway: text("шлюз отвечает по контракту", "the gateway keeps its contract"),
  no_free_slot: text("свободные слоты", "free slots"),
  time_zone: text("часовой пояс", "the time zone"),
  no_known_patient: text("тестовые пациенты", "test patients"),
} as const satisfies Record<string, Text>;

export type DoctorCode = keyof typeof DOCTOR_CODES;

export interface Problem extends EnvironmentProblem {
  readonly code: DoctorCode;
}

/** `detail` is what was seen: it goes into reports, so nothing secret may stand in it. */
export function problem(code: DoctorCode, ru: string, en: string, detail: string): Problem {
  return { code, message: text(ru, en), detail };
}

/** Something around the МИС is not there: exit 3. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly problem: EnvironmentProblem;
  constructor(found: EnvironmentProblem) {
    super(found.message.en);
    this.problem = found;
  }
}
