import type { SandboxExchange } from "@ferkit/contracts";
import type { CallFact, UploadFacts } from "../model/uploads.ts";
import { extensionOf, type GatewayReader } from "./reader.ts";

type Calls = Pick<UploadFacts, "recorded" | "calls" | "dropped">;

const PAGE = 1_000;
/** A report holds the newest; of a busy day that is still hours. */
const MOST_CALLS = 5_000;
const MOST_PAGES = 200;

/** What the МИС asked of the gateway in the window; `recorded` is false where the gateway keeps no such record. */
export async function readCalls(reader: GatewayReader, since: string, until: string): Promise<Calls> {
  const rows: SandboxExchange[] = [];
  let dropped = 0;
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { since, until, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const found = extensionOf(
      await reader.gateway.GET("/sandbox/exchanges", { params: { query } }),
      "/sandbox/exchanges",
    );
    if (!found) return { recorded: false, calls: [], dropped: 0 };
    rows.push(...found.items);
    const surplus = Math.max(0, rows.length - MOST_CALLS);
    rows.splice(0, surplus);
    dropped += surplus;
    if (found.items.length < PAGE || found.next === null) break;
    after = found.next;
  }
  return { recorded: true, calls: factsOf(rows, reader.requestIds), dropped };
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
