// Бирки of the planned visits. None is from ЕПГУ: such a record needs a row in associations_slots, which only a booking makes.
import type { Book, BookTagSource, BookType } from "@ferkit/contracts";
import { addDays, clock } from "./calendar.ts";
import { VACCINATION_CODE } from "./codes.ts";
import { idsOf } from "./ids.ts";
import { cycle } from "./prng.ts";
import { slotId, tagType, type Timetable } from "./timetable.ts";
import type { Visit } from "./visits.ts";

const SOURCES = ["REG", "DOCTOR", "INFOMAT", "OTHER_WEB"] as const satisfies readonly BookTagSource[];
/** A slot may have been given up before its present owner came: by the МО, by the patient (E-23). */
const GIVEN_UP = [5010, 5040] as const;

/** `referralIds` holds the referral of each visit, or null. All visits lie ahead, so no record is 5020 or 5030. */
export function booksOf(
  visits: readonly Visit[],
  referralIds: readonly (string | null)[],
  timetable: Timetable,
  seed: number,
  today: string,
): Book[] {
  const idOf = idsOf(seed, "book");
  return visits.flatMap((visit, n) => {
    const book: Book = {
      id: idOf(2 * n),
      patient_id: visit.person.patient.id,
      slot_id: slotId(timetable, visit.place),
      status_code: 5000,
      tag_source: cycle(SOURCES, n),
      type: typeOf(visit, n),
      referral_id: referralIds[n] ?? null,
      create_ts: `${addDays(today, -1 - (n % 3))}T${clock(9 * 60 + (n % 400))}`,
    };
    if (n % 8 !== 7) return [book];
    const other = earlierOwner(visits, n);
    if (other === undefined) return [book];
    const status_code = cycle(GIVEN_UP, (n - 7) / 8);
    const create_ts = `${addDays(today, -8)}T12:00:00`;
    return [{ ...book, id: idOf(2 * n + 1), patient_id: other, status_code, referral_id: null, create_ts }, book];
  });
}

/** Another busy patient who fits the same slot. */
function earlierOwner(visits: readonly Visit[], n: number): string | undefined {
  const owner = visits[n]?.person;
  return visits.find(({ person }) => person.group === owner?.group && person !== owner)?.person.patient.id;
}

function typeOf({ place, person, isByReferral }: Visit, n: number): BookType {
  if (isByReferral) return "APPOINTMENT"; // REF-28
  if (place.unit.services.some(({ code }) => code === VACCINATION_CODE)) return "VACCINATION";
  const tags = tagType(place);
  if (tags.includes("D_OBSERVATION")) return "D_OBSERVATION";
  if (tags.includes("ONLINE")) return "ONLINE_CONSULTING";
  if (tags.includes("PAID")) return "PAID_APPOINTMENT";
  if (n % 9 === 4) return person.group === "ADULT" ? "DISPENSARY" : "PROPHYLACTIC";
  return "APPOINTMENT";
}
