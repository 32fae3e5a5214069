import { failureReason } from "./failures.ts";
import { codeOf, type MisAgent } from "./misAgent.ts";

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
 * Tells two things that a promise of an answer does not: whether a request that waited for a connection has ever been written (if
 * not, no МИС can have booked), and the status of an answer that broke off. Redirects are not followed.
 */
export function startExchange(agent: MisAgent, { url, method, body, headers = {} }: ExchangeRequest): Exchange {
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<CallResult>();
  let isSent = false;
  let httpStatus: number | undefined;
  let isSettled = false;

  const settle = (result: CallResult): void => {
    isSettled = true;
    resolve(result);
  };
  const elapsed = (): number => Math.round(performance.now() - started);
  const fail = (reason: string, isBusy = false): void => {
    if (isSettled) return;
    const failure = { reason, elapsedMs: elapsed() };
    if (!isSent) settle({ kind: "unreachable", ...failure });
    else if (httpStatus !== undefined) settle({ kind: "lost", ...failure, httpStatus });
    else settle({ kind: "lost", ...failure, ...(isBusy ? { isBusy } : {}) });
  };
  const type = body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  const request = agent.open(url, method, { ...headers, ...type }, () => (isSent = true));
  if (request instanceof Error) {
    fail(failureReason(request));
    return { result: promise, isSent: () => false, giveUp: () => undefined };
  }
  const giveUp = (reason: string, isBusy = false): void => {
    fail(reason, isBusy);
    request.destroy();
  };
  const failWith = (error: Error): void => {
    if (!isSettled && isSent && codeOf(error) === "ECONNRESET") agent.distrust(url);
    fail(failureReason(error, httpStatus !== undefined));
  };

  request.on("error", failWith);
  request.once("upgrade", (_response, socket) => {
    fail(SWITCHED);
    socket.destroy();
  });
  // Of 1xx nothing comes here: they only say that there will be an answer.
  request.once("response", (response) => {
    httpStatus = response.statusCode ?? 0;
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > REPLY_LIMIT) giveUp(`ответ больше ${REPLY_LIMIT} байт`);
      else chunks.push(chunk);
    });
    response.once("end", () => {
      if (isSettled) return;
      const text = Buffer.concat(chunks).toString("utf8");
      settle({ kind: "answered", httpStatus: httpStatus ?? 0, text, elapsedMs: elapsed() });
    });
    response.on("error", failWith);
  });
  request.end(body);
  return { result: promise, isSent: () => isSent, giveUp };
}

const SWITCHED = "МИС ответила 101 и перешла на другой протокол, чего шлюз не просил";
