import type { Check } from "../model/case.ts";
import { BOOKING_FIELDS } from "./bookingFields.ts";
import { httpStatus } from "./httpStatus.ts";
import { inTime } from "./inTime.ts";
import { json } from "./json.ts";
import { keys } from "./keys.ts";
import { received } from "./received.ts";
import { refusalIds, statusCode, statusKey, statusMessage } from "./status.ts";

/** Run over every exchange of every case, clean-up included: what each single answer must be like, whatever it says. */
export const ALWAYS: readonly Check[] = [
  received,
  inTime,
  httpStatus,
  json,
  keys,
  statusKey,
  statusCode,
  statusMessage,
  refusalIds,
  ...BOOKING_FIELDS,
];
