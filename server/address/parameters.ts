// Every parameter of libpq's connection URI: honoured, or refused by name with the way out. None is passed over in silence.
import { SESSION_ATTRS, TLS_VERSIONS } from "./address.ts";

interface Parameter {
  /** The variable of libpq that says the same when the URL does not. */
  readonly env?: string;
  /** What the value must be, in Russian and English; undefined: it is honoured. */
  readonly problem?: (value: string) => string | undefined;
}

const any: Parameter = {};
const oneOf = (...values: readonly string[]): Parameter => ({
  problem: (value) => (values.includes(value) ? undefined : `ожидается / expected ${values.join(", ")}`),
});
const count: Parameter = {
  problem: (value) => (/^\d{1,6}$/.test(value) ? undefined : "целое число от 0 / an integer from 0"),
};
/** Refused whatever the value is. */
const never = (ru: string, en: string): Parameter => ({ problem: () => `${ru} / ${en}` });
/** Refused but for values that ask for nothing else than what is done. */
const only = (values: readonly string[], ru: string, en: string): Parameter => ({
  problem: (value) => (values.includes(value) ? undefined : `${ru} / ${en}`),
});

const SSL_MODES = ["disable", "require", "verify-ca", "verify-full"];

const sslmode: Parameter = {
  env: "PGSSLMODE",
  problem: (value) => {
    if (SSL_MODES.includes(value)) return undefined;
    if (value === "allow" || value === "prefer")
      return (
        `${value} шифрует, только если так выйдет: укажите disable или require / ` +
        `${value} encrypts by chance: say disable or require`
      );
    return `ожидается / expected ${SSL_MODES.join(", ")}`;
  },
};

const KERNEL = never("настраивается в системе, не здесь: уберите", "is the system's to set: remove it");
const KERBEROS = never(
  "Kerberos и SSPI не поддержаны: пароль или сертификат",
  "no Kerberos or SSPI: password or certificate",
);
const OAUTH = never("OAuth не поддержан: пароль или сертификат", "no OAuth: password or certificate");

export const PARAMETERS: Readonly<Record<string, Parameter | undefined>> = {
  host: any,
  port: any,
  user: any,
  password: any,
  dbname: any,
  sslmode,
  sslrootcert: { env: "PGSSLROOTCERT" },
  sslcert: { env: "PGSSLCERT" },
  sslkey: { env: "PGSSLKEY" },
  sslpassword: any,
  sslcrl: { env: "PGSSLCRL" },
  ssl_min_protocol_version: { env: "PGSSLMINPROTOCOLVERSION", ...oneOf(...TLS_VERSIONS) },
  ssl_max_protocol_version: { env: "PGSSLMAXPROTOCOLVERSION", ...oneOf(...TLS_VERSIONS) },
  options: { env: "PGOPTIONS" },
  application_name: { env: "PGAPPNAME" },
  fallback_application_name: any,
  connect_timeout: { env: "PGCONNECT_TIMEOUT", ...count },
  target_session_attrs: { env: "PGTARGETSESSIONATTRS", ...oneOf(...SESSION_ATTRS) },
  load_balance_hosts: oneOf("disable", "random"),
  keepalives: oneOf("0", "1"),
  keepalives_idle: count,
  client_encoding: only(["UTF8", "utf8", "UTF-8", "auto"], "шлюз говорит только UTF8: уберите", "UTF8 only: remove it"),
  sslcompression: only(["0"], "сжатия TLS нет: уберите", "no compression in TLS: remove it"),
  sslsni: only(["1"], "имя узла передаётся всегда: уберите", "the name of the host is always sent: remove it"),
  sslnegotiation: only(["postgres"], "только postgres: уберите", "postgres only: remove it"),
  sslcertmode: only(["allow"], "уберите: сертификат посылается, если задан sslcert", "remove it: sslcert decides"),
  gssencmode: only(["disable", "prefer"], "шифрование GSS не поддержано: sslmode", "no GSS encryption: use sslmode"),
  channel_binding: only(
    ["disable", "prefer"],
    "require не поддержан: sslmode=verify-full",
    "require: use sslmode=verify-full",
  ),
  require_auth: never("не поддержан: уберите", "not supported: remove it"),
  hostaddr: never("не поддержан: укажите адрес в host", "not supported: put the address into host"),
  passfile: never("укажите файл в PGPASSFILE", "name the file in PGPASSFILE"),
  service: never("файл служб не читается: укажите узел и базу", "service files are not read: name host and database"),
  servicefile: never(
    "файл служб не читается: укажите узел и базу",
    "service files are not read: name host and database",
  ),
  replication: never("шлюз не реплика: уберите", "the gateway is no replica: remove it"),
  keepalives_interval: KERNEL,
  keepalives_count: KERNEL,
  tcp_user_timeout: KERNEL,
  requirepeer: never("не поддержан: sslmode=verify-full", "not supported: use sslmode=verify-full"),
  sslcrldir: never("не поддержан: один файл в sslcrl", "not supported: one file in sslcrl"),
  sslkeylogfile: never("ключи соединений не пишутся: уберите", "keys are not written down: remove it"),
  min_protocol_version: never("не поддержан: уберите", "not supported: remove it"),
  max_protocol_version: never("не поддержан: уберите", "not supported: remove it"),
  krbsrvname: KERBEROS,
  gsslib: KERBEROS,
  gssdelegation: KERBEROS,
  oauth_issuer: OAUTH,
  oauth_client_id: OAUTH,
  oauth_client_secret: OAUTH,
  oauth_scope: OAUTH,
  scram_client_key: never("не поддержан: пароль", "not supported: use a password"),
  scram_server_key: never("не поддержан: пароль", "not supported: use a password"),
};

/** Not libpq's, but what people write who come from other libraries. */
const SEARCH_PATH =
  "не параметр PostgreSQL; схема: options=-csearch_path%3DNAME / the schema is options=-csearch_path%3DNAME";
const FOREIGN: Readonly<Record<string, string | undefined>> = {
  schema: SEARCH_PATH,
  search_path: SEARCH_PATH,
  currentSchema: SEARCH_PATH,
  ssl: "укажите sslmode=require / say sslmode=require",
  pgbouncer: "PgBouncer узнаётся сам: уберите / PgBouncer is recognised: remove it",
  connection_limit: "укажите FERKIT_POOL_SIZE / say FERKIT_POOL_SIZE",
};

/** What is wrong with each parameter; empty: all of them are honoured. */
export function problemsIn(parameters: ReadonlyMap<string, string>): string[] {
  return [...parameters].flatMap(([name, value]) => {
    const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    const problem = parameter
      ? parameter.problem?.(value)
      : ((Object.hasOwn(FOREIGN, name) ? FOREIGN[name] : undefined) ?? UNKNOWN);
    return problem === undefined ? [] : [`${name}: ${problem}`];
  });
}

const UNKNOWN = "такого параметра нет / there is no such parameter";

/** What the variables of libpq say of parameters that the URL does not name. */
export function fromEnvironment(
  parameters: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [name, parameter] of Object.entries(PARAMETERS)) {
    const value = env[parameter?.env ?? ""];
    if (value !== undefined && value !== "" && !parameters.has(name)) said.set(name, value);
  }
  return said;
}
