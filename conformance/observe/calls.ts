import type { SandboxExchange } from "@ferkit/contracts";
import { groupBy } from "../model/groupBy.ts";
import type { CallFact, OtherCaller, UploadFacts } from "../model/uploads.ts";
import { extensionOf, type GatewayReader } from "./reader.ts";

type Calls = Pick<UploadFacts, "recorded" | "calls" | "dropped"> & { readonly others: readonly OtherCaller[] };

const PAGE = 1_000;
/** A report holds the newest; of a busy day that is still hours. */
const MOST_CALLS = 5_000;
const MOST_PAGES = 200;

/** The window of the calls. Without `since` it begins with the suite's own first call, by the gateway's clock. */
export interface Window {
  /** ISO instants. */
  readonly since: string | null;
  readonly started: string;
  readonly until: string;
}

/** The clocks of two machines are never quite the same. */
const SAME_MOMENT_MS = 5_000;

/** What the МИС asked of the gateway in the window; `recorded` is false where the gateway keeps no such record. */
export async function readCalls(reader: GatewayReader, { since, started, until }: Window): Promise<Calls> {
  const from = since ?? new Date(Date.parse(started) - SAME_MOMENT_MS).toISOString();
  const rows: SandboxExchange[] = [];
  let dropped = 0;
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { since: from, until, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const found = extensionOf(
      await reader.gateway.GET("/sandbox/exchanges", { params: { query } }),
      "/sandbox/exchanges",
    );
    if (!found) return { recorded: false, calls: [], dropped: 0, others: [] };
    rows.push(...found.items);
    const surplus = Math.max(0, rows.length - MOST_CALLS);
    rows.splice(0, surplus);
    dropped += surplus;
    if (found.items.length < PAGE || found.next === null) break;
    after = found.next;
  }
  const own = reader.requestIds;
  const begins = since ?? rows.find(({ request_id }) => own.has(request_id))?.at ?? started;
  const within = rows.filter(({ at }) => Date.parse(at) >= Date.parse(begins));
  const { username } = reader.account;
  const calls = factsOf(
    within.filter((row) => row.username === username),
    own,
  );
  return { recorded: true, calls, dropped, others: othersOf(within.filter((row) => row.username !== username)) };
}

function othersOf(rows: readonly SandboxExchange[]): OtherCaller[] {
  return [...groupBy(rows, ({ username }) => username)].map(([username, own]) => ({
    username,
    calls: own.length,
    refused: own.reduce((sum, { refused }) => sum + (refused ?? 0), 0),
  }));
}

/** Without the suite's own calls: they came with tokens of its own. Tokens become numbers. */
export function factsOf(rows: readonly SandboxExchange[], own: ReadonlySet<string>): CallFact[] {
  const ownTokens = new Set(
    rows.flatMap(({ request_id, token_id }) => (own.has(request_id) && token_id ? [token_id] : [])),
  );
  const theirs = rows.filter(
    ({ request_id, token_id }) => !own.has(request_id) && (token_id === null || !ownTokens.has(token_id)),
  );
  const numbers = new Map<string, number>();
  for (const { token_id } of theirs)
    if (token_id !== null && !numbers.has(token_id)) numbers.set(token_id, numbers.size + 1);
  return theirs.map((row) => ({
    at: row.at,
    operation: row.operation,
    status: row.status,
    request_id: row.request_id,
    encoding: row.content_encoding,
    token: row.token_id === null ? null : (numbers.get(row.token_id) ?? null),
    token_age_s: row.token_age_seconds,
    expired: row.is_token_expired,
    records: row.records,
    refused: row.refused,
    codes: Object.fromEntries(row.codes.map(({ code, count }) => [code, count])),
    lints: row.lints,
    times: row.times,
  }));
}
