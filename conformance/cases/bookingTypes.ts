import { BOOK_REQUEST_BOOKING_TYPE, type BookRequest, type PatientDataRrp, type SlotTagType } from "@ferkit/contracts";
import { freeSlot, markedSlot, patient } from "../fixtures/needs.ts";
import { ageOnVisit } from "../fixtures/suitable.ts";
import type { Case } from "../model/case.ts";
import type { Data, Need } from "../model/needs.ts";
import { text, type Text } from "../model/text.ts";
import { admitted, booked, caseOf } from "./kit.ts";
import { vaccinationSlot, VACCINATION_SERVICE, withService } from "./vaccination.ts";

type BookingType = BookRequest["booking_type"];
type General = Exclude<BookingType, "VACCINATION">;

/** Types that have slots of their own kind (T4); the others go to ordinary slots. */
const OWN_TAG: Partial<Record<BookingType, SlotTagType>> = {
  PAID_APPOINTMENT: "PAID",
  ONLINE_CONSULTING: "ONLINE",
  D_OBSERVATION: "D_OBSERVATION",
};

function idOf(type: BookingType | SlotTagType): string {
  return type.toLowerCase().replaceAll("_", "-");
}

/** E-18: all eight must be understood; a МИС that does not offer one refuses it with code 18. */
function typeCase(type: BookingType): Case {
  const described = {
    id: `type.${idOf(type)}`,
    title: text(`Тип записи ${type}: код 0`, `Booking type ${type}: code 0`),
    story: text(
      `book: запись с booking_type ${type} на слот, который её принимает.`,
      `book: a booking with booking_type ${type} of a slot that takes it.`,
    ),
    requirements: ["BOOK-R3", "ERR-0"],
    erratum: "E-18",
  } as const;
  if (type === "VACCINATION") {
    return admitted({
      ...described,
      needs: [patient(), VACCINATION_SERVICE, vaccinationSlot("free")],
      fields: withService,
    });
  }
  return admitted({
    ...described,
    needs: [personFor(type), slotFor(type)],
    fields: () => ({ booking_type: type }),
    ...(type === "APPOINTMENT" ? {} : { tolerated: [18] }),
  });
}

function slotFor(type: General): Need {
  const tag = OWN_TAG[type];
  return tag === undefined ? freeSlot("free") : markedSlot("free", tag);
}

const CHILD = text("ребёнок от года до 18 лет", "a child from one to eighteen");
const ADULT = text("взрослый", "an adult");

/** The type names the age that it is for. */
function personFor(type: General): Need {
  if (type === "PROPHYLACTIC_CHILD")
    return patient("patient", CHILD, (one, _chosen, data) => hasAge(one, "CHILD", data));
  if (type === "PROPHYLACTIC_ADULT" || type === "DISPENSARY")
    return patient("patient", ADULT, (one, _chosen, data) => hasAge(one, "ADULT", data));
  return patient();
}

function hasAge({ birthdate }: PatientDataRrp, band: "CHILD" | "ADULT", { slots, timeZone }: Data): boolean {
  return birthdate !== null && slots.every((slot) => ageOnVisit(slot, birthdate, timeZone) === band);
}

interface WrongType {
  readonly tag: SlotTagType;
  readonly type: General;
  readonly what: Text;
}

const WRONG: readonly WrongType[] = [
  { tag: "PAID", type: "PAID_APPOINTMENT", what: text("платный слот", "a paid slot") },
  { tag: "ONLINE", type: "ONLINE_CONSULTING", what: text("слот для приёма по видеосвязи", "a slot for video visits") },
  {
    tag: "D_OBSERVATION",
    type: "D_OBSERVATION",
    what: text("слот диспансерного наблюдения", "a slot for dispensary observation"),
  },
];

/** «Бирка не соответствующего типа»: the same slot takes its own type and not an ordinary visit. */
function wrongType({ tag, type, what }: WrongType): Case {
  const plain = caseOf(
    {
      id: `type.${idOf(tag)}-slot-appointment`,
      title: text(`Обычная запись на ${what.ru}: код 18`, `An ordinary visit in ${what.en}: code 18`),
      story: text(
        `wrong: запись APPOINTMENT на ${what.ru} (${tag}). twin: тот же слот с booking_type ${type} — запись обязана пройти.`,
        `wrong: an APPOINTMENT in ${what.en} (${tag}). twin: the same slot with booking_type ${type}, which must succeed.`,
      ),
      // A patient who is not under observation has no right to the twin, and a МИС may refuse it.
      level: type === "D_OBSERVATION" ? "SHOULD" : "MUST",
      requirements: ["ERR-18", "BOOK-R3"],
      needs: [patient(), markedSlot("marked", tag)],
      expected: [18],
      made: booked(`обычный приём (APPOINTMENT) на ${what.ru}`, `an ordinary visit (APPOINTMENT) into ${what.en}`, 18),
    },
    { negative: "wrong", positive: "twin", differsIn: ["/booking_type"] },
  );
  return {
    ...plain,
    run: async (steps) => {
      const person = steps.patient("patient");
      const { slot } = await steps.tryRefused("wrong", "marked", person, { expected: [18] });
      await steps.book("twin", { slot, patient: person, fields: { booking_type: type } });
    },
  };
}

export const bookingTypes: readonly Case[] = [...BOOK_REQUEST_BOOKING_TYPE.map(typeCase), ...WRONG.map(wrongType)];
