import { request as send } from "undici";
import { versionOf } from "../../server/http/accountBook.ts";
import { createTokens } from "../../server/http/auth.ts";
import type { Caller } from "../../server/http/context.ts";
import type { Profile } from "../../server/config.ts";
import type { Json, JsonObject } from "../generate/document.ts";
import { idleDesk } from "../../server/testing/desk.ts";
import {
  AUDITOR,
  EPGU,
  MIS,
  MO_OID,
  OPERATOR,
  OTHER_MO_OID,
  startTestSandbox,
  type TestSandbox,
} from "../../server/testing/sandbox.ts";
import { startScriptedMis } from "../../server/testing/scriptedMis.ts";
import type { Answer } from "./judge.ts";
import { filled, servedOperations, type Operation, type Role } from "./operations.ts";

const SECRET = "hostile-secret-of-at-least-32-bytes";

/** A request that differs from the legal one in what is given here. */
export interface Change {
  /** Replaces parameters; undefined leaves one out. */
  readonly parameters?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: Json;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array;
  /** Replaces headers; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** `version` is that of the account (accountBook.ts), unless a test wants another. */
type Bearer = Partial<Caller> & Pick<Caller, "role"> & { readonly version?: string };

export interface HostileWorld {
  readonly sandbox: TestSandbox;
  /** The request of the contract's examples, with `change`. */
  send(operation: Operation, change?: Change): Promise<Answer>;
  /** Bodies that the contract gives as examples, fit for this world. */
  examples(operation: Operation): readonly Json[];
  /** A valid `Authorization`, or one that differs from it in `change`. */
  authorization(caller: Bearer, lifetimeSeconds?: number): Promise<string>;
  /** Count and hash of the rows of every table but the journal of calls, which is told of refused requests too. */
  fingerprint(): Promise<object>;
  /** Empties it, opens every door and loads the examples again. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** A server that holds everything the examples of the contract speak of. */
export async function startHostileWorld(
  profile: Profile = "doc",
  changes: Parameters<typeof startTestSandbox>[1] = {},
): Promise<HostileWorld> {
  const mis = await startScriptedMis();
  const config = { jwtSecret: SECRET };
  // What the server says goes out as it is: the test is the judge.
  const sandbox = await startTestSandbox(profile, {
    config,
    validateResponses: false,
    booking: { reconcileMs: 0 },
    desk: idleDesk,
    ...changes,
  });
  const operations = servedOperations();
  const values = { ...MIS, address: mis.url };
  const tokens = createTokens(SECRET);
  const accounts = await sandbox.rows<{ username: string; password_hash: string }>("select * from account");
  const authorization: HostileWorld["authorization"] = async ({ role, ...others }, seconds = 3600) => {
    const caller = { ...CALLERS[role], ...others };
    const account = accounts.find(({ username }) => username === caller.username);
    const version = caller.version ?? (account ? versionOf(account) : null);
    return `bearer ${(await tokens.issue({ ...caller, version }, seconds)).value}`;
  };
  const examples = (operation: Operation): Json[] =>
    // LOAD-4: the example of a бирка wants its slot RECORDED.
    (operation.body?.examples ?? []).map((example) =>
      replaced(example, operation.id === "uploadSlot" ? { ...values, status: "RECORDED" } : values),
    );
  const slotId = keyAt("/api/slot", operations);
  const world: HostileWorld = {
    sandbox,
    examples,
    authorization,
    async send(operation, change = {}) {
      const id = keyAt(operation.path.split("/").slice(0, 3).join("/"), operations);
      const known = {
        ...values,
        ...(id === undefined ? {} : { id }),
        ...(slotId === undefined ? {} : { slot_id: slotId }),
      };
      const [role] = operation.roles;
      const token = role === undefined ? undefined : await authorization({ role });
      return transmit(
        sandbox.url,
        operation,
        { ...change, parameters: { ...known, ...change.parameters } },
        {
          authorization: token,
          body: examples(operation)[0],
        },
      );
    },
    fingerprint: () => fingerprint(sandbox),
    async restore() {
      await sandbox.rows("delete from sandbox_setting");
      await sandbox.rows("delete from mo_block");
      await call("setMaintenance", { enabled: false });
      await call("resetSandbox", {});
      await fill(world, operations);
    },
    async stop() {
      await sandbox.stop();
      await mis.stop();
    },
  };
  const call = async (id: string, body: Json): Promise<void> => {
    const operation = operations.find((other) => other.id === id);
    const answer = operation && (await world.send(operation, { body }));
    if (answer?.status !== 200) throw new Error(`${id}: ${answer?.text ?? "not in the contract"}`);
  };
  await fill(world, operations);
  return world;
}

const CALLERS: Readonly<Record<Role, Caller>> = {
  mis: { username: MO_OID, role: "mis", moOid: MO_OID },
  epgu: { username: EPGU.username, role: "epgu", moOid: null },
  operator: { username: OPERATOR.username, role: "operator", moOid: null },
  auditor: { username: AUDITOR.username, role: "auditor", moOid: null },
};

export const FOREIGN_MIS: Caller = { username: OTHER_MO_OID, role: "mis", moOid: OTHER_MO_OID };

/** Fields of these names, however deep, get the values of this world. */
function replaced(value: Json, values: Readonly<Record<string, string>>): Json {
  if (Array.isArray(value)) return value.map((item) => replaced(item, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key in values ? (values[key] ?? null) : replaced(child, values)]),
  );
}

/** Id of the record that the upload example of a subsystem carries. */
function keyAt(base: string, operations: readonly Operation[]): string | undefined {
  const upload = operations.find((other) => other.path === base && other.body?.record !== undefined);
  const [record] = recordsOf(upload?.body?.examples[0]);
  const key = record?.["id"] ?? record?.["period_id"];
  return typeof key === "string" ? key : undefined;
}

/** Legal records of every variant that the examples of an upload show. @throws when they show none. */
export function legalRecords(world: HostileWorld, operation: Operation): readonly JsonObject[] {
  return filled(world.examples(operation).flatMap(recordsOf), `${operation.id} has no example`);
}

export function recordsOf(example: Json | undefined): JsonObject[] {
  return (example as { data?: JsonObject[] } | undefined)?.data ?? [];
}

/** What others hang under comes first. */
const ORDER = ["uploadMo", "uploadResource", "uploadSlot"];

async function fill(world: HostileWorld, operations: readonly Operation[]): Promise<void> {
  const uploads = operations.filter(({ body }) => body?.record !== undefined);
  const rank = ({ id }: Operation): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  for (const operation of uploads.toSorted((a, b) => rank(a) - rank(b))) {
    for (const example of world.examples(operation)) {
      const { status, text } = await world.send(operation, { body: example });
      if (status !== 200) throw new Error(`the example of ${operation.id} is not loaded: ${text}`);
    }
  }
}

interface Legal {
  readonly authorization: string | undefined;
  readonly body: Json | undefined;
}

async function transmit(url: string, operation: Operation, change: Change, legal: Legal): Promise<Answer> {
  const { path, query } = addressOf(operation, change.parameters ?? {});
  const content = change.raw ?? textOf(change.body ?? legal.body);
  const given = {
    authorization: legal.authorization,
    ...(content === undefined ? {} : { "content-type": "application/json" }),
    ...change.headers,
  };
  const { statusCode, headers, body } = await send(`${url}${path}${query}`, {
    method: operation.method as "GET",
    headers: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    body: content ?? null,
  });
  const found = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) found.set(name, String(value));
  return { status: statusCode, headers: found, text: await body.text() };
}

function textOf(body: Json | undefined): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}

function addressOf({ path, parameters }: Operation, changed: NonNullable<Change["parameters"]>) {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place, example } of parameters) {
    const value = name in changed ? changed[name] : example;
    if (place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(String(value ?? example)));
    if (place === "query" && value !== undefined) for (const item of [value].flat()) query.append(name, item);
  }
  return { path: filled, query: query.size > 0 ? `?${query.toString()}` : "" };
}

const JOURNAL_OF_CALLS = "exchange";

async function fingerprint(sandbox: TestSandbox): Promise<object> {
  const tables = await sandbox.rows<{ name: string }>(
    // Its days are tables too.
    `select relname as name from pg_class c
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> $1
        and not exists (select 1 from pg_inherits i where i.inhrelid = c.oid and i.inhparent = $1::regclass)`,
    [JOURNAL_OF_CALLS],
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows from ${name} t`,
  );
  const found = await sandbox.rows<{ name: string; rows: string }>(parts.join(" union all "));
  return Object.fromEntries(found.map((row) => [row.name, row.rows]));
}
