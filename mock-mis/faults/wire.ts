import type { Answer } from "../transport.ts";
import type { MisOperation } from "../prism.ts";
import type { FaultHooks } from "./fault.ts";

type Spoil = (answer: Answer) => Answer;

/** Every answer to a booking or a cancel, the probe is left alone. */
export const onAnswers = (spoil: Spoil): FaultHooks => onWire(spoil, (operation) => operation !== "probe");
export const onProbe = (spoil: Spoil): FaultHooks => onWire(spoil, (operation) => operation === "probe");
export const onRefusals = (spoil: Spoil): FaultHooks =>
  onWire(spoil, (operation, answer) => operation !== "probe" && codeIn(answer) !== 0);
export const onSuccesses = (spoil: Spoil): FaultHooks =>
  onWire(spoil, (operation, answer) => operation !== "probe" && codeIn(answer) === 0);

export function onWire(spoil: Spoil, applies: (operation: MisOperation, answer: Answer) => boolean): FaultHooks {
  return { transport: (answer, { operation }) => (applies(operation, answer) ? spoil(answer) : answer) };
}

export function withBody(answer: Answer, body: string, contentType?: string): Answer {
  return { ...answer, body, ...(contentType !== undefined && { headers: { "content-type": contentType } }) };
}

export function withBytes(answer: Answer, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return { ...answer, bytes, headers: { ...answer.headers, ...headers } };
}

/** The МИС knows what it says: its own body is JSON with a status until somebody spoils it. */
function codeIn({ body }: Answer): number | undefined {
  const reply = JSON.parse(body) as { status?: { status_code?: number } };
  return reply.status?.status_code;
}
