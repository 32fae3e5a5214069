import { describe, expect, test } from "vitest";
import { PARAMETERS } from "./parameters.ts";
import { completeUrl, readDatabaseUrl } from "./read.ts";

const SECRET = "pass:w@rd%";
const at = (rest: string): string => `postgresql://fer:${encodeURIComponent(SECRET)}@db.invalid/ferkit${rest}`;

function problemOf(url: string): string {
  try {
    readDatabaseUrl(url);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

test("who, where and what; what is not said has the defaults of libpq", () => {
  expect(readDatabaseUrl(at(""))).toMatchObject({
    places: [{ host: "db.invalid", port: 5432 }],
    user: "fer",
    password: SECRET,
    database: "ferkit",
    tls: undefined,
    sessionAttrs: "any",
    applicationName: "ferkit",
  });
});

test.each<[string, string, { host: string; port: number }[]]>([
  [
    "several hosts",
    "postgres://u@a:1,b:2,c/d",
    [
      { host: "a", port: 1 },
      { host: "b", port: 2 },
      { host: "c", port: 5432 },
    ],
  ],
  [
    "hosts as a parameter",
    "postgres:///d?host=a,b&port=1,2",
    [
      { host: "a", port: 1 },
      { host: "b", port: 2 },
    ],
  ],
  [
    "one port for all",
    "postgres://u@a,b/d?port=7",
    [
      { host: "a", port: 7 },
      { host: "b", port: 7 },
    ],
  ],
  ["IPv6", "postgres://u@[fd00::1]:7/d", [{ host: "fd00::1", port: 7 }]],
  ["a socket", "postgres:///d?host=/run/postgresql", [{ host: "/run/postgresql", port: 5432 }]],
  ["a socket in the address", "postgres://%2Frun%2Fpg/d", [{ host: "/run/pg", port: 5432 }]],
])("%s", (_what, url, places) => {
  expect(readDatabaseUrl(url).places).toEqual(places);
});

test("every parameter that is honoured arrives", () => {
  const url = at(
    "?sslmode=require&ssl_min_protocol_version=TLSv1.3&options=-csearch_path%3Dfer&application_name=mo%20gw" +
      "&connect_timeout=3&target_session_attrs=read-write&load_balance_hosts=random&keepalives=0&keepalives_idle=9",
  );
  expect(readDatabaseUrl(url)).toMatchObject({
    tls: { verify: "any", minVersion: "TLSv1.3" },
    options: "-csearch_path=fer",
    applicationName: "mo gw",
    connectTimeoutMs: 3_000,
    sessionAttrs: "read-write",
    isBalanced: true,
    keepAlive: false,
    keepAliveIdleMs: 9_000,
  });
});

describe("what cannot be honoured is refused by its name, in both languages", () => {
  test.each([
    ["sslmode=prefer", "disable или require"],
    ["sslmode=verify-full", "sslrootcert=FILE"],
    ["sslmode=off", "verify-full"],
    ["sslrootcert=ca.pem", "sslmode=verify-full"],
    ["sslmode=require&sslrootcert=/no/such.pem", "cannot be read"],
    ["sslmode=require&sslcert=a.pem", "both are needed"],
    ["schema=fer", "options=-csearch_path%3DNAME"],
    ["search_path=fer", "options=-csearch_path%3DNAME"],
    ["ssl=true", "sslmode=require"],
    ["pgbouncer=true", "PgBouncer"],
    ["target_session_attrs=master", "read-write"],
    ["connect_timeout=soon", "integer"],
    ["channel_binding=require", "sslmode=verify-full"],
    ["service=fer", "service files"],
    ["toString=1", "no such parameter"],
    ["client_encoding=WIN1251", "UTF8"],
    ["application_name=a&application_name=b", "twice"],
    ["options=%zz", "%25"],
  ])("%s", (query, way) => {
    const problem = problemOf(at(`?${query}`));
    expect(problem).toContain(query.split("&").at(-1)?.split("=")[0]);
    expect(problem).toContain(way);
    expect(problem).not.toContain("pass");
  });

  test.each([
    "mysql://a",
    "postgres://",
    "postgres://u@:5432/d",
    "postgres://u@a:0/d",
    "postgres://u:p@ss/w@a/d",
    "postgres://a:1/d?port=2",
  ])("%s is no address", (url) => expect(problemOf(url)).toMatch(/expected|no host|integer|twice/));
});

test("each parameter of libpq is honoured or says why not, and none of them in silence", () => {
  for (const [name, parameter] of Object.entries(PARAMETERS)) {
    const said = parameter?.problem?.("no such value");
    expect(said ?? "honoured", name).toMatch(/^honoured$|[а-яё].* \/ .|ожидается|целое/i);
  }
});

test("what the variables of libpq say stands in the address; the address wins", () => {
  const env = { PGSSLMODE: "require", PGAPPNAME: "fer gw" };
  expect(completeUrl("postgres://a/d", env)).toBe("postgres://a/d?sslmode=require&application_name=fer%20gw");
  expect(completeUrl("postgres://a/d?sslmode=disable", { PGSSLMODE: "require" })).toBe(
    "postgres://a/d?sslmode=disable",
  );
  expect(completeUrl("postgres://a/d", {})).toBe("postgres://a/d");
});
