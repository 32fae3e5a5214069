import type { MisOperation } from "../prism.ts";
import type { MisReply } from "../transport.ts";
import type { FaultHooks } from "./fault.ts";

/** A reply as the wire knows it: by the time a defect spoils it, it need not keep the contract. */
export type Json = Readonly<Record<string, unknown>>;
type Change = (reply: Json) => unknown;

export const inBookings = (change: Change): FaultHooks =>
  inReplies(change, (reply, operation) => operation === "book" && isSuccess(reply));
export const inCancels = (change: Change): FaultHooks =>
  inReplies(change, (reply, operation) => operation === "cancel" && isSuccess(reply));
export const inSuccesses = (change: Change): FaultHooks => inReplies(change, isSuccess);
export const inRefusals = (change: Change): FaultHooks => inReplies(change, (reply) => !isSuccess(reply));
export const inBookingRefusals = (change: Change): FaultHooks =>
  inReplies(change, (reply, operation) => operation === "book" && !isSuccess(reply));

export function inReplies(
  change: Change,
  applies: (reply: MisReply, operation: MisOperation) => boolean = () => true,
): FaultHooks {
  return { reply: (reply, operation) => (applies(reply, operation) ? change({ ...reply }) : reply) };
}

export function isSuccess({ status }: MisReply): boolean {
  return status.status_code === 0;
}

export function without(object: Json, ...keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** Keys at every depth, in their places. */
export function renameKeys(value: unknown, rename: (key: string) => string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), renameKeys(inner, rename)]));
}

export function renameKey(from: string, to: string): Change {
  return (reply) => renameKeys(reply, (key) => (key === from ? to : key));
}

export function statusOf(reply: Json): Json {
  const { status } = reply;
  return isObject(status) ? status : {};
}

export function inStatus(change: (status: Json) => unknown): Change {
  return (reply) => ({ ...reply, status: change(statusOf(reply)) });
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
