import type { Dispatcher } from "undici";
import { failureReason } from "./failures.ts";

/** What became of a call to a МИС. Only `answered` says anything about the МИС's state. */
export type CallResult =
  | { readonly kind: "answered"; readonly httpStatus: number; readonly text: string; readonly elapsedMs: number }
  /** The request never left: nothing can have happened at the МИС. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly elapsedMs: number }
  /** The request may have arrived, a whole answer did not. With `httpStatus` the МИС had begun to answer, so it is done with it. */
  | {
      readonly kind: "lost";
      readonly reason: string;
      readonly elapsedMs: number;
      readonly httpStatus?: number;
      /** The gateway stops listening while the МИС may be busy with the request still. */
      readonly isBusy?: true;
    };

/** A reply of the contract is under 2 KB; what is larger is not one. */
const REPLY_LIMIT = 64 * 1024;

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly body?: string;
  /** The connection is not used again. */
  readonly isLast?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One HTTP exchange that knows whether its request has left. */
export interface Exchange {
  readonly result: Promise<CallResult>;
  isSent(): boolean;
  /** Ends it now: `lost` when the request has left, `unreachable` when it has not, and then it never will. */
  giveUp(reason: string, isBusy?: boolean): void;
}

/**
 * Raw dispatch instead of `undici.request`, for two things it does not tell: whether a request that waited for a connection has
 * ever been written (if not, no МИС can have booked), and the status of an answer that broke off. Redirects are not followed.
 */
export function startExchange(agent: Dispatcher, request: ExchangeRequest): Exchange {
  const { url, method, body, isLast = false } = request;
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<CallResult>();
  const chunks: Buffer[] = [];
  let controller: Dispatcher.DispatchController | undefined;
  let httpStatus: number | undefined;
  let size = 0;
  let isSettled = false;

  const settle = (result: CallResult): void => {
    isSettled = true;
    resolve(result);
  };
  const elapsed = (): number => Math.round(performance.now() - started);
  const fail = (reason: string, isBusy = false): void => {
    const failure = { reason, elapsedMs: elapsed() };
    if (!controller) return settle({ kind: "unreachable", ...failure });
    if (httpStatus !== undefined) return settle({ kind: "lost", ...failure, httpStatus });
    settle({ kind: "lost", ...failure, ...(isBusy ? { isBusy } : {}) });
  };
  const giveUp = (reason: string, isBusy = false): void => {
    if (isSettled) return;
    fail(reason, isBusy);
    controller?.abort(new Error(reason));
  };

  const headers = {
    ...request.headers,
    ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
  };
  const options = {
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers,
    body: body ?? null,
    ...(isLast ? { reset: true } : {}),
  };
  agent.dispatch(options, {
    onRequestStart(current) {
      // Given up while it waited for a connection: nothing has been written, nothing will be.
      if (isSettled) current.abort(new Error("given up"));
      else controller = current;
    },
    onResponseStart(_current, statusCode) {
      // 102 and 103 only say that there will be an answer.
      if (statusCode >= 200) httpStatus = statusCode;
    },
    onResponseData(_current, chunk) {
      size += chunk.length;
      if (size > REPLY_LIMIT) giveUp(`ответ больше ${REPLY_LIMIT} байт`);
      else chunks.push(chunk);
    },
    onResponseEnd() {
      const text = Buffer.concat(chunks).toString("utf8");
      if (!isSettled) settle({ kind: "answered", httpStatus: httpStatus ?? 0, text, elapsedMs: elapsed() });
    },
    onResponseError(_current, error) {
      if (!isSettled) fail(failureReason(error));
    },
  });
  return { result: promise, isSent: () => controller !== undefined, giveUp };
}
