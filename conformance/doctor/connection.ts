import type { TransportFailureKind } from "../model/exchange.ts";
import type { Failure } from "../http/failures.ts";
import { problem, type Problem } from "./problem.ts";

/** No connection, so no answer that anybody could judge: never a word about conformance. */
export function connectionProblem({ kind, detail }: Failure, { host, hostname }: URL): Problem {
  if (kind === "dns")
    return problem(
      "dns",
      `Имя «${hostname}» не разрешается в адрес (DNS). Проверьте адрес в --target и DNS этой машины.`,
      `The name "${hostname}" does not resolve (DNS). Check the address in --target and the DNS of this machine.`,
      detail,
    );
  if (kind === "refused")
    return problem(
      "refused",
      `По адресу ${host} никто не слушает: соединение отклонено. Запустите МИС и проверьте порт.`,
      `Nothing listens on ${host}: connection refused. Start the МИС and check the port.`,
      detail,
    );
  if (kind === "tls") return tlsProblem(detail, { host, hostname });
  return unreachable(kind, host, detail);
}

function unreachable(kind: TransportFailureKind, host: string, detail: string): Problem {
  return problem(
    "unreachable",
    `До ${host} не доходят пакеты, или соединение обрывается (${kind}). Проверьте сеть, маршрут, VPN и межсетевой экран.`,
    `${host} is unreachable, or the connection breaks (${kind}). Check network, route, VPN and firewall.`,
    detail,
  );
}

interface Host {
  readonly host: string;
  readonly hostname: string;
}

type TlsRow = readonly [pattern: RegExp, told: (host: Host, detail: string) => Problem];

/** By the codes of OpenSSL, which stand at the beginning of the detail. */
const TLS: readonly TlsRow[] = [
  [
    /CERT_HAS_EXPIRED/,
    ({ host }, detail) =>
      problem(
        "tls_expired",
        `Срок сертификата TLS на ${host} истёк. Выпустите новый; если он ещё действует, проверьте часы этой машины.`,
        `The TLS certificate of ${host} has expired. Issue a new one; if it is still valid, check the clock of this machine.`,
        detail,
      ),
  ],
  [
    /CERT_NOT_YET_VALID/,
    ({ host }, detail) =>
      problem(
        "tls_not_yet_valid",
        `Срок сертификата TLS на ${host} ещё не начался. Проверьте часы этой машины и даты сертификата.`,
        `The TLS certificate of ${host} is not valid yet. Check the clock of this machine and the dates of the certificate.`,
        detail,
      ),
  ],
  [
    /SELF_SIGNED/,
    ({ host }, detail) =>
      problem(
        "tls_self_signed",
        `Сертификат TLS на ${host} самоподписанный: шлюз такому не поверит. Поставьте сертификат удостоверяющего центра; для своего УЦ укажите NODE_EXTRA_CA_CERTS=ca.pem.`,
        `The TLS certificate of ${host} is self-signed: a gateway will not trust it. Install one of a certification authority; for one of your own set NODE_EXTRA_CA_CERTS=ca.pem.`,
        detail,
      ),
  ],
  [
    /ALTNAME|HOSTNAME_MISMATCH/,
    ({ hostname }, detail) =>
      problem(
        "tls_wrong_name",
        `Сертификат TLS выдан не на имя «${hostname}». Обращайтесь по имени из сертификата или выпустите новый.`,
        `The TLS certificate is not for the name "${hostname}". Use a name in the certificate, or issue a new one.`,
        detail,
      ),
  ],
  [
    /UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_UNTRUSTED/,
    ({ host }, detail) =>
      problem(
        "tls_untrusted",
        `Издатель сертификата TLS на ${host} неизвестен, или сервер не отдаёт промежуточный сертификат. Настройте цепочку; для своего УЦ укажите NODE_EXTRA_CA_CERTS=ca.pem.`,
        `The issuer of the TLS certificate of ${host} is unknown, or the server leaves out the intermediate one. Mend the chain; for an authority of your own set NODE_EXTRA_CA_CERTS=ca.pem.`,
        detail,
      ),
  ],
];

function tlsProblem(detail: string, { host, hostname }: Host): Problem {
  const row = TLS.find(([pattern]) => pattern.test(detail));
  if (row) return row[1]({ host, hostname }, detail);
  return problem(
    "tls",
    `С ${host} не устанавливается соединение TLS. Слушает ли этот порт https, а не http? Какие версии TLS он знает?`,
    `No TLS connection can be made with ${host}. Does the port speak https and not http? Which versions of TLS does it know?`,
    detail,
  );
}
