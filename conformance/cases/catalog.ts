import type { Case } from "../model/case.ts";
import { ages } from "./age.ts";
import { afterCancel, afterCancelOther, bookSuccess, patientUnknown, slotUnknown } from "./bookings.ts";
import { bookingTypes } from "./bookingTypes.ts";
import { cancelRepeat, cancelSuccess, cancelUnknown } from "./cancels.ts";
import { schedule } from "./closedSlots.ts";
import { malformedRequests } from "./malformed.ts";
import { merged } from "./merged.ts";
import { probe } from "./probe.ts";
import { race } from "./race.ts";
import { referrals } from "./referrals.ts";
import { repeats } from "./repeat.ts";
import { sequences } from "./sequences.ts";
import { strangers } from "./stranger.ts";
import { doubleBooking, slotTaken } from "./taken.ts";
import { tolerance } from "./tolerance.ts";
import { CALLS } from "./uploadsCalls.ts";
import { SHOWN } from "./uploadsShown.ts";
import { vaccination } from "./vaccination.ts";
import { visits } from "./visits.ts";

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
  // Families, of which a table or a common builder makes several.
  ...schedule,
  ...visits,
  ...ages,
  ...bookingTypes,
  ...vaccination,
  ...referrals,
  ...merged,
  ...strangers,
  ...repeats,
  ...tolerance,
  ...malformedRequests,
  race,
  sequences,
  // The upload side of a МИС, seen through the gateway while it runs; without a gateway these are not applicable.
  ...SHOWN,
  ...CALLS,
];
