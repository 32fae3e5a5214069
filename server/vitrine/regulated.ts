import type { Referral, RegulatedPatientQuery, Slot } from "@ferkit/contracts";
import type { Database } from "../db/orm.ts";
import { countSlots, findFreeSlots, type Interval } from "../db/queries/freeSlots.ts";
import { findPatients } from "../db/queries/patients.ts";
import { findOfferedMo, findOfferedPosts, findOfferedResources } from "../db/queries/offered.ts";
import { findActiveBook, findAllBooks, findReferrals, findUpcomingBooks } from "../db/queries/regulated.ts";
import type { Dictionaries, Dictionary } from "../nsi/dictionaries.ts";
import { nowLocal } from "../profile/localTime.ts";
import type { RecordShape } from "../flk/schema.ts";
import { found, refusal } from "../profile/envelope.ts";
import type { Handlers, Reply } from "../http/types.ts";
import { calendarFile } from "./calendarFile.ts";
import { notFound, toRecord } from "./records.ts";
import { SUBSYSTEMS } from "../profile/subsystems.ts";

export interface RegulatedDeps {
  readonly db: Database;
  readonly shapes: (schema: string) => RecordShape;
  readonly dictionaries: Dictionaries;
  readonly timeZone: string;
  readonly now: () => number;
}

type RegulatedOperation =
  | "getPatients"
  | "getReferrals"
  | "getBooks"
  | "getPatientHistory"
  | "getOfferedMo"
  | "getOfferedPosts"
  | "getOfferedResources"
  | "getCalendar"
  | "getSlots"
  | "getBookIcs";

/** What ЕПГУ asks the Витрина (SYS-5); not of the document, which names these queries and does not define them (E-56). */
export function regulatedHandlers(deps: RegulatedDeps): Pick<Handlers, RegulatedOperation> {
  const em = () => deps.db.em.fork();
  const now = () => nowLocal(deps.timeZone, deps.now);
  const referral = deps.shapes(SUBSYSTEMS.referral.schema);
  const slot = deps.shapes(SUBSYSTEMS.slot.schema);
  const posts = postsOf(deps);

  return {
    getPatients: async ({ body }) => (isPerson(body) ? ok(await findPatients(em(), body)) : refusal(400, NOBODY)),

    getReferrals: async ({ params }) => {
      const rows = await findReferrals(em(), params.patient_id, now());
      return ok(rows.map((row) => toRecord<Referral>(row, referral)));
    },

    getBooks: async ({ params }) => ok(await findUpcomingBooks(em(), params.patient_id, now())),

    getPatientHistory: async ({ params }) => ok(await findAllBooks(em(), params.patient_id)),

    getOfferedMo: async ({ params }) =>
      ok(await findOfferedMo(em(), { patientId: params.patient_id, nowLocal: now() })),

    getOfferedPosts: async ({ params }) => {
      const interval = intervalOf(params, now());
      if ("status" in interval) return interval;
      const rows = await findOfferedPosts(em(), { ...interval, moId: params.mo_id, patientId: params.patient_id });
      return ok(rows.map((row) => ({ ...row, post_name: posts?.names.get(row.post_id) ?? null })));
    },

    getOfferedResources: async ({ params }) => {
      const interval = intervalOf(params, now());
      if ("status" in interval) return interval;
      const { mo_id: moId, patient_id: patientId, post_id: postId = null, service_code: serviceCode = null } = params;
      return ok(await findOfferedResources(em(), { ...interval, moId, patientId, postId, serviceCode }));
    },

    getCalendar: async ({ params }) => {
      const specialityId = params.speciality_id ?? null;
      const referralId = params.referral_id ?? null;
      const serviceCode = params.service_code ?? null;
      if (specialityId === null && serviceCode === null && referralId === null) return refusal(400, NEITHER);
      const interval = intervalOf(params, now());
      if ("status" in interval) return interval;
      const scope = params.scope ?? DEFAULT_SCOPE;
      const profileCode = params.profile_code ?? null;
      const place = { moId: params.mo_id, scope, headOid: params.to_mo_oid ?? null };
      const patientId = params.patient_id ?? null;
      return ok(
        await countSlots(em(), {
          ...interval,
          ...place,
          specialityId,
          serviceCode,
          profileCode,
          patientId,
          referralId,
        }),
      );
    },

    getSlots: async ({ params }) => {
      const interval = intervalOf(params, now());
      if ("status" in interval) return interval;
      const rows = await findFreeSlots(em(), {
        ...interval,
        resourceId: params.resource_id,
        moId: params.mo_id,
        tagAge: params.slot_tag_age ?? null,
        tagType: params.tag_type ?? null,
        patientId: params.patient_id ?? null,
        referralId: params.referral_id ?? null,
      });
      return ok(rows.map((row) => toRecord<Slot>(row, slot)));
    },

    getBookIcs: async ({ params }): Promise<Reply<"getBookIcs">> => {
      const book = await findActiveBook(em(), params.book_id);
      if (!book) return notFound(params.book_id);
      const headers = {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": `attachment; filename="${book.book_id}.ics"`,
      };
      return { status: 200, headers, body: calendarFile(book, deps.timeZone, deps.now()) };
    },
  };
}

/** E-51: the dictionary of posts, by the field of a doctor that names it. */
function postsOf({ shapes, dictionaries }: RegulatedDeps): Dictionary | undefined {
  const post = shapes(SUBSYSTEMS.resource.schema).fieldsOf({ type: "SPECIALIST" })?.get("post_id");
  return dictionaries.get(post?.nsi ?? "");
}

function ok<T>(rows: T[]): { status: 200; body: ReturnType<typeof found<T[]>> } {
  return { status: 200, body: found(rows) };
}

/** A birthdate alone would list everybody born on that day. */
const NOBODY = "Кроме birthdate нужен snils, oms_number или lastname с firstname";

function isPerson({ snils, oms_number, lastname, firstname }: RegulatedPatientQuery): boolean {
  return [snils, oms_number, lastname && firstname].some((value) => value !== undefined);
}

/** E-59. */
const DEFAULT_SCOPE = "head";
/** REF-10. */
const NEITHER = "Для консультации нужен speciality_id, для исследования — service_code";
/** REF-10 asks for a fortnight; a month leaves room and still keeps a query small. */
const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

function intervalOf(
  params: { visittime_from: string; visittime_to: string },
  now: string,
): Interval | ReturnType<typeof refusal<400>> {
  const { visittime_from: from, visittime_to: to } = params;
  if (to < from) return refusal(400, "visittime_to раньше visittime_from");
  // Local times of one zone: their difference is asked as if there were no zone.
  const isTooLong = Date.parse(`${to}Z`) - Date.parse(`${from}Z`) > LONGEST_DAYS * DAY_MS;
  if (isTooLong) return refusal(400, `Интервал от visittime_from до visittime_to больше ${LONGEST_DAYS} дней`);
  return { from, to, nowLocal: now };
}
