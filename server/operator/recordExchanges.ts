import { OPERATIONS } from "@ferkit/contracts/operations";
import type { SandboxTimeSpelling } from "@ferkit/contracts";
import type { Request, RequestHandler, Response } from "express";
import type { ExchangeRow } from "../db/queries/exchanges.ts";
import type { ReadToken, Tokens } from "../http/auth.ts";
import { canonicalId, operationIdOf } from "../http/located.ts";
import type { Outcome } from "../http/request.ts";
import { bearerOf } from "../http/security.ts";
import { isObject } from "../profile/isObject.ts";

export interface ExchangeRecorder {
  /** Resolves to undefined when there is nothing to keep. Never fails and never waits. */
  note(row: Promise<ExchangeRow | undefined>): void;
}

export interface RecordingDeps {
  readonly exchanges: ExchangeRecorder;
  readonly tokens: Tokens;
}

/** Keeps what a МИС did and how it was answered, after the answer has left: facts about the call, nothing of what it carried. */
export function recordExchanges({ exchanges, tokens }: RecordingDeps): RequestHandler {
  return (request, response, next) => {
    // Who watches the sandbox does nothing that the profile knows of.
    if (!request.ferkit.path.startsWith("/sandbox/")) record(request, response);
    next();
  };

  function record(request: Request, response: Response): void {
    const at = new Date();
    const started = performance.now();
    response.on("close", () => {
      const durationMs = Math.round(performance.now() - started);
      exchanges.note(rowOf(tokens, request, response, { at, durationMs }));
    });
  }
}

interface Timing {
  readonly at: Date;
  readonly durationMs: number;
}

async function rowOf(
  tokens: Tokens,
  request: Request,
  response: Response,
  { at, durationMs }: Timing,
): Promise<ExchangeRow | undefined> {
  const { id, lints, outcome } = request.ferkit;
  const token = await tokenOf(tokens, request);
  if (token?.caller.role !== "mis" || token.caller.moOid === null) return undefined;
  return {
    at: at.toISOString(),
    mo_oid: token.caller.moOid,
    username: token.caller.username,
    operation: operationOf(request),
    method: request.method,
    status: response.writableFinished ? response.statusCode : null,
    request_id: id,
    duration_ms: durationMs,
    content_encoding: encodingOf(request.headers["content-encoding"]),
    bytes: bytesOf(request.headers["content-length"]),
    token_id: token.id,
    token_issued_at: token.issuedAt === null ? null : new Date(token.issuedAt * 1000).toISOString(),
    is_token_expired: token.isExpired,
    lints: [...lints].sort(),
    ...packageOf(outcome),
  };
}

/** The token of the request, or, of a login, the one it got. Refused before its token was looked at: it is looked at now. */
async function tokenOf(tokens: Tokens, { ferkit, headers }: Request): Promise<ReadToken | undefined> {
  const { token, outcome } = ferkit;
  if (token) return token;
  const value = outcome?.operation === "authorize" ? issuedToken(outcome.reply.body) : bearerOf(headers.authorization);
  return value === undefined ? undefined : tokens.read(value);
}

function issuedToken(body: unknown): string | undefined {
  const result = isObject(body) ? body["Result"] : undefined;
  const value = isObject(result) ? result["Value"] : undefined;
  return typeof value === "string" ? value : undefined;
}

const BY_ADDRESS: ReadonlyMap<string, string> = new Map(
  Object.entries(OPERATIONS)
    .filter(([, { api }]) => api !== "mis-webhook")
    .map(([id, { method, path }]) => [`${method} ${path}`, id]),
);

/** Under its own name when it is an alias. What failed before the contract was asked is found by its path: uploads have no parameters. */
function operationOf(request: Request): string | null {
  const id = operationIdOf(request) ?? BY_ADDRESS.get(`${request.method.toLowerCase()} ${request.ferkit.path}`);
  return id === undefined ? null : canonicalId(id);
}

/** A header is the client's own text: what is no list of codings is not kept. */
function encodingOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  const value = header.trim().toLowerCase();
  return /^[a-z-]{1,16}(, ?[a-z-]{1,16}){0,3}$/.test(value) ? value : "other";
}

const MAX_INTEGER = 2 ** 31 - 1;

function bytesOf(header: string | undefined): number | null {
  return header !== undefined && /^\d+$/.test(header) ? Math.min(Number(header), MAX_INTEGER) : null;
}

type Package = Pick<ExchangeRow, "records" | "refused" | "codes" | "times">;

function packageOf(outcome: Outcome | undefined): Package {
  const nothing: Package = { records: null, refused: null, codes: {}, times: null };
  if (!outcome?.operation.startsWith("upload")) return nothing;
  const [body, answer]: [unknown, unknown] = [outcome.input.body, outcome.reply.body];
  const data = isObject(body) ? body["data"] : undefined;
  if (!Array.isArray(data) || !isObject(answer)) return nothing;
  const { sendedGuids, errors } = answer;
  const accepted = Array.isArray(sendedGuids) ? sendedGuids.length : 0;
  const refused = Math.max(0, data.length - accepted);
  return { records: data.length, refused, codes: countCodes(errors), times: spellingOf(data) };
}

function countCodes(errors: unknown): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const error of Array.isArray(errors) ? errors : []) {
    const code: unknown = isObject(error) ? error["errorCode"] : undefined;
    if (typeof code === "string") counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** A МИС writes times in one way; a package has thousands. */
const SAMPLE = 20;
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

function spellingOf(data: readonly unknown[]): SandboxTimeSpelling | null {
  const spellings = new Set<SandboxTimeSpelling>();
  for (const record of data.slice(0, SAMPLE)) {
    for (const value of isObject(record) ? Object.values(record) : []) {
      const moment = typeof value === "string" ? MOMENT.exec(value) : null;
      if (moment) spellings.add(moment[1] === undefined ? "local" : "offset");
    }
  }
  const [first = null] = spellings;
  return spellings.size > 1 ? "mixed" : first;
}
