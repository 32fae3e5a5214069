import { describe, expect, test } from "vitest";
import { readConfig, type Config } from "./config.ts";

const SECRET = "x".repeat(32);

test("without variables the defaults of the README hold", () => {
  expect(readConfig({})).toEqual({
    host: "127.0.0.1",
    port: 2100,
    misPort: 4010,
    misHost: "127.0.0.1",
    accountsFile: undefined,
    databaseUrl: undefined,
    dataDir: ".ferkit",
    timeZone: "Asia/Yekaterinburg",
    profile: "doc",
    jwtSecret: undefined,
    trustProxy: undefined,
    logLevel: "warn",
    blockAfterErrors: undefined,
    webhookNetworks: undefined,
    webhookHeader: undefined,
    workers: 1,
    regionSize: undefined,
    gzipRequired: false,
    tlsCert: undefined,
    tlsKey: undefined,
    adminPort: undefined,
    adminHost: "127.0.0.1",
    poolSize: undefined,
    readOnly: false,
    sandboxOperations: true,
    migrate: true,
  });
});

test("all problems are told at once, in both languages, and no secret among them", () => {
  const env = {
    PORT: "http",
    FERKIT_PROFILE: "loose",
    FERKIT_TIME_ZONE: "Ugra",
    FERKIT_JWT_SECRET: "short-secret",
    DATABASE_URL: "mysql://",
  };
  let message = "";
  try {
    readConfig(env);
  } catch (error) {
    message = error instanceof Error ? error.message : "";
  }
  for (const name of Object.keys(env)) expect(message).toContain(name);
  expect(message).toMatch(/Неверные настройки \/ invalid settings/);
  expect(message).not.toContain("short-secret");
});

test("E-38: FERKIT_WEBHOOK_HEADER is a name and a value; what is wrong with it is said without it", () => {
  const read = (text: string) => readConfig({ FERKIT_WEBHOOK_HEADER: text }).webhookHeader;
  expect(read("X-Gateway-Key: a b:c")).toEqual({ name: "X-Gateway-Key", value: "a b:c" });
  const wrong = ["secret", "X Key: secret", "Authorization: secret", "content-type: secret", "X-Key:", "X-Key: секрет"];
  for (const text of [...wrong, "X-Key: secret\r\nX-Other: 1"]) {
    expect(() => read(text), text).toThrow(/^(?!.*(secret|секрет))[^]*FERKIT_WEBHOOK_HEADER/);
  }
});

/** A variable, what it may hold and what that is read as, and what it may not hold. */
const VARIABLES: readonly (readonly [name: string, key: keyof Config, good: Record<string, unknown>, bad: string[]])[] =
  [
    ["HOST", "host", { "0.0.0.0": "0.0.0.0" }, []],
    ["PORT", "port", { "0": 0, "65535": 65_535 }, ["-1", "65536", "80.5", "http"]],
    ["MIS_HOST", "misHost", { "::1": "::1" }, []],
    ["FERKIT_ACCOUNTS_FILE", "accountsFile", { "accounts.yaml": "accounts.yaml" }, []],
    [
      "FERKIT_TRUST_PROXY",
      "trustProxy",
      { "1": 1, "loopback,10.0.0.0/8": "loopback, 10.0.0.0/8", "192.0.2.7": "192.0.2.7", "fd00::1": "fd00::1" },
      ["true", "all", "10.0.0.0/33", "10.0.0", "-1", "loopback,,"],
    ],
    ["MIS_PORT", "misPort", { "4011": 4_011 }, ["-1", "65536"]],
    [
      "DATABASE_URL",
      "databaseUrl",
      { "postgres://a": "postgres://a", "postgresql://a": "postgresql://a" },
      ["mysql://a"],
    ],
    ["FERKIT_SPOOL_DIR", "spoolDir", { "/tmp/x": "/tmp/x" }, []],
    ["FERKIT_DATA_DIR", "dataDir", { "/tmp/x": "/tmp/x" }, []],
    ["FERKIT_TIME_ZONE", "timeZone", { "Europe/Moscow": "Europe/Moscow" }, ["Moscow"]],
    ["FERKIT_PROFILE", "profile", { doc: "doc", strict: "strict" }, ["Strict"]],
    ["FERKIT_JWT_SECRET", "jwtSecret", { [SECRET]: SECRET }, [SECRET.slice(1)]],
    ["FERKIT_LOG_LEVEL", "logLevel", { info: "info" }, []],
    ["FERKIT_BLOCK_AFTER_ERRORS", "blockAfterErrors", { "1": 1 }, ["0", "-1", "1.5"]],
    ["FERKIT_WORKERS", "workers", { "1": 1, "16": 16 }, ["0", "17", "2.5"]],
    ["FERKIT_REGION_SIZE", "regionSize", { small: "small", large: "large" }, ["huge", "toString"]],
    ["FERKIT_GZIP_REQUIRED", "gzipRequired", { true: true, false: false }, ["1", "yes"]],
    ["FERKIT_ADMIN_PORT", "adminPort", { "9100": 9_100 }, ["-1", "admin"]],
    ["FERKIT_ADMIN_HOST", "adminHost", { "0.0.0.0": "0.0.0.0" }, []],
    ["FERKIT_POOL_SIZE", "poolSize", { "4": 4, "1000": 1_000 }, ["3", "1001", "many"]],
    ["FERKIT_READ_ONLY", "readOnly", { true: true }, ["1"]],
    ["FERKIT_SANDBOX_OPERATIONS", "sandboxOperations", { false: false }, ["no"]],
    ["FERKIT_MIGRATE", "migrate", { false: false }, ["no"]],
  ];

describe.each(VARIABLES)("%s", (name, key, good, bad) => {
  test("is read, and nothing else is read from it; empty it is as if it were not there", () => {
    const defaults = readConfig({});
    for (const [text, value] of Object.entries(good))
      expect(readConfig({ [name]: text })).toEqual({ ...defaults, [key]: value });
    expect(readConfig({ [name]: "" })).toEqual(defaults);
  });

  test("is refused by the name that the user gave it", () => {
    for (const text of bad) {
      expect(() => readConfig({ [name]: text }), text).toThrow(new RegExp(`\\n  ${name}: ожидается / expected `));
      expect(() => readConfig({ [name]: text }, { [name]: "--option" }), text).toThrow("\n  --option: ожидается");
    }
  });
});

test("a certificate has its key", () => {
  const both = { FERKIT_TLS_CERT: "/a.pem", FERKIT_TLS_KEY: "/b.pem" };
  expect(readConfig(both)).toMatchObject({ tlsCert: "/a.pem", tlsKey: "/b.pem" });
  expect(() => readConfig({ FERKIT_TLS_CERT: "/a.pem" })).toThrow("FERKIT_TLS_KEY");
});

test("FERKIT_WEBHOOK_NETWORKS: networks and addresses", () => {
  const policy = readConfig({ FERKIT_WEBHOOK_NETWORKS: "10.86.6.0/24, ::1" }).webhookNetworks;
  const addresses = ["10.86.6.189", "10.86.7.1", "::1", "127.0.0.1"];
  expect(addresses.map((address) => policy?.allows(address))).toEqual([true, false, true, false]);
  expect(() => readConfig({ FERKIT_WEBHOOK_NETWORKS: "10.86.6.0/33" })).toThrow("FERKIT_WEBHOOK_NETWORKS");
});
