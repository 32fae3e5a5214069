import type { CheckResult } from "../model/case.ts";
import type { Cause } from "../model/cause.ts";
import type { Exchange, RecordedResponse } from "../model/exchange.ts";
import type { Facts } from "../model/facts.ts";
import { text, type Text } from "../model/text.ts";
import { readBody, responseOf, type Answer, type JsonObject } from "../wire/answer.ts";

/** An exchange that was answered, with its body read once for all hints. */
export interface Reply {
  readonly exchange: Exchange;
  readonly response: RecordedResponse;
  readonly bytes: Buffer;
  readonly answer: Answer;
}

/** A cause before anybody looked what it explains. */
export type Suspicion = Omit<Cause, "checks">;

export interface Seen {
  /** All of the run. */
  readonly exchanges: readonly Exchange[];
  /** Those in which something was found: of the others nobody asks for a cause. */
  readonly replies: readonly Reply[];
  readonly facts: Facts;
}

/** What one answer shows. */
export interface Clue {
  readonly message: Text;
  readonly evidence: string;
  readonly pointer?: string;
}

export function clue(ru: string, en: string, evidence: string, pointer?: string): Clue {
  return { message: text(ru, en), evidence, ...(pointer === undefined ? {} : { pointer }) };
}

/** A likely cause, as a pure function over what was recorded. It says nothing about conformance. */
export interface Hint {
  readonly id: string;
  readonly find: (seen: Seen) => readonly Suspicion[];
  /** Is the finding, made in one of the cause's exchanges, of the kind that this cause brings about? */
  readonly explains: (finding: CheckResult, cause: Suspicion) => boolean;
  /** Comes from comparing several exchanges, so a hint that the check itself gave does not make it superfluous. */
  readonly across?: true;
}

/** `suspect`: ids of the exchanges to look into; all of them when it is left out. */
export function seenOf(
  exchanges: readonly Exchange[],
  facts: Facts,
  suspect?: ReadonlySet<string | null | undefined>,
): Seen {
  const asked = suspect ? exchanges.filter(({ id }) => suspect.has(id)) : exchanges;
  return { exchanges, facts, replies: asked.flatMap(replyOf) };
}

function replyOf(exchange: Exchange): Reply[] {
  const response = responseOf(exchange);
  if (!response) return [];
  const bytes = Buffer.from(response.body_base64, "base64");
  return [{ exchange, response, bytes, answer: readBody(bytes) }];
}

/** A hint that looks at one answer at a time. */
export function perReply(
  id: string,
  explains: Hint["explains"],
  look: (reply: Reply, seen: Seen) => Clue | null,
): Hint {
  return {
    id,
    explains,
    find: (seen) =>
      seen.replies.flatMap((reply) => {
        const clue = look(reply, seen);
        return clue ? [{ id, exchanges: [reply.exchange.id], ...clue }] : [];
      }),
  };
}

/** As `perReply`, for answers that read as a JSON object. */
export function perBody(
  id: string,
  explains: Hint["explains"],
  look: (body: JsonObject, reply: Reply, seen: Seen) => Clue | null,
): Hint {
  return perReply(id, explains, (reply, seen) =>
    reply.answer.kind === "json" ? look(reply.answer.value, reply, seen) : null,
  );
}

/** Anything said about the bytes of the body, or about what could not be read in it. */
export const aboutBody: Hint["explains"] = ({ evidence }) => evidence.pointer !== undefined;

/** Everything but speed: no answer of the application came at all. */
export const aboutAnswer: Hint["explains"] = ({ id }) => id !== IN_TIME;

export const aboutTime: Hint["explains"] = ({ id }) => id === IN_TIME;

/** The finding and the cause stand at the same place of the body, or one inside the other. */
export const samePlace: Hint["explains"] = ({ evidence }, { pointer }) =>
  evidence.pointer !== undefined && pointer !== undefined && related(evidence.pointer, pointer);

const IN_TIME = "answer.in-time";

function related(a: string, b: string): boolean {
  if (a === "" || b === "") return a === b;
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** What was asked; nothing when the request was broken on purpose. A guess must never throw. */
export function sentFields({ request }: Exchange): JsonObject {
  const body = readBody(Buffer.from(request.body ?? ""));
  return body.kind === "json" ? body.value : {};
}
