import type { Exchange } from "../model/exchange.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { bodyOf, bookRequestOf } from "../checks/requests.ts";
import { meantField } from "../wire/fields.ts";
import { codesOf, meantCode, succeeded } from "../wire/status.ts";
import { instantOfWritten, parseTime, slotInstant, type WrittenTime } from "../time/instants.ts";
import { problem, type Problem } from "./problem.ts";

/**
 * What only bookings show: 17 to every patient of the fixtures although the МИС otherwise speaks the contract. A МИС that says 17
 * to whatever it is asked (a cancel too) is not such a one, and is judged.
 */
export function unknownPatients(
  exchanges: readonly Exchange[],
  { patients }: Pick<FixtureRecords, "patients">,
): Problem | null {
  const named = new Set(patients.map(({ id }) => id));
  const bookings = exchanges.filter(
    (one) => one.operation === "book" && !one.malformed && named.has(bookRequestOf(one).patient_id ?? ""),
  );
  const asked = new Set(bookings.map((one) => bookRequestOf(one).patient_id));
  const turnedAway = bookings.length > 0 && bookings.every((one) => meantCode(one) === 17);
  const cancels = exchanges.filter(({ operation }) => operation === "cancel");
  const speaks = cancels.some((one) => codesOf("cancel").includes(meantCode(one) ?? -1));
  if (!turnedAway || !speaks) return null;
  return problem(
    "no_known_patient",
    `МИС не знает ни одного из тестовых пациентов: код 17 на все записи (пациентов ${asked.size}, запросов ${bookings.length}). Заведите их в МИС или назовите в --fixtures тех, кого она знает.`,
    `The МИС knows none of the test patients: code 17 to every booking (${asked.size} patients, ${bookings.length} requests). Enter them into the МИС, or name in --fixtures those it knows.`,
    `HTTP 200, status_code 17 × ${bookings.length}`,
  );
}

/**
 * The МИС gives the slot's own clock reading with the offset of another zone than the one this run took for granted. Asked only when
 * nobody said which zone it is: with FERKIT_TIME_ZONE the same answer is a defect (E-08).
 */
export function otherZone(
  exchanges: readonly Exchange[],
  { slots }: Pick<FixtureRecords, "slots">,
  timeZone: string,
): Problem | null {
  const times = new Map(slots.map(({ id, visit_time }) => [id, visit_time]));
  const shifts = exchanges
    .filter(({ operation }) => operation === "book")
    .flatMap((one) => {
      const slotTime = succeeded(one) ? times.get(bookRequestOf(one).slot_id ?? "") : undefined;
      const answered = meantField(bodyOf(one), "visit_time");
      const told = typeof answered === "string" ? parseTime(answered) : null;
      return slotTime === undefined || told === null ? [] : [{ slotTime, told, answered }];
    });
  const [first] = shifts;
  if (!first || !shifts.every(({ slotTime, told }) => isOtherZone(told, slotTime, timeZone))) return null;
  return problem(
    "time_zone",
    `МИС живёт в другом часовом поясе: слот ${first.slotTime}, ответ ${String(first.answered)}, а проверка идёт в ${timeZone}, потому что FERKIT_TIME_ZONE не задана. Задайте FERKIT_TIME_ZONE — пояс региона.`,
    `The МИС lives in another time zone: slot ${first.slotTime}, answer ${String(first.answered)}, while this run takes ${timeZone}, as FERKIT_TIME_ZONE is not set. Set FERKIT_TIME_ZONE to the zone of the region.`,
    `visit_time ${String(first.answered)}`,
  );
}

function isOtherZone(told: WrittenTime, slotTime: string, timeZone: string): boolean {
  const written = parseTime(slotTime);
  // Z is what a server says that forgot the zone altogether (a defect); a region's offset is what one says that knows it.
  if (!written || told.offsetMinutes === null || told.offsetMinutes === 0) return false;
  return told.clock === written.clock && instantOfWritten(told, timeZone) !== slotInstant(slotTime, timeZone);
}
