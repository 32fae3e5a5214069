// Questions and answers between the primary and a worker of `npm start -- --workers N`, over Node's own IPC channel.

/** What one side may be asked: name → what is sent and what comes back. Both must survive JSON. */
type Protocol<Q> = { readonly [K in keyof Q]: (body: never) => unknown };

/** What the primary answers to its workers. */
export interface AskedOfPrimary {
  /** Builds the region of today from a seed and resets the mock МИС, which lives in the primary. */
  readonly buildRegion: (seed: number) => Promise<void>;
  /** A worker has changed a switch; answered when all others have forgotten what they remembered of them. */
  readonly switched: () => Promise<void>;
  /** The metrics of all workers as Prometheus reads them. */
  readonly metrics: () => Promise<string>;
  /** The worker serves at this address. */
  readonly ready: (url: string) => void;
  /** The worker cannot start, for this reason. */
  readonly failed: (reason: string) => void;
}

/** What a worker answers to the primary. */
export interface AskedOfWorker {
  readonly forgetSwitches: () => void;
  /** Its own metrics, as `Registry.getMetricsAsJSON` gives them. */
  readonly metrics: () => Promise<object[]>;
  /** Finishes what is in flight and ends. */
  readonly stop: () => void;
}

/** The other end of the line: a worker seen from the primary, or the primary seen from a worker. */
export interface Peer {
  readonly send: (message: Message) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

type Message =
  | { readonly ferkit: "ask"; readonly id: number; readonly question: string; readonly body: unknown }
  | { readonly ferkit: "answer"; readonly id: number; readonly body: unknown }
  | { readonly ferkit: "failure"; readonly id: number; readonly reason: string };

export interface Channel<Theirs extends Protocol<Theirs>> {
  ask<K extends keyof Theirs & string>(
    question: K,
    ...body: Parameters<Theirs[K]>
  ): Promise<Awaited<ReturnType<Theirs[K]>>>;
  /** The other end is gone: nothing that was asked will be answered. */
  close(): void;
}

interface Waiting {
  readonly resolve: (body: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** @throws Error from `ask` when the other side failed or has gone. */
export function openChannel<Theirs extends Protocol<Theirs>, Ours extends Protocol<Ours>>(
  peer: Peer,
  answers: Ours,
): Channel<Theirs> {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isClosed = false;
  const settle = (id: number, how: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) how(one);
  };
  peer.onMessage((message) => {
    if (!isMessage(message)) return;
    if (message.ferkit === "ask") void answerTo(message.id, message.question, message.body, answers, peer);
    else if (message.ferkit === "answer") settle(message.id, ({ resolve }) => resolve(message.body));
    else settle(message.id, ({ reject }) => reject(new Error(message.reason)));
  });
  return {
    ask(question, ...[body]) {
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      if (isClosed) reject(new Error(GONE));
      else {
        // The types of both ends are in this file, and nobody else writes such messages.
        waiting.set((asked += 1), { resolve: resolve as (body: unknown) => void, reject });
        peer.send({ ferkit: "ask", id: asked, question, body });
      }
      return promise;
    },
    close() {
      isClosed = true;
      for (const { reject } of waiting.values()) reject(new Error(GONE));
      waiting.clear();
    },
  };
}

const GONE = "the other process is gone";

async function answerTo(id: number, question: string, body: unknown, answers: object, peer: Peer): Promise<void> {
  try {
    const answer = (answers as Readonly<Record<string, ((body: unknown) => unknown) | undefined>>)[question];
    if (!answer) throw new Error(`unknown question ${question}`);
    peer.send({ ferkit: "answer", id, body: await answer(body) });
  } catch (error) {
    peer.send({ ferkit: "failure", id, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The channel is shared with Node itself and with the libraries. */
function isMessage(message: unknown): message is Message {
  return typeof message === "object" && message !== null && "ferkit" in message;
}
