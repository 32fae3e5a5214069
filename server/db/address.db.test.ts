import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CA_FILE, startTlsProxy, type TlsProxy } from "../testing/tlsProxy.ts";
import { startPoolerProxy } from "../testing/poolerProxy.ts";
import { explainDatabaseError } from "./explain.ts";
import { migrate, openDatabase } from "./orm.ts";
import { prepared } from "./prepared.ts";
import { sql } from "./sql.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
});
afterAll(() => database.drop());

const changed = (change: (url: URL) => void, url = database.url): string => {
  const copy = new URL(url);
  change(copy);
  return copy.href;
};

async function ask<Row extends object>(url: string, text: string): Promise<Row | undefined> {
  const db = await openDatabase(url, { poolSize: 2 });
  try {
    return (await sql<Row>(db.em.fork(), text))[0];
  } finally {
    await db.close(true);
  }
}

/** What the user is told; empty: it is connected. */
const refusal = (url: string): Promise<string> =>
  ask(url, "select 1").then(
    () => "",
    (error: unknown) => explainDatabaseError(error, url) ?? String(error),
  );

describe("TLS is what sslmode says", () => {
  const proxies = new Map<string, TlsProxy>();
  beforeAll(async () => {
    const port = Number(new URL(database.url).port);
    for (const name of ["good", "other", "expired", "selfsigned"]) proxies.set(name, await startTlsProxy(port, name));
  });
  afterAll(async () => {
    for (const proxy of proxies.values()) await proxy.stop();
  });
  const by = (certificate: string, query: string, host = "localhost"): string =>
    `${changed((url) => (url.host = `${host}:${proxies.get(certificate)?.port}`))}?${query}`;
  const CA = `sslrootcert=${encodeURIComponent(CA_FILE)}`;

  test.each([
    ["good", "sslmode=require"],
    ["selfsigned", "sslmode=require"],
    ["expired", "sslmode=require"],
    ["good", `sslmode=verify-ca&${CA}`],
    ["other", `sslmode=verify-ca&${CA}`],
    ["good", `sslmode=verify-full&${CA}`],
  ])("honoured: certificate «%s» with %s", async (certificate, query) => {
    expect(await refusal(by(certificate, query))).toBe("");
  });

  test.each([
    ["good", "sslmode=disable", /terminated|ECONNRESET/],
    ["selfsigned", `sslmode=require&${CA}`, /sslrootcert[^]*sslrootcert/],
    ["selfsigned", `sslmode=verify-full&${CA}`, /sslrootcert[^]*sslrootcert/],
    ["expired", `sslmode=verify-ca&${CA}`, /истёк[^]*has run out/],
    ["other", `sslmode=verify-full&${CA}`, /другому имени[^]*another host/],
    ["good", "sslmode=verify-full&sslrootcert=system", /sslrootcert[^]*sslrootcert/],
  ])("refused: certificate «%s» with %s", async (certificate, query, way) => {
    const told = await refusal(by(certificate, query));
    expect(told).toMatch(way);
    expect(told).not.toContain(new URL(database.url).password);
  });

  test("refused: a certificate for a name, when the address is a number", async () => {
    const url = by("good", `sslmode=verify-full&${CA}`, "127.0.0.1");
    expect(await refusal(url)).toMatch(/другому имени[^]*another host/);
  });

  test("refused: a server without TLS", async () => {
    const url = `${database.url}?sslmode=require`;
    expect(await refusal(url)).toMatch(/sslmode=disable[^]*sslmode=disable[^]*DATABASE_URL/);
  });
});

test("options and application_name are the session's", async () => {
  const url = `${database.url}?options=-cstatement_timeout%3D77s&application_name=mo%2086`;
  expect(
    await ask(url, "select current_setting('statement_timeout') as limit, current_setting('application_name') as name"),
  ).toEqual({ limit: "77s", name: "mo 86" });
  expect(await ask(database.url, "select current_setting('application_name') as name")).toEqual({ name: "ferkit" });
});

describe("several hosts", () => {
  const dead = async (): Promise<number> => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await once(server.close(), "close");
    return port;
  };
  const severalOf = (url: string, port: number, query: string): string =>
    `${url.replace("@", `@127.0.0.1:${port},`)}?${query}`;

  test("who is away is passed over, and who only reads when somebody is to write", async () => {
    const port = await dead();
    expect(await refusal(severalOf(database.url, port, "target_session_attrs=read-write"))).toBe("");
    expect(await refusal(severalOf(database.url, port, "load_balance_hosts=random"))).toBe("");
    const told = await refusal(severalOf(database.url, port, "target_session_attrs=standby"));
    expect(told).toMatch(/target_session_attrs=standby[^]*ECONNREFUSED[^]*a primary/);
  });

  test("a server that only reads is none to write to; after its promotion it is", async () => {
    const url = `${database.url}?target_session_attrs=read-write`;
    const name = new URL(database.url).pathname.slice(1);
    await ask(database.url, `alter database ${name} set default_transaction_read_only = on`);
    expect(await refusal(url)).toMatch(/только чтение \/ read-only/);
    expect(await refusal(`${database.url}?target_session_attrs=read-only`)).toBe("");
    await ask(`${database.url}?options=-cdefault_transaction_read_only%3Doff`, `alter database ${name} reset all`);
    expect(await refusal(url)).toBe("");
  });
});

test("two gateways in two schemas of one database: each start finds its own tables (O5)", async () => {
  for (const schema of ["north", "south"]) {
    const url = `${database.url}?options=-csearch_path%3D${schema}`;
    expect(await refusal(url)).toMatch(/create schema[^]*create it/);
    await ask(database.url, `create schema ${schema}`);
    for (const _start of [1, 2]) {
      const db = await openDatabase(url, { poolSize: 2 });
      await migrate(db);
      expect(await db.migrator.getPending()).toEqual([]);
      await db.close(true);
    }
  }
  const tables =
    "select array_agg(distinct table_schema::text order by table_schema::text) as schemas from information_schema.tables where table_name = 'slot'";
  expect(await ask(database.url, tables)).toEqual({ schemas: ["north", "south"] });
});

test("behind a pooler nothing is kept in the session: no named statements, no settings (O3)", async () => {
  const kept = async (url: string) => {
    const db = await openDatabase(url, { poolSize: 2 });
    try {
      const em = db.em.fork();
      await sql(em, prepared("look_twice", "select 1"));
      return await sql(
        em,
        "select (select count(*)::int from pg_prepared_statements) as named, current_setting('enable_seqscan') as seqscan",
      );
    } finally {
      await db.close(true);
    }
  };
  const proxy = await startPoolerProxy(database.url);
  try {
    expect(await kept(proxy.url)).toEqual([{ named: 0, seqscan: "on" }]);
    expect(await kept(database.url)).toEqual([{ named: 1, seqscan: "off" }]);
  } finally {
    await proxy.stop();
  }
});
