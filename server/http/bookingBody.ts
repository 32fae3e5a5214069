import { canonicalGuid } from "../flk/normalise.ts";

type Body = Readonly<Record<string, unknown>>;

/** A value in canonical spelling and the erratum that allowed the variant. */
interface Mended {
  readonly value: unknown;
  readonly erratum: string;
}

type Mend = (value: unknown) => Mended | undefined;

const guid: Mend = (value) => (typeof value === "string" ? canonicalGuid(value) : undefined);
/** Patients have ids of another kind: only the blanks go (E-10, E-16). */
const patient: Mend = (value) => (typeof value === "string" ? { value: value.trim(), erratum: "E-11" } : undefined);
/** E-14: a date of birth is a date, and the sample writes it as a midnight. */
const day: Mend = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
    ? { value: `${value}T00:00:00`, erratum: "E-14" }
    : undefined;

const FIELDS: ReadonlyMap<string, Mend> = new Map([
  ["slot_id", guid],
  ["referral_id", guid],
  ["book_ext_id", guid],
  ["patient_id", patient],
]);
const PATIENT_FIELDS: ReadonlyMap<string, Mend> = new Map([
  ["id", patient],
  ["birthdate", day],
]);

/** The ids and the date of birth in a booking or a cancel, put right as in a record and reported (E-10, E-11, E-14). */
export function mendBooking(body: Body, lints: Set<string>): Body {
  const mended = mendFields(body, FIELDS, lints);
  const person = mended["patient_data_rrp"];
  return isBody(person) ? { ...mended, patient_data_rrp: mendFields(person, PATIENT_FIELDS, lints) } : mended;
}

function mendFields(body: Body, fields: ReadonlyMap<string, Mend>, lints: Set<string>): Body {
  const changes: Record<string, unknown> = {};
  for (const [name, mend] of fields) {
    const mended = mend(body[name]);
    if (!mended || mended.value === body[name]) continue;
    lints.add(mended.erratum);
    changes[name] = mended.value;
  }
  return { ...body, ...changes };
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
