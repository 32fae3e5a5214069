import type { BookRequest, CancelRequest, RequirementId } from "@ferkit/contracts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case, Level } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text, type Text } from "../model/text.ts";
import { malformedRefused } from "../checks/malformed.ts";
import { accepted, given } from "../checks/outcome.ts";
import { BOOKED } from "./kit.ts";

interface Malformed<Body> {
  readonly id: string;
  readonly what: Text;
  readonly level?: Level;
  readonly spoil: (body: Body) => string;
  /** Against the request that follows and must succeed. */
  readonly differsIn: readonly string[];
}

const WHOLE: readonly string[] = [""];
const json = (body: object): string => JSON.stringify(body);

const BODIES = [
  {
    id: "broken-json",
    what: text("JSON оборван на середине", "the JSON is cut in the middle"),
    spoil: (body: object) => json(body).slice(0, Math.floor(json(body).length / 2)),
    differsIn: WHOLE,
  },
  { id: "empty-body", what: text("тело пусто", "the body is empty"), spoil: () => "", differsIn: WHOLE },
  {
    id: "array",
    what: text("вместо объекта — массив", "an array in place of the object"),
    spoil: (body: object) => json([body]),
    differsIn: WHOLE,
  },
];

/** Only what nobody could carry out: a tolerant reader may make up for the rest. */
const BOOKINGS: readonly Malformed<BookRequest>[] = [
  ...BODIES,
  {
    id: "no-slot-id",
    what: text("нет slot_id", "slot_id is missing"),
    spoil: ({ slot_id: _slot, ...rest }) => json(rest),
    differsIn: ["/slot_id"],
  },
  {
    id: "null-slot-id",
    what: text("slot_id — null", "slot_id is null"),
    spoil: (body) => json({ ...body, slot_id: null }),
    differsIn: ["/slot_id"],
  },
  {
    id: "slot-id-number",
    what: text("slot_id — число", "slot_id is a number"),
    spoil: (body) => json({ ...body, slot_id: 17 }),
    differsIn: ["/slot_id"],
  },
  {
    id: "slot-id-not-guid",
    what: text("slot_id — не GUID", "slot_id is not a GUID"),
    spoil: (body) => json({ ...body, slot_id: "слот №1' OR '1'='1" }),
    differsIn: ["/slot_id"],
  },
  {
    id: "no-patient-id",
    what: text("нет ни patient_id, ни id в patient_data_rrp", "neither patient_id nor the id in patient_data_rrp"),
    spoil: ({ patient_id: _patient, ...rest }) => json({ ...rest, patient_data_rrp: NOBODY }),
    differsIn: ["/patient_id", "/patient_data_rrp"],
  },
  {
    id: "unknown-type",
    what: text("booking_type не из списка", "booking_type is not in the list"),
    level: "SHOULD",
    spoil: (body) => json({ ...body, booking_type: "WALK_IN" }),
    differsIn: ["/booking_type"],
  },
];

const NOBODY = { united_guids: [] };

const CANCELS: readonly Malformed<CancelRequest>[] = [
  ...BODIES,
  {
    id: "no-book-ext-id",
    what: text("нет book_ext_id", "book_ext_id is missing"),
    spoil: ({ book_ext_id: _id, ...rest }) => json(rest),
    differsIn: ["/book_ext_id"],
  },
  {
    id: "book-ext-id-not-guid",
    what: text("book_ext_id — не GUID", "book_ext_id is not a GUID"),
    spoil: (body) => json({ ...body, book_ext_id: "запись №1" }),
    differsIn: ["/book_ext_id"],
  },
];

const TITLE = text("Испорченный запрос отклонён", "The broken request was refused");
const ALIVE = text("После него такой же исправный запрос прошёл", "After it the same request, whole, succeeded");

/** The slot is shown to be free first, so that a record made on the sly is seen. */
async function bookBroken(steps: Steps, { spoil }: Malformed<BookRequest>): Promise<void> {
  const person = steps.patient("patient");
  const before = await steps.bookFree("before", "free", person);
  if (before.book_ext_id === null) return;
  if (!(await steps.cancel("release", { book_ext_id: before.book_ext_id, patient: person }))) return;
  const { slot } = before;
  const body = spoil(steps.bookBody("wrong", { slot, patient: person }));
  await steps.raw("wrong", { operation: "book", body, malformed: true, slot_id: slot.id, patient: person });
  await steps.book("twin", { slot, patient: person });
}

function booking(malformed: Malformed<BookRequest>): Case {
  const { id, what, level = "MUST", differsIn } = malformed;
  return {
    id: `malformed.book-${id}`,
    title: text(`Испорченный запрос записи: ${what.ru}`, `A broken booking request: ${what.en}`),
    story: text(
      `before, release: слот записан и освобождён. wrong: запрос, в котором ${what.ru}, — отказ любым из описанных способов, записи не возникает. twin: исправный запрос на тот же слот — обязан пройти.`,
      `before, release: the slot is booked and released. wrong: a request in which ${what.en}: a refusal in any of the described ways, and no record. twin: the whole request for the same slot, which must succeed.`,
    ),
    level,
    requirements: REQUIREMENTS,
    needs: [patient(), freeSlot()],
    run: (steps) => bookBroken(steps, malformed),
    twin: { negative: "wrong", positive: "twin", differsIn },
    checks: [
      given("before", BOOKED, ["ERR-0"]),
      malformedRefused(`malformed.book-${id}.refused`, "wrong", TITLE, REQUIREMENTS),
      accepted(`malformed.book-${id}.accepted`, "twin", ALIVE, ["ERR-0"]),
    ],
  };
}

const REQUIREMENTS: readonly RequirementId[] = ["ERR-18", "BOOK-3"];

async function cancelBroken(steps: Steps, { spoil }: Malformed<CancelRequest>): Promise<void> {
  const person = steps.patient("patient");
  const { book_ext_id } = await steps.bookFree("book", "free", person);
  if (book_ext_id === null) return;
  const body = spoil({ book_ext_id, patient_id: person.id, united_guids: person.united_guids });
  await steps.raw("wrong", { operation: "cancel", body, malformed: true, patient: person });
  await steps.cancel("twin", { book_ext_id, patient: person });
}

function cancelling(malformed: Malformed<CancelRequest>): Case {
  const { id, what, level = "MUST", differsIn } = malformed;
  return {
    id: `malformed.cancel-${id}`,
    title: text(`Испорченный запрос отмены: ${what.ru}`, `A broken cancel request: ${what.en}`),
    story: text(
      `book: запись. wrong: запрос отмены, в котором ${what.ru}, — отказ, запись остаётся. twin: исправная отмена — обязана пройти.`,
      `book: a booking. wrong: a cancel request in which ${what.en}: a refusal, and the record stays. twin: the whole cancel, which must succeed.`,
    ),
    level,
    requirements: ["ERRC-18", "CANCEL-3"],
    needs: [patient(), freeSlot()],
    run: (steps) => cancelBroken(steps, malformed),
    twin: { negative: "wrong", positive: "twin", differsIn },
    checks: [
      given("book", BOOKED, ["ERR-0"]),
      malformedRefused(`malformed.cancel-${id}.refused`, "wrong", TITLE, ["ERRC-18", "CANCEL-3"]),
      accepted(`malformed.cancel-${id}.accepted`, "twin", ALIVE, ["ERRC-0"]),
    ],
  };
}

export const malformedRequests: readonly Case[] = [...BOOKINGS.map(booking), ...CANCELS.map(cancelling)];
