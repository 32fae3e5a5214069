import { createGatewayClient, createVitrineClient, type Credentials } from "@ferkit/contracts";
import { pino } from "pino";
import { openDatabase, type Database } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { createTestDatabase, type TestDatabase } from "../db/testing.ts";
import { hashPassword } from "../http/auth.ts";
import type { Profile } from "../config.ts";
import { startServer, type RunningServer, type ServerDeps } from "../server.ts";

/** Accounts of every test sandbox. */
export const MO_OID = "1.2.643.5.1.13.13.12.2.999.10001";
export const OTHER_MO_OID = "1.2.643.5.1.13.13.12.2.999.10002";
export const PASSWORD = "test-password";
export const MIS: Credentials = { username: MO_OID, password: PASSWORD };
export const OTHER_MIS: Credentials = { username: OTHER_MO_OID, password: PASSWORD };
export const EPGU: Credentials = { username: "epgu", password: PASSWORD };

export const OPERATOR: Credentials = { username: "operator", password: PASSWORD };
export const AUDITOR: Credentials = { username: "auditor", password: PASSWORD };

export const TIME_ZONE = "Asia/Yekaterinburg";

export interface TestSandbox {
  readonly url: string;
  readonly db: Database;
  readonly server: RunningServer;
  readonly vitrine: ReturnType<typeof createVitrineClient>;
  readonly gateway: ReturnType<typeof createGatewayClient>;
  readonly epgu: ReturnType<typeof createGatewayClient>;
  readonly operator: ReturnType<typeof createGatewayClient>;
  rows<Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** What a test wants otherwise. */
type TestChanges = Partial<Omit<ServerDeps, "config" | "db">> & {
  readonly config?: Partial<ServerDeps["config"]>;
  /** A migrated one that nobody else uses; by default a clone on the server of the test run. */
  readonly database?: TestDatabase;
};

/** The real server on a database of its own; every answer is judged by the contract. */
export async function startTestSandbox(
  profile: Profile = "doc",
  { config: changes, database: given, ...others }: TestChanges = {},
): Promise<TestSandbox> {
  const database = given ?? (await createTestDatabase());
  const db = await openDatabase(database.url);
  await addAccounts(db);
  const config = { host: "127.0.0.1", port: 0, timeZone: TIME_ZONE, profile, jwtSecret: undefined, ...changes };
  const log = pino({ level: "error" });
  const server = await startServer({ db, log, validateResponses: true, ...others, config });
  const baseUrl = server.url;
  return {
    url: baseUrl,
    db,
    server,
    vitrine: createVitrineClient({ baseUrl, credentials: MIS }),
    gateway: createGatewayClient({ baseUrl, credentials: MIS }),
    epgu: createGatewayClient({ baseUrl, credentials: EPGU }),
    operator: createGatewayClient({ baseUrl, credentials: OPERATOR }),
    rows: (text, params) => sql(db.em.fork(), text, params),
    async stop() {
      await server.stop();
      await db.close(true);
      await database.drop();
    },
  };
}

async function addAccounts(db: Database): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  await sql(
    db.em.fork(),
    `insert into account (username, password_hash, role, mo_oid) values
       ($1, $4, 'mis', $1), ($2, $4, 'mis', $2), ($3, $4, 'epgu', null), ('operator', $4, 'operator', null),
       ('auditor', $4, 'auditor', null)`,
    [MO_OID, OTHER_MO_OID, EPGU.username, hash],
  );
}
