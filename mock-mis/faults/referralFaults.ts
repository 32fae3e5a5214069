import { BOOKING_RULES } from "../reference/bookingRules.ts";
import type { BookingSituation } from "../reference/situation.ts";
import { must, should, type Fault, type FaultHooks } from "./fault.ts";
import { excusing, ignoring, ruling, seeing } from "./rules.ts";
import { keepingOnInsert, keepingOnRelease } from "./keptParts.ts";

/** Referrals and vaccinations: «Передано неверное направление.» and «Несоответствие в переданных данных для записи». */
export const REFERRAL_FAULTS: readonly Fault[] = [
  must(
    "referral-ignored",
    "Направление не проверяет",
    "Does not check the referral",
    ["ERR-18", "BOOK-R6"],
    ignoring("referral_fits"),
  ),
  must(
    "unknown-referral-booked",
    "Записывает по направлению, которого нет",
    "Books by a referral that does not exist",
    ["ERR-18", "BOOK-R6"],
    excusing("referral_fits", ({ referral }) => referral === undefined),
  ),
  must(
    "foreign-referral-booked",
    "Записывает по чужому направлению",
    "Books by a referral of another patient",
    ["ERR-18", "BOOK-R6"],
    seeingReferral(({ referral, identity }) => ({ identity: new Set([...identity, referral.patient_id]) })),
  ),
  must(
    "cancelled-referral-booked",
    "Записывает по отменённому направлению",
    "Books by a cancelled referral",
    ["ERR-18", "BOOK-R6"],
    reviving("CANCELED"),
  ),
  must(
    "used-referral-booked",
    "Записывает по использованному направлению",
    "Books by a spent referral",
    ["ERR-18", "BOOK-R6"],
    reviving("RECORDED"),
  ),
  should(
    "referral-of-another-speciality",
    "По направлению к одному специалисту записывает к другому",
    "Books to another speciality than the referral's",
    ["ERR-18", "E-52"],
    misled((situation) => situation.referral?.type === "CONSULTATION"),
  ),
  should(
    "referral-to-another-service",
    "По направлению на исследование записывает куда угодно",
    "Books anything by a referral to a research",
    ["ERR-18", "REF-22"],
    misled((situation) => situation.referral?.type === "RESEARCH"),
  ),
  must(
    "expired-referral-booked",
    "Записывает по направлению, срок которого прошёл",
    "Books by a referral that has run out",
    ["ERR-18", "RFL-F7"],
    seeingReferral(({ referral }) => ({ referral: { ...referral, end_date: null } })),
  ),
  must(
    "early-referral-booked",
    "Записывает по направлению, срок которого не начался",
    "Books by a referral that is not yet in force",
    ["ERR-18", "RFL-F6"],
    seeingReferral(({ referral }) => ({ referral: { ...referral, start_date: referral.create_ts } })),
  ),
  must(
    "named-doctor-ignored",
    "Не смотрит, какой врач назван в направлении",
    "Does not look which doctor the referral names",
    ["ERR-18", "RFL-F16"],
    seeingReferral(({ referral }) => ({ referral: { ...referral, to_resource_id: null } })),
  ),
  must(
    "referral-always-refused",
    "По направлению не записывает никогда",
    "Never books by a referral",
    ["BOOK-R6", "ERR-0"],
    ruling("referral_fits", (situation) =>
      situation.request.referral_id ? { key: "refused", reason: "Передано неверное направление." } : null,
    ),
  ),
  must(
    "referral-not-spent",
    "После записи направление остаётся действующим",
    "The referral stays open after the booking",
    ["ERR-18", "REF-27"],
    keepingOnInsert("referrals"),
  ),
  must(
    "referral-not-freed",
    "После отмены направление остаётся занятым",
    "The referral stays spent after a cancel",
    ["ERR-18", "REF-30"],
    keepingOnRelease("referrals"),
  ),
  must(
    "vaccination-ignored",
    "Услугу вакцинации не проверяет",
    "Does not check the service of a vaccination",
    ["ERR-18", "BOOK-R11"],
    ignoring("service_fits"),
  ),
  must(
    "vaccination-without-service",
    "Записывает на вакцинацию без услуги",
    "Books a vaccination without a service",
    ["ERR-18", "BOOK-R11"],
    excusing("service_fits", ({ request }) => !request.service_id),
  ),
  should(
    "vaccination-unknown-service",
    "Записывает на вакцинацию с неизвестной услугой",
    "Books a vaccination with an unknown service",
    ["ERR-18", "BOOK-R11"],
    excusing("service_fits", ({ request, service }) => Boolean(request.service_id) && service === undefined),
  ),
  should(
    "vaccination-in-another-room",
    "Записывает на вакцинацию туда, где её не делают",
    "Books a vaccination where it is not made",
    ["ERR-18", "BOOK-R11"],
    excusing("service_fits", ({ service, slot }) => service !== undefined && service.resource_id !== slot?.resource_id),
  ),
  should(
    "vaccination-code-ignored",
    "Код услуги вакцинации не сверяет",
    "Does not compare the code of the vaccination",
    ["ERR-18", "BOOK-R12"],
    excusing(
      "service_fits",
      ({ service, request, slot }) =>
        service?.resource_id === slot?.resource_id && service?.code !== request.dictionary_nsi_code,
    ),
  ),
];

function seeingReferral(
  change: (
    situation: BookingSituation & { referral: NonNullable<BookingSituation["referral"]> },
  ) => Partial<BookingSituation>,
): FaultHooks {
  return seeing((situation) => {
    const { referral } = situation;
    return referral ? { ...situation, ...change({ ...situation, referral }) } : situation;
  });
}

function reviving(status: "CANCELED" | "RECORDED"): FaultHooks {
  return seeingReferral(({ referral }) =>
    referral.status === status ? { referral: { ...referral, status: "AVAILABLE" } } : {},
  );
}

/** The referral is his own and open, but leads elsewhere: that is overlooked. */
function misled(applies: (situation: BookingSituation) => boolean): FaultHooks {
  return excusing(
    "referral_fits",
    (situation) =>
      applies(situation) &&
      situation.referral?.status === "AVAILABLE" &&
      situation.identity.has(situation.referral.patient_id) &&
      BOOKING_RULES.referral_fits(situation) !== null,
  );
}
