import type { BookRequest, Referral, Slot } from "@ferkit/contracts";
import { doctorOf, isOutOfTerm, isUsable, leadsTo } from "../fixtures/doctors.ts";
import { freeSlot, patient, referralWhere, slotWhere } from "../fixtures/needs.ts";
import { clash, isAhead, surelySuits, tagsOf } from "../fixtures/suitable.ts";
import type { Case } from "../model/case.ts";
import type { Chosen, Data, Need } from "../model/needs.ts";
import type { Steps } from "../model/steps.ts";
import { text, type Text } from "../model/text.ts";
import { admitted, booked, caseOf, obstacle, PERSON, type Described, type Refused } from "./kit.ts";

const OWN = text("действующее направление тестового пациента", "a valid referral of a test patient");

function usable(role: string, what: Text = OWN, fits: (referral: Referral) => boolean = () => true): Need {
  return referralWhere(role, what, (referral, _chosen, data) => isUsable(referral, data) && fits(referral));
}

/** The patient of the referral, under any of his ids. */
function owner(of: string): Need {
  const what = text("пациент, которому выдано направление", "the patient of the referral");
  return patient("patient", what, ({ id, united_guids }, chosen) =>
    [id, ...united_guids].includes(chosen.referral(of).patient_id),
  );
}

/** A free slot to which the referral leads; not every one of them is open to everybody. */
function slotOfReferral(
  role: string,
  of: string,
  where: (slot: Slot, chosen: Chosen, data: Data) => boolean = () => true,
): Need {
  return slotWhere(
    role,
    text("свободный слот, на который ведёт направление", "a free slot to which the referral leads"),
    (slot, chosen, data) =>
      slot.status === "AVAILABLE" &&
      isAhead(slot, data) &&
      surelySuits(slot, chosen.patient("patient"), data.timeZone) &&
      leadsTo(chosen.referral(of), slot, data) &&
      where(slot, chosen, data),
  );
}

function byReferral(role: string): (steps: Steps) => Partial<BookRequest> {
  return (steps) => ({ referral_id: steps.referral(role).id });
}

function ownReferral(type: Referral["type"], id: string, name: Text): Case {
  return admitted({
    id,
    title: text(`Запись по своему направлению ${name.ru}: код 0`, `Booking by one's own referral ${name.en}: code 0`),
    story: text(
      "book: пациент записывается по своему действующему направлению на слот, на который оно ведёт.",
      "book: the patient books by a valid referral of his own a slot to which it leads.",
    ),
    requirements: ["ERR-0", "BOOK-R6", "REF-29"],
    needs: [
      usable(
        "own",
        text(`действующее направление ${name.ru}`, `a valid referral ${name.en}`),
        (one) => one.type === type,
      ),
      owner("own"),
      slotOfReferral("free", "own"),
    ],
    fields: byReferral("own"),
  });
}

/** A research: rooms and machines are no doctors, so code 13 is out of place and the referral is all that stands in the way. */
const used = obstacle({
  id: "referral.used",
  title: text("Направление уже использовано: код 18", "The referral has been used: code 18"),
  story: text(
    "first: запись по направлению на исследование. wrong: ещё одна запись по тому же направлению на другое время. release: первая запись отменяется, направление снова действует. twin: тот же запрос — теперь обязан пройти.",
    "first: a booking by a referral for a research. wrong: another booking by the same referral at another time. release: the first record is cancelled, the referral is valid again. twin: the same request, which must now succeed.",
  ),
  requirements: ["ERR-18", "BOOK-R6", "REF-21", "REF-30"],
  needs: [
    usable(
      "own",
      text("действующее направление на исследование", "a valid referral for a research"),
      ({ type }) => type === "RESEARCH",
    ),
    owner("own"),
    slotOfReferral("held", "own", (slot, _chosen, data) => doctorOf(slot, data) === undefined),
    slotOfReferral(
      "wanted",
      "own",
      (slot, chosen, data) => doctorOf(slot, data) === undefined && !clash(chosen.slot("held"), slot, data),
    ),
  ],
  expected: [18],
  made: booked("пациента второй раз по одному направлению", "a patient twice by one referral", 18),
  freed: {
    title: text(
      "После отмены по направлению снова можно записаться",
      "After the cancel the referral can be used for a booking again",
    ),
    requirements: ["REF-30", "REF-21", "ERR-0"],
  },
  fields: byReferral("own"),
});

/** By whose referral: the owner's twin is the same request but for the person. */
const foreign: Case = {
  ...caseOf(
    {
      id: "referral.foreign",
      title: text("Чужое направление: код 18", "Somebody else's referral: code 18"),
      story: text(
        "wrong: пациент записывается по направлению другого человека. twin: тот же запрос от того, кому оно выдано, — обязан пройти.",
        "wrong: a patient books by the referral of another person. twin: the same request by the one to whom it was issued, which must succeed.",
      ),
      requirements: ["ERR-18", "BOOK-R6"],
      needs: [
        usable("own"),
        owner("own"),
        patient("stranger", text("другой пациент, того же возраста", "another patient of the same age")),
        slotOfReferral("free", "own", (slot, chosen, data) =>
          surelySuits(slot, chosen.patient("stranger"), data.timeZone),
        ),
      ],
      expected: [18],
      made: booked("пациента по чужому направлению", "a patient by somebody else's referral", 18),
    },
    { negative: "wrong", positive: "twin", ...PERSON },
  ),
  run: async (steps) => {
    const fields = byReferral("own")(steps);
    const { slot } = await steps.tryRefused("wrong", "free", steps.patient("stranger"), { expected: [18], fields });
    await steps.book("twin", { slot, patient: steps.patient("patient"), fields });
  },
};

interface WrongReferral extends Omit<Refused, "expected"> {
  readonly referralId: (steps: Steps) => string;
}

/** The slot is open to everybody, so without the referral the same request must succeed. */
function wrongReferral({ referralId, ...refusal }: WrongReferral): Case {
  return {
    ...caseOf({ ...refusal, expected: [18] }, { negative: "wrong", positive: "twin", differsIn: ["/referral_id"] }),
    run: async (steps) => {
      const person = steps.patient("patient");
      const fields = { referral_id: referralId(steps) };
      const { slot } = await steps.tryRefused("wrong", "free", person, { expected: [18], fields });
      await steps.book("twin", { slot, patient: person });
    },
  };
}

function story(ru: string, en: string): Text {
  return text(
    `wrong: запись с referral_id ${ru}. twin: тот же запрос без направления — обязан пройти, слот открыт для всех.`,
    `wrong: a booking with the referral_id ${en}. twin: the same request without a referral, which must succeed: the slot is open to all.`,
  );
}

function openSlot(leading: boolean, of: string): Need {
  return freeSlot("free", {
    what: text("свободный слот врача, открытый для всех", "a doctor's free slot that is open to all"),
    where: (slot, chosen, data) =>
      doctorOf(slot, data) !== undefined &&
      leadsTo({ ...chosen.referral(of), ...(leading ? {} : { to_mo_id: slot.mo_id }) }, slot, data) === leading,
  });
}

const REQUIREMENTS: Described["requirements"] = ["ERR-18", "BOOK-R6"];

const WRONG: readonly Case[] = [
  wrongReferral({
    id: "referral.unknown",
    title: text("Неизвестное направление: код 18", "An unknown referral: code 18"),
    story: story("направления, которого никто не выдавал", "of a referral that nobody has issued"),
    requirements: REQUIREMENTS,
    needs: [patient(), freeSlot("free")],
    referralId: (steps) => steps.unknownId("referral"),
    made: booked("по направлению, которого нет", "by a referral that does not exist", 18),
  }),
  wrongReferral({
    id: "referral.cancelled",
    title: text("Отменённое направление: код 18", "A cancelled referral: code 18"),
    story: story("своего, но отменённого направления", "of one's own referral that was cancelled"),
    requirements: [...REQUIREMENTS, "REF-21"],
    needs: [
      referralWhere(
        "cancelled",
        text(
          "отменённое направление тестового пациента (CANCELED)",
          "a cancelled referral of a test patient (CANCELED)",
        ),
        ({ status }) => status === "CANCELED",
      ),
      owner("cancelled"),
      // Any other mismatch would give 18 as well.
      openSlot(true, "cancelled"),
    ],
    referralId: (steps) => steps.referral("cancelled").id,
    made: booked("по отменённому направлению", "by a cancelled referral", 18),
  }),
  wrongReferral({
    id: "referral.other-speciality",
    title: text("Направление к врачу другой специальности: код 18", "A referral to another speciality: code 18"),
    story: story("направления к врачу другой специальности", "of a referral to a doctor of another speciality"),
    // «Передано неверное направление» fits; that the specialities must match follows from REF-18 only.
    level: "SHOULD",
    requirements: REQUIREMENTS,
    needs: [usable("own", OWN, ({ type }) => type === "CONSULTATION"), owner("own"), openSlot(false, "own")],
    referralId: (steps) => steps.referral("own").id,
    made: booked("к врачу, на которого направление не ведёт,", "with a doctor to whom the referral does not lead", 18),
  }),
  wrongReferral({
    id: "referral.research-to-doctor",
    title: text(
      "Направление на исследование, слот врача: код 18",
      "A referral for a research, a doctor's slot: code 18",
    ),
    story: story(
      "направления на исследование, которого этот ресурс не делает",
      "of a referral for a research that this resource does not make",
    ),
    level: "SHOULD",
    requirements: [...REQUIREMENTS, "REF-22"],
    needs: [usable("own", OWN, ({ type }) => type === "RESEARCH"), owner("own"), openSlot(false, "own")],
    referralId: (steps) => steps.referral("own").id,
    made: booked("к врачу по направлению на исследование", "with a doctor by a referral for a research", 18),
  }),
];

/** RFL-F6, RFL-F7: between the two days, by the day on which it is used (D-91). */
function outOfTerm(when: "over" | "ahead", id: string, what: Text): Case {
  return wrongReferral({
    id,
    title: text(`Запись по направлению, ${what.ru}: код 18`, `A booking by a referral ${what.en}: code 18`),
    story: story(`своего направления, ${what.ru}`, `of one's own referral ${what.en}`),
    requirements: [...REQUIREMENTS, when === "over" ? "RFL-F7" : "RFL-F6"],
    needs: [
      referralWhere(
        "wrong",
        text(
          `направление тестового пациента (AVAILABLE), ${what.ru}`,
          `a referral of a test patient (AVAILABLE) ${what.en}`,
        ),
        (referral, _chosen, data) => isOutOfTerm(referral, data) === when,
      ),
      owner("wrong"),
      openSlot(true, "wrong"),
    ],
    referralId: (steps) => steps.referral("wrong").id,
    made: booked(`по направлению, ${what.ru},`, `by a referral ${what.en}`, 18),
  });
}

const OUT_OF_TERM: readonly Case[] = [
  outOfTerm("over", "referral.expired", text("срок которого прошёл", "that has run out")),
  outOfTerm("ahead", "referral.not-yet", text("срок которого ещё не начался", "that is not yet in force")),
];

/** RFL-F16: it names the doctor, so another one of the same speciality will not do. */
const otherDoctor = wrongReferral({
  id: "referral.other-doctor",
  title: text(
    "Направление к названному врачу, слот другого: код 18",
    "A referral to a doctor by name, another's slot: code 18",
  ),
  story: story(
    "направления к названному врачу (to_resource_id), а слот — другого врача той же специальности",
    "of a referral to a doctor by name (to_resource_id), the slot being of another one of the same speciality",
  ),
  requirements: [...REQUIREMENTS, "RFL-F16"],
  needs: [
    usable(
      "own",
      text(
        "действующее направление на консультацию с to_resource_id",
        "a valid referral for a consultation with to_resource_id",
      ),
      ({ type, to_resource_id }) => type === "CONSULTATION" && typeof to_resource_id === "string",
    ),
    owner("own"),
    freeSlot("free", {
      what: text(
        "свободный слот другого врача той же специальности, открытый для всех",
        "a free slot of another doctor of the same speciality that is open to all",
      ),
      where: (slot, chosen, data) =>
        slot.resource_id !== chosen.referral("own").to_resource_id &&
        leadsTo({ ...chosen.referral("own"), to_resource_id: null }, slot, data),
    }),
  ],
  referralId: (steps) => steps.referral("own").id,
  made: booked("к другому врачу, чем назван в направлении,", "with another doctor than the referral names", 18),
});

/** A slot that admits referrals alone. */
const withoutReferral: Case = {
  ...caseOf(
    {
      id: "referral.none",
      title: text(
        "Слот только по направлению, направления нет: код 18",
        "A slot by referral only, no referral: code 18",
      ),
      story: text(
        "wrong: запись без направления на слот типа REFERRAL. twin: тот же слот, тот же пациент, по его направлению — запись обязана пройти.",
        "wrong: a booking without a referral of a slot of the type REFERRAL. twin: the same slot and patient, by his referral, which must succeed.",
      ),
      requirements: ["ERR-18", "BOOK-R6"],
      needs: [
        usable("own"),
        owner("own"),
        slotOfReferral("free", "own", (slot) => tagsOf(slot).every((tag) => tag === "REFERRAL")),
      ],
      expected: [18],
      made: booked(
        "без направления на слот, который его требует,",
        "without a referral into a slot that needs one",
        18,
      ),
    },
    { negative: "wrong", positive: "twin", differsIn: ["/referral_id"] },
  ),
  run: async (steps) => {
    const person = steps.patient("patient");
    const { slot } = await steps.tryRefused("wrong", "free", person, { expected: [18] });
    await steps.book("twin", { slot, patient: person, fields: byReferral("own")(steps) });
  },
};

export const referrals: readonly Case[] = [
  // Before the others have spent referrals: a МИС that frees none would refuse here for their sake.
  used,
  ownReferral("CONSULTATION", "referral.consultation", text("на консультацию", "for a consultation")),
  ownReferral("RESEARCH", "referral.research", text("на исследование", "for a research")),
  withoutReferral,
  foreign,
  ...WRONG,
  ...OUT_OF_TERM,
  otherDoctor,
];
