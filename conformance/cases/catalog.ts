import type { Case } from "../model/case.ts";
import { afterCancel, afterCancelOther } from "./afterCancel.ts";
import { bookSuccess } from "./bookSuccess.ts";
import { cancelRepeat } from "./cancelRepeat.ts";
import { cancelSuccess } from "./cancelSuccess.ts";
import { cancelUnknown } from "./cancelUnknown.ts";
import { doubleBooking } from "./doubleBooking.ts";
import { FAMILIES } from "./families.ts";
import { patientUnknown } from "./patientUnknown.ts";
import { probe } from "./probe.ts";
import { race } from "./race.ts";
import { sequences } from "./sequences.ts";
import { slotTaken } from "./slotTaken.ts";
import { slotUnknown } from "./slotUnknown.ts";
import { CALLS } from "./uploadsCalls.ts";
import { SHOWN } from "./uploadsShown.ts";

/** In the order of running. Ids of cases and checks are locked in `ids.lock`. */
export const CASES: readonly Case[] = [
  probe,
  bookSuccess,
  // Second, so that a МИС that cannot cancel is found before the suite has filled its schedule.
  cancelSuccess,
  slotTaken,
  doubleBooking,
  patientUnknown,
  slotUnknown,
  cancelRepeat,
  cancelUnknown,
  afterCancel,
  afterCancelOther,
  ...FAMILIES,
  race,
  sequences,
  // The upload side of a МИС, seen through the gateway while it runs; without a gateway these are not applicable.
  ...SHOWN,
  ...CALLS,
];
