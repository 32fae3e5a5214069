import { LOOKUP_TIMEOUT } from "./boundedLookup.ts";
import { NETWORK_REFUSED } from "./guardedLookup.ts";

export const CONNECTION_REFUSED = "соединение отклонено";

const OLD_TLS = "сервер предлагает только устаревший TLS, нужен TLS 1.2 или новее";
const NO_COMMON_CIPHER = "TLS не согласован: нет общего шифра или параметров";
const CLIENT_CERTIFICATE = "сервер требует сертификат клиента TLS, шлюз его не предъявляет";
const OVERDUE = "соединение не установлено вовремя";

/** What a developer of a МИС can do something with, by the code of Node or OpenSSL. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: CONNECTION_REFUSED,
  ENOTFOUND: "имя узла не найдено",
  EAI_AGAIN: "имя узла не найдено",
  [LOOKUP_TIMEOUT]: "имя узла не найдено вовремя, DNS не отвечает",
  EHOSTUNREACH: "узел недоступен",
  ENETUNREACH: "сеть недоступна",
  ETIMEDOUT: OVERDUE,
  CERT_HAS_EXPIRED: "сертификат TLS истёк",
  DEPTH_ZERO_SELF_SIGNED_CERT: "самоподписанный сертификат TLS",
  SELF_SIGNED_CERT_IN_CHAIN: "самоподписанный сертификат TLS в цепочке",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "сертификат TLS не проверен",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "сертификат TLS не проверен",
  ERR_TLS_CERT_ALTNAME_INVALID: "сертификат TLS выдан другому узлу",
  ERR_SSL_WRONG_VERSION_NUMBER: "по этому адресу отвечают без TLS, укажите http://",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "по этому адресу отвечают без TLS, укажите http://",
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: OLD_TLS,
  ERR_SSL_UNSUPPORTED_PROTOCOL: OLD_TLS,
  ERR_SSL_VERSION_TOO_LOW: OLD_TLS,
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: NO_COMMON_CIPHER,
  "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE": NO_COMMON_CIPHER,
  ERR_SSL_DH_KEY_TOO_SMALL: NO_COMMON_CIPHER,
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: CLIENT_CERTIFICATE,
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: CLIENT_CERTIFICATE,
  EPROTO: "TLS не согласован",
  HPE_HEADER_OVERFLOW: "заголовки ответа больше 16 КБ",
  ECONNRESET: "соединение сброшено",
  EPIPE: "соединение сброшено",
};

/** Closed in order by the МИС, but too early. */
const CLOSED_EARLY = "соединение закрыто до конца ответа";

/** Names what went wrong; never quotes the МИС, whose answer may hold a patient. `hasBegun`: its headers have come. */
export function failureReason(error: Error, hasBegun = false): string {
  const code = sslCode(error) ?? ("code" in error && typeof error.code === "string" ? error.code : "");
  if (code === NETWORK_REFUSED) return error.message;
  // Node calls «reset» what was closed too; only a real reset names the call of the system that met it.
  if (code === "ECONNRESET" && (hasBegun || !("syscall" in error))) return CLOSED_EARLY;
  const known = REASONS[code];
  if (known !== undefined) return known;
  if (code.startsWith("ERR_SSL_")) return `TLS не согласован (${code})`;
  if (code.startsWith("HPE_")) return "ответ — не HTTP; если там TLS, укажите https://";
  return `соединение оборвано${code === "" ? "" : ` (${code})`}`;
}

/** A handshake that fails while a request waits for it is told as a failed writing (EPROTO); OpenSSL's own reason stands in its text. */
function sslCode({ message }: Error): string | undefined {
  const [, reason] = /:SSL routines:[^:]*:([^:]+):/.exec(message) ?? [];
  return reason === undefined ? undefined : `ERR_SSL_${reason.toUpperCase().replaceAll(" ", "_")}`;
}
