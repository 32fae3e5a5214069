import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts";
import type { Exchange, Operation } from "../model/exchange.ts";
import { isObject, readAnswer, responseOf, type JsonObject } from "./answer.ts";
import { latinLook } from "./homoglyphs.ts";

/** E-02: snake_case stands in both success tables, camelCase in the failure table; E-01: a look-alike in both cancel examples. */
export type Spelling = "canonical" | "camel" | "look_alike" | "absent";

export interface StatusField {
  readonly spelling: Spelling;
  readonly key: string | null;
  readonly value: unknown;
}

export interface StatusReading {
  readonly present: boolean;
  readonly code: StatusField;
  readonly message: StatusField;
}

const ABSENT: StatusField = { spelling: "absent", key: null, value: undefined };

export function readStatus(body: JsonObject): StatusReading {
  const status = body["status"];
  if (!isObject(status)) return { present: false, code: ABSENT, message: ABSENT };
  return {
    present: true,
    code: findField(status, "status_code", "statusCode"),
    message: findField(status, "status_message", "statusMessage"),
  };
}

function findField(status: JsonObject, canonical: string, camel: string): StatusField {
  if (canonical in status) return { spelling: "canonical", key: canonical, value: status[canonical] };
  if (camel in status) return { spelling: "camel", key: camel, value: status[camel] };
  const key = Object.keys(status).find((name) => [canonical, camel].includes(latinLook(name)));
  return key === undefined ? ABSENT : { spelling: "look_alike", key, value: status[key] };
}

/**
 * The code a gateway would read: null when there is none, when it is no JSON integer, or when its key is not the contract's.
 */
export function readCode(exchange: Exchange | undefined): number | null {
  const field = codeField(exchange);
  return field.spelling === "look_alike" ? null : asInteger(field.value);
}

/** The code the МИС meant, whatever the spelling: for deciding what to do next and what to clean up, never for a verdict. */
export function meantCode(exchange: Exchange | undefined): number | null {
  const { value } = codeField(exchange);
  return asInteger(typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value);
}

/** A gateway takes a success only from a 2xx answer (E-05). */
export function succeeded(exchange: Exchange | undefined): boolean {
  const status = responseOf(exchange)?.status ?? 0;
  return status >= 200 && status < 300 && meantCode(exchange) === 0;
}

export function codesOf(operation: Operation): readonly number[] {
  if (operation === "book") return BOOKING_STATUSES.map(({ code }) => code);
  return operation === "cancel" ? CANCEL_STATUSES.map(({ code }) => code) : [];
}

function codeField(exchange: Exchange | undefined): StatusField {
  const answer = readAnswer(exchange);
  return answer.kind === "json" ? readStatus(answer.value).code : ABSENT;
}

function asInteger(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}
