import { isObject, type Json } from "../faults/replies.ts";
import { aging, REFUSAL, ruling } from "../faults/rules.ts";
import { ageRefusal } from "../reference/age.ts";
import { BOOKING_RULES, decideBooking } from "../reference/bookingRules.ts";
import { addDays, ageOn, localDate } from "../dates.ts";
import { variant, type Variant } from "./variant.ts";

/** Rules that the profile words loosely: repeats, «the same doctor», people who are not in the register yet. */
export const RULE_VARIANTS: readonly Variant[] = [
  variant(
    "repeat-refused-11",
    "Повтор заявки отклоняет: слот занят",
    "Refuses a repeat: the slot is taken",
    ["E-25", "ERR-11"],
    {
      decideBooking: (situation) => decideBooking({ ...situation, repeats: undefined }),
    },
  ),
  variant(
    "repeat-refused-13",
    "Повтор заявки отклоняет: уже записан к этому врачу",
    "Refuses a repeat: already booked with this doctor",
    ["E-25", "ERR-13"],
    {
      decideBooking: (situation) => (situation.repeats ? REFUSAL.sameDoctor : decideBooking(situation)),
    },
  ),
  variant(
    "thirteen-on-the-same-day-only",
    "13 — только в тот же день, к тому же врачу или специальности",
    "13 only on the same day, for the same doctor or speciality",
    ["ERR-13"],
    ruling("doctor_free", (situation) => {
      const { slot, timeZone } = situation;
      const day = slot && localDate(slot.visit_time, timeZone);
      const visits = situation.visits.filter((visit) => localDate(visit.slot.visit_time, timeZone) === day);
      return BOOKING_RULES.doctor_free({ ...situation, visits });
    }),
  ),
  variant(
    "registers-newcomers",
    "Заносит в регистр того, кто пришёл с именем и датой рождения",
    "Registers whoever comes with a name and a birthdate",
    ["E-16", "E-56"],
    { trustsRequestPatients: true },
  ),
  variant(
    "own-card-outweighs",
    "Возраст берёт из своей карты, а не из запроса",
    "Takes the age from its own card, not from the request",
    ["E-16", "ERR-14"],
    ruling("age_fits", ({ slot, patient, request, timeZone }) => {
      const born = patient?.birthdate ?? request.patient_data_rrp.birthdate;
      return slot && born ? ageRefusal(slot.tag_age, ageOn(born, localDate(slot.visit_time, timeZone))) : null;
    }),
  ),
  variant(
    "first-birthday-is-still-under-one",
    "В день, когда исполнился год, ещё «до года»: документ пишет и «с 1 года», и «больше 1»",
    "On the first birthday still under one: the document has both «from 1» and «over 1»",
    ["E-58"],
    aging((born, day) => {
      const isFirstBirthday = ageOn(born, day) === 1 && ageOn(born, addDays(day, -1)) === 0;
      return isFirstBirthday ? 0 : ageOn(born, day);
    }),
  ),
  variant(
    "leap-day-in-february",
    "Родившийся 29 февраля становится старше 28-го",
    "Born on 29 February, one is older on the 28th",
    ["E-58"],
    aging((born, day) => ageOn(born.replace("-02-29", "-02-28"), day)),
  ),
  variant("guids-in-any-case", "GUID сравнивает без учёта регистра", "Compares GUIDs without case", ["E-10"], {
    receive: (body) => lowerGuids(body),
  }),
  variant(
    "reads-tolerantly",
    "Терпеливо читает запрос: числа вместо строк, нет patient_id или patient_data_rrp",
    "Reads a request tolerantly: numbers for strings, no patient_id or patient_data_rrp",
    ["E-15", "E-16", "BOOK-3"],
    { receive: (body, operation) => (operation === "book" && isObject(body) ? mended(body) : body) },
  ),
];

function lowerGuids(value: unknown): unknown {
  if (typeof value === "string") return /^[0-9a-f-]{36}$/i.test(value) ? value.toLowerCase() : value;
  if (Array.isArray(value)) return value.map(lowerGuids);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lowerGuids(inner)]));
}

function mended(body: Json): Json {
  const texts = Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, typeof value === "number" ? String(value) : value]),
  );
  const person = isObject(body["patient_data_rrp"]) ? body["patient_data_rrp"] : NOBODY;
  const id = texts["patient_id"] ?? person["id"];
  return { ...texts, patient_id: id, patient_data_rrp: { ...NOBODY, ...person, id: person["id"] ?? id } };
}

const NOBODY: Json = {
  united_guids: [],
  firstname: null,
  lastname: null,
  middlename: null,
  snils: null,
  oms_number: null,
  birthdate: null,
  gender: null,
  phone: null,
  email: null,
};
