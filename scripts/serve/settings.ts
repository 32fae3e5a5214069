// One list of what can be set, for the file, the environment and the printed template.
import { readFile } from "node:fs/promises";
import { Option } from "commander";
import { parseDocument } from "yaml";
import { nearest } from "../../conformance/cli/nearest.ts";
import type { Config } from "../../server/config.ts";
import { isObject } from "../../server/profile/isObject.ts";

/** What only the sandbox has: a mock МИС and a living region. */
type OfSandbox = "misPort" | "misHost" | "regionSize";

export interface Setting {
  /** In the file. */
  readonly key: string;
  readonly variable: string;
  readonly ru: string;
  readonly en: string;
  /** Shown as `***` wherever it is printed. */
  readonly isSecret?: true;
  readonly example?: string;
}

/** By its name in the program, so that a new one does not compile until it is described here. */
export const SETTINGS: Readonly<Record<Exclude<keyof Config, OfSandbox>, Setting>> = {
  databaseUrl: {
    key: "database_url",
    variable: "DATABASE_URL",
    ru: "PostgreSQL 15 или новее, обязательно; несколько узлов и sslmode — как в libpq",
    en: "PostgreSQL 15 or newer, needed; several hosts and sslmode as in libpq",
    isSecret: true,
    example: "postgresql://ferkit@db.example:5432/ferkit?sslmode=verify-full&sslrootcert=/etc/ferkit/ca.pem",
  },
  host: { key: "host", variable: "HOST", ru: "адрес, на котором слушать", en: "address to listen on" },
  port: { key: "port", variable: "PORT", ru: "порт шлюза и Витрины", en: "port of the gateway" },
  tlsCert: {
    key: "tls_cert",
    variable: "FERKIT_TLS_CERT",
    ru: "сертификат (PEM, со всей цепочкой); без него http, для прокси перед шлюзом",
    en: "certificate (PEM, the whole chain); without it http, for a proxy in front",
    example: "/etc/ferkit/tls.pem",
  },
  tlsKey: {
    key: "tls_key",
    variable: "FERKIT_TLS_KEY",
    ru: "файл его ключа",
    en: "file of its key",
    example: "/etc/ferkit/tls.key",
  },
  trustProxy: {
    key: "trust_proxy",
    variable: "FERKIT_TRUST_PROXY",
    ru: "чьему X-Forwarded-For верить: сколько прокси или их адреса",
    en: "whose X-Forwarded-For is believed: how many proxies, or their addresses",
    example: "1",
  },
  adminPort: {
    key: "admin_port",
    variable: "FERKIT_ADMIN_PORT",
    ru: "порт /metrics и /health; без него они на порту шлюза",
    en: "port of /metrics and /health; without it they are on the gateway's",
    example: "9100",
  },
  adminHost: { key: "admin_host", variable: "FERKIT_ADMIN_HOST", ru: "его адрес", en: "its address" },
  accountsFile: {
    key: "accounts_file",
    variable: "FERKIT_ACCOUNTS_FILE",
    ru: "учётные записи (YAML), читаются при каждом запуске; ещё есть команда account",
    en: "accounts (YAML), read at each start; there is the command account too",
    example: "/etc/ferkit/accounts.yaml",
  },
  jwtSecret: {
    key: "jwt_secret",
    variable: "FERKIT_JWT_SECRET",
    ru: "ключ токенов, от 32 символов; без него создаётся в базе",
    en: "key of the tokens, from 32 characters on; without it made in the database",
    isSecret: true,
  },
  readOnly: {
    key: "read_only",
    variable: "FERKIT_READ_ONLY",
    ru: "true на реплике: чтение отвечает, остальное 503",
    en: "true on a replica: reads are answered, the rest is 503",
  },
  migrate: {
    key: "migrate",
    variable: "FERKIT_MIGRATE",
    ru: "false: схему обновляет только команда migrate",
    en: "false: the schema is brought up to date by the command migrate alone",
  },
  poolSize: {
    key: "pool_size",
    variable: "FERKIT_POOL_SIZE",
    ru: "соединений с PostgreSQL у одного процесса",
    en: "connections to PostgreSQL of one process",
    example: "20",
  },
  workers: {
    key: "workers",
    variable: "FERKIT_WORKERS",
    ru: "процессов на одном порту",
    en: "processes on one port",
  },
  dataDir: {
    key: "data_dir",
    variable: "FERKIT_DATA_DIR",
    ru: "папка для справочников и незаписанных исходов",
    en: "folder of dictionaries and of outcomes that are not written yet",
  },
  spoolDir: {
    key: "spool_dir",
    variable: "FERKIT_SPOOL_DIR",
    ru: "другая папка для незаписанных исходов",
    en: "another folder for the outcomes",
    example: "/var/lib/ferkit/outbox",
  },
  timeZone: {
    key: "time_zone",
    variable: "FERKIT_TIME_ZONE",
    ru: "часовой пояс региона",
    en: "time zone of the region",
  },
  profile: {
    key: "profile",
    variable: "FERKIT_PROFILE",
    ru: "doc: разночтения принимаются с замечанием; strict: отвергаются",
    en: "doc: variants are taken with a remark; strict: refused",
  },
  gzipRequired: {
    key: "gzip_required",
    variable: "FERKIT_GZIP_REQUIRED",
    ru: "true: выгрузка без gzip — 415",
    en: "true: an upload without gzip is 415",
  },
  blockAfterErrors: {
    key: "block_after_errors",
    variable: "FERKIT_BLOCK_AFTER_ERRORS",
    ru: "сколько ошибочных выгрузок за час блокируют МО",
    en: "so many refused uploads in an hour block an МО",
    example: "100",
  },
  webhookNetworks: {
    key: "webhook_networks",
    variable: "FERKIT_WEBHOOK_NETWORKS",
    ru: "в каких сетях разрешены webhook МИС",
    en: "networks in which webhooks may be",
    example: "10.0.0.0/8",
  },
  webhookHeader: {
    key: "webhook_header",
    variable: "FERKIT_WEBHOOK_HEADER",
    ru: "заголовок, по которому МИС узнаёт шлюз",
    en: "a header by which a МИС knows the gateway",
    isSecret: true,
  },
  sandboxOperations: {
    key: "sandbox_operations",
    variable: "FERKIT_SANDBOX_OPERATIONS",
    ru: "true: включить сбои, сброс и выдачу данных для испытаний",
    en: "true: faults, reset and fixtures are there",
  },
  logLevel: {
    key: "log_level",
    variable: "FERKIT_LOG_LEVEL",
    ru: "info печатает строку на запрос, без персональных данных",
    en: "info prints a line per request, without personal data",
  },
};

type Env = Record<string, string>;

export interface Gathered {
  /** By variable, as if all of them stood in the environment. */
  readonly given: Env;
  /** What the user calls each variable. */
  readonly spelt: Env;
}

/** For every command that works on the database of a gateway. */
export function configOption(): Option {
  return new Option("--config <file>", "файл настроек / settings (YAML)").env("FERKIT_CONFIG");
}

/** The defaults, over them the file, over that the environment. @throws Error as readSettingsFile. */
export async function gatherSettings(
  path: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  defaults: Readonly<Env> = {},
): Promise<Gathered> {
  const file = path === undefined ? { given: {}, spelt: {} } : await readSettingsFile(path);
  const said = Object.values(SETTINGS).flatMap(({ variable }) => {
    const value = env[variable];
    return value === undefined || value === "" ? [] : [[variable, value] as const];
  });
  const variables = new Set(said.map(([variable]) => variable));
  return {
    given: { ...defaults, ...file.given, ...Object.fromEntries(said) },
    spelt: Object.fromEntries(Object.entries(file.spelt).filter(([variable]) => !variables.has(variable))),
  };
}

/** Settings of a YAML file. @throws Error that names the file and the key, never a value. */
async function readSettingsFile(path: string): Promise<Gathered> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`${path}: файл не читается / cannot be read`);
  });
  const { errors, contents } = parseDocument(text);
  const [error] = errors;
  // Its message quotes the line, a password perhaps.
  if (error) throw new Error(`${path}:${error.linePos?.[0].line ?? 1}: не YAML / no YAML (${error.code})`);
  const values: unknown = contents?.toJSON() ?? {};
  if (!isObject(values)) throw new Error(`${path}: ожидаются строки «ключ: значение» / lines of key: value`);
  const byKey = new Map(Object.values(SETTINGS).map((setting) => [setting.key, setting]));
  const given: Env = {};
  const spelt: Env = {};
  for (const [key, value] of Object.entries(values)) {
    const setting = byKey.get(key);
    if (!setting) throw new Error(unknown(path, key, [...byKey.keys()]));
    const written = asText(value);
    if (written === undefined) throw new Error(`${path}: ${key}: ожидается значение или список / a value or a list`);
    given[setting.variable] = written;
    spelt[setting.variable] = `${path}: ${key}`;
  }
  return { given, spelt };
}

function unknown(path: string, key: string, keys: readonly string[]): string {
  const meant = nearest(key, keys);
  return `${path}: нет настройки / no such setting: ${key}${meant === undefined ? "" : ` (${meant}?)`}`;
}

/** Empty is as if it were not there. */
function asText(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.every((one) => asText(one) !== undefined) ? value.map(asText).join(", ") : undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return value === null ? "" : undefined;
}
