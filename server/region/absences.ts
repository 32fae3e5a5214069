// Periods of unavailability: each reason once, the FIRED one without an end (E-55).
import type { UnaccessablePeriod, UnaccessableReason } from "@ferkit/contracts";
import { addDays, longAgo, nextMonday } from "./calendar.ts";
import { idsOf } from "./ids.ts";
import type { Unit } from "./units.ts";

export function periodsOf(units: readonly Unit[], seed: number, today: string): UnaccessablePeriod[] {
  const idOf = idsOf(seed, "period");
  return units.flatMap(({ absence, index, resource }) => {
    if (absence === null || absence === "closed") return [];
    const { from, to } = whenAway(absence, today);
    return {
      period_id: idOf(index),
      resource_id: resource.id,
      reason: absence,
      beg_date: `${from}T00:00:00`,
      end_date: to === null ? null : `${to}T23:59:59`,
      create_ts: longAgo(today),
    };
  });
}

function whenAway(reason: UnaccessableReason, today: string): { from: string; to: string | null } {
  switch (reason) {
    case "VACATION":
      return { from: nextMonday(today), to: addDays(nextMonday(today), 6) };
    case "SICK_LEAVE":
      return { from: today, to: addDays(today, 4) };
    case "FIRED":
      return { from: addDays(today, 5), to: null };
    case "REPAIR":
      return { from: addDays(today, 1), to: addDays(today, 3) };
  }
}
