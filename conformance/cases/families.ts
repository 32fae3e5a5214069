import type { Case } from "../model/case.ts";
import { ages } from "./age.ts";
import { bookingTypes } from "./bookingTypes.ts";
import { malformedRequests } from "./malformed.ts";
import { merged } from "./merged.ts";
import { referrals } from "./referrals.ts";
import { repeats } from "./repeat.ts";
import { schedule } from "./closedSlots.ts";
import { strangers } from "./stranger.ts";
import { tolerance } from "./tolerance.ts";
import { vaccination } from "./vaccination.ts";
import { visits } from "./visits.ts";

/** Cases of which a table or a common builder makes several. */
export const FAMILIES: readonly Case[] = [
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
];
