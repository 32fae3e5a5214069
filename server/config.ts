import { parseNetworks, type NetworkPolicy } from "./profile/networks.ts";
import { SCALES, type RegionSize } from "./profile/regionSizes.ts";
import { completeUrl, readDatabaseUrl } from "./address/read.ts";
import { isTimeZone } from "@ferkit/contracts/local-time";

/** Profile of reading: `doc` accepts every spelling the document prints, `strict` only the canonical one. */
export type Profile = "doc" | "strict";

/** E-38: a header by which a МИС may know the gateway. */
export interface SharedHeader {
  readonly name: string;
  /** A secret. */
  readonly value: string;
}

/** So many proxies in front, or the addresses and networks of those that are trusted (`loopback`, `10.0.0.0/8`). */
export type TrustProxy = number | string;

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly misPort: number;
  readonly misHost: string;
  /** YAML or JSON with accounts of one's own, read at the start. */
  readonly accountsFile: string | undefined;
  /** PostgreSQL to use; without it an embedded one is started in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Where outcomes wait that PostgreSQL cannot take yet; undefined: in `dataDir`. */
  readonly spoolDir: string | undefined;
  /** IANA zone of the region: local times without an offset are meant in it (E-08). */
  readonly timeZone: string;
  readonly profile: Profile;
  readonly jwtSecret: string | undefined;
  /** Whose X-Forwarded-For is believed, as Express has it; undefined: nobody's. */
  readonly trustProxy: TrustProxy | undefined;
  readonly logLevel: string;
  /** E-46: an МО with so many refused uploads in an hour is blocked; undefined: only the operator blocks. */
  readonly blockAfterErrors: number | undefined;
  /** Where webhooks may be called; undefined: loopback and private ranges. */
  readonly webhookNetworks: NetworkPolicy | undefined;
  /** E-38: sent to registered webhooks of the МО that have no header of their own. A secret: never logged, never in an error. */
  readonly webhookHeader: SharedHeader | undefined;
  /** Gateway processes behind the port. */
  readonly workers: number;
  /** How much of a living region; undefined: as much as is stored, `demo` at first. */
  readonly regionSize: RegionSize | undefined;
  /** E-62: an upload without gzip is refused, as it will be after the transition period (GZ-1, GZ-2). */
  readonly gzipRequired: boolean;
  /** PEM files; undefined: http, behind a proxy that speaks TLS or on a network of one's own. */
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  /** Where /health and /metrics are then, and nowhere else; undefined: on the port of the gateway. */
  readonly adminPort: number | undefined;
  readonly adminHost: string;
  /** Connections to PostgreSQL of one process; undefined: as many as are good for the number of workers. */
  readonly poolSize: number | undefined;
  /** On a replica: what ЕПГУ reads is answered, everything else is 503. */
  readonly readOnly: boolean;
  /** Operations that are for a sandbox alone: faults, reset, fixtures. */
  readonly sandboxOperations: boolean;
  /** Whether a start brings the schema up to date; without it an old schema is refused. */
  readonly migrate: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

class Problem {
  readonly message: string;
  constructor(expected: string) {
    this.message = `ожидается / expected ${expected}`;
  }
}

/** What is wrong is said by whoever looked at it. */
class Complaint extends Problem {
  override readonly message: string;
  constructor(message: string) {
    super("");
    this.message = message;
  }
}

const port = (value: string): number | Problem => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number <= 65535
    ? number
    : new Problem("целое число от 0 до 65535 / an integer from 0 to 65535");
};

const profile = (value: string): Profile | Problem =>
  value === "doc" || value === "strict" ? value : new Problem("doc или strict / doc or strict");

const zone = (value: string): string | Problem =>
  isTimeZone(value) ? value : new Problem("имя зоны IANA, например Asia/Yekaterinburg / an IANA zone name");

const databaseUrl =
  (env: Env) =>
  (value: string): string | Problem => {
    try {
      const whole = completeUrl(value, env);
      readDatabaseUrl(whole);
      return whole;
    } catch (error) {
      return new Complaint(error instanceof Error ? error.message : String(error));
    }
  };

const secret = (value: string): string | Problem =>
  value.length >= 32 ? value : new Problem("не короче 32 символов / at least 32 characters");

const count = (value: string): number | Problem => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : new Problem("целое число от 1 / an integer from 1");
};

/** Below it a booking would wait for the reconciler. */
const MIN_POOL = 4;
const poolSize = (value: string): number | Problem => {
  const number = Number(value);
  return Number.isInteger(number) && number >= MIN_POOL && number <= 1_000
    ? number
    : new Problem(`целое число от ${MIN_POOL} до 1000 / an integer from ${MIN_POOL} to 1000`);
};

const networks = (value: string): NetworkPolicy | Problem =>
  parseNetworks(value) ??
  new Problem("сети CIDR через запятую / networks (CIDR), comma-separated: 10.0.0.0/8,fc00::/7");

/** Those that HTTP or the contract gives a meaning of its own (E-38). */
const RESERVED_HEADERS =
  /^(authorization|host|connection|keep-alive|upgrade|expect|te|trailer|transfer-encoding|content-.*|proxy-.*)$/i;

/** `X-Gateway-Key: value`; undefined when it is no header that may be sent to a МИС. */
export function readHeader(value: string): SharedHeader | undefined {
  const [, name = "", text = ""] = /^([\w!#$%&'*+.^`|~-]+):\s*([\x20-\x7e]+)$/.exec(value.trim()) ?? [];
  return name === "" || RESERVED_HEADERS.test(name) ? undefined : { name, value: text };
}

/** The problem does not quote it. */
export const HEADER_FORM =
  "«Имя: значение», кроме Authorization и служебных / a header, not Authorization: X-Gateway-Key: value";

const sharedHeader = (value: string): SharedHeader | Problem => readHeader(value) ?? new Problem(HEADER_FORM);

/** Connections to PostgreSQL are shared out among the processes (workerPoolSize); with more of them too few are left for each. */
const MAX_WORKERS = 16;

const workers = (value: string): number | Problem => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= MAX_WORKERS
    ? number
    : new Problem(`целое число от 1 до ${MAX_WORKERS} / an integer from 1 to ${MAX_WORKERS}`);
};

const isRegionSize = (value: string): value is RegionSize => Object.hasOwn(SCALES, value);

const regionSize = (value: string): RegionSize | Problem =>
  isRegionSize(value) ? value : new Problem("demo, small или large / demo, small or large");

const PROXY = /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/i;

/** `true` is not taken: with it anybody could give any address as his own. */
const trustProxy = (value: string): TrustProxy | Problem => {
  if (/^\d$/.test(value)) return Number(value);
  const names = value.split(",").map((name) => name.trim());
  const isNetwork = (name: string): boolean =>
    PROXY.test(name) &&
    (/^[a-z]+$/i.test(name) || parseNetworks(name.includes("/") ? name : hostNetwork(name)) !== undefined);
  return names.every(isNetwork)
    ? names.join(", ")
    : new Problem("число прокси или их адреса / how many proxies, or their addresses: 1; loopback, 10.0.0.0/8");
};

const hostNetwork = (address: string): string => `${address}/${address.includes(":") ? 128 : 32}`;

const isOn = (value: string): boolean | Problem =>
  value === "true" || value === "false" ? value === "true" : new Problem("true или false / true or false");

const text = (value: string): string => value;

/**
 * Reads the environment once. All problems are reported together, in Russian and English. `spelt` says how the user gave a variable
 * if not by its name: `--port`.
 * @throws Error that lists each variable, what it holds (never a secret) and what is expected.
 */
export function readConfig(env: Env, spelt: Env = {}): Config {
  const problems: string[] = [];
  const read = <T, D>(name: string, parse: (value: string) => T | Problem, fallback: D): T | D => {
    const value = env[name];
    if (value === undefined || value === "") return fallback;
    const parsed = parse(value);
    if (!(parsed instanceof Problem)) return parsed;
    problems.push(`${spelt[name] ?? name}: ${parsed.message}`);
    return fallback;
  };
  const config: Config = {
    host: read("HOST", text, "127.0.0.1"),
    port: read("PORT", port, 2100),
    misPort: read("MIS_PORT", port, 4010),
    misHost: read("MIS_HOST", text, "127.0.0.1"),
    accountsFile: read("FERKIT_ACCOUNTS_FILE", text, undefined),
    databaseUrl: read("DATABASE_URL", databaseUrl(env), undefined),
    dataDir: read("FERKIT_DATA_DIR", text, ".ferkit"),
    spoolDir: read("FERKIT_SPOOL_DIR", text, undefined),
    timeZone: read("FERKIT_TIME_ZONE", zone, "Asia/Yekaterinburg"),
    profile: read("FERKIT_PROFILE", profile, "doc"),
    jwtSecret: read("FERKIT_JWT_SECRET", secret, undefined),
    trustProxy: read("FERKIT_TRUST_PROXY", trustProxy, undefined),
    logLevel: read("FERKIT_LOG_LEVEL", text, "warn"),
    blockAfterErrors: read("FERKIT_BLOCK_AFTER_ERRORS", count, undefined),
    webhookNetworks: read("FERKIT_WEBHOOK_NETWORKS", networks, undefined),
    webhookHeader: read("FERKIT_WEBHOOK_HEADER", sharedHeader, undefined),
    workers: read("FERKIT_WORKERS", workers, 1),
    regionSize: read("FERKIT_REGION_SIZE", regionSize, undefined),
    gzipRequired: read("FERKIT_GZIP_REQUIRED", isOn, false),
    tlsCert: read("FERKIT_TLS_CERT", text, undefined),
    tlsKey: read("FERKIT_TLS_KEY", text, undefined),
    adminPort: read("FERKIT_ADMIN_PORT", port, undefined),
    adminHost: read("FERKIT_ADMIN_HOST", text, "127.0.0.1"),
    poolSize: read("FERKIT_POOL_SIZE", poolSize, undefined),
    readOnly: read("FERKIT_READ_ONLY", isOn, false),
    sandboxOperations: read("FERKIT_SANDBOX_OPERATIONS", isOn, true),
    migrate: read("FERKIT_MIGRATE", isOn, true),
  };
  if ((config.tlsCert === undefined) !== (config.tlsKey === undefined))
    problems.push("FERKIT_TLS_CERT, FERKIT_TLS_KEY: нужны оба / both are needed");
  if (problems.length > 0) throw new Error(`Неверные настройки / invalid settings:\n  ${problems.join("\n  ")}`);
  return Object.freeze(config);
}
