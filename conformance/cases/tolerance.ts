import type { BookRequest, PatientDataRrp, RequirementId } from "@ferkit/contracts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case, Level } from "../model/case.ts";
import type { RawPlan, Steps } from "../model/steps.ts";
import { text, type Text } from "../model/text.ts";
import { accepted, given } from "../checks/outcome.ts";
import { BOOKED } from "./kit.ts";

interface Tolerated {
  readonly id: string;
  readonly what: Text;
  readonly level: Level;
  readonly requirements: readonly RequirementId[];
  readonly person?: (one: PatientDataRrp, steps: Steps) => PatientDataRrp;
  readonly body?: (body: BookRequest) => object;
  readonly wire?: Pick<RawPlan, "headers" | "chunked">;
  readonly slot?: (tagAge: string) => boolean;
}

/** E-15: all eleven keys are always there, null where nothing is known. The age stays: without it no slot for an age is given. */
function nameless(one: PatientDataRrp): PatientDataRrp {
  const nothing = { firstname: null, lastname: null, middlename: null, snils: null, oms_number: null };
  return { ...one, ...nothing, gender: null, phone: null, email: null };
}

const OPTIONAL = [
  "case_number",
  "referral_id",
  "cards_id",
  "email",
  "mobile_phone",
  "service_id",
  "dictionary_nsi_code",
] as const satisfies readonly (keyof BookRequest)[];

function nulled(body: BookRequest): object {
  return { ...body, ...Object.fromEntries(OPTIONAL.map((key) => [key, null])) };
}

function shortest(body: BookRequest): object {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !OPTIONAL.some((optional) => optional === key)));
}

/** Two letters written as one and as two code points, right-to-left text, a character outside the basic plane. */
const LETTERS = "Ёлкина-О’Коннор ә і ң ғ ү ұ қ ө һ җ ї й и\u0306 e\u0301 名 שלום 𝛂 «—»";

function withExtras(value: unknown): (body: BookRequest) => object {
  return (body) => ({
    ...body,
    x_unknown: value,
    patient_data_rrp: { ...body.patient_data_rrp, x_unknown: value },
  });
}

const TABLE: readonly Tolerated[] = [
  {
    id: "nulls",
    what: text("null во всех полях, где он разрешён", "null in every field that may be null"),
    level: "MUST",
    requirements: ["BOOK-R4", "BOOK-R6", "BOOK-R7", "BOOK-R8", "BOOK-R9", "BOOK-R10", "BOOK-R11", "BOOK-R12"],
    person: nameless,
    body: nulled,
  },
  {
    id: "null-birthdate",
    what: text("дата рождения — null, слот для всех возрастов", "birthdate null, a slot for every age"),
    level: "MUST",
    requirements: ["BOOK-R10"],
    person: (one) => ({ ...one, birthdate: null }),
    slot: (tagAge) => tagAge === "ALL",
  },
  {
    id: "empty-united-guids",
    what: text("пустой массив united_guids", "an empty array united_guids"),
    level: "MUST",
    requirements: ["BOOK-R10"],
    person: (one) => ({ ...one, united_guids: [] }),
  },
  {
    id: "united-guids",
    what: text("ещё один, прежний GUID пациента в united_guids", "another, former GUID of the patient in united_guids"),
    level: "MUST",
    requirements: ["BOOK-R10"],
    person: (one, steps) => ({ ...one, united_guids: [...one.united_guids, steps.unknownId("former")] }),
  },
  {
    id: "absent-optional",
    what: text("необязательных ключей нет вовсе", "the optional keys are absent"),
    level: "MUST",
    requirements: ["BOOK-R4", "BOOK-R6", "BOOK-R7", "BOOK-R8", "BOOK-R9", "BOOK-R11", "BOOK-R12"],
    body: shortest,
  },
  {
    id: "extra-fields",
    what: text(
      "незнакомые ключи на верхнем уровне и внутри patient_data_rrp",
      "unknown keys at the top and in patient_data_rrp",
    ),
    level: "SHOULD",
    requirements: ["BOOK-3"],
    body: withExtras({ nested: [1, null, { deep: true }] }),
  },
  {
    id: "letters",
    what: text("буквы всего Юникода в незнакомом ключе", "letters of all Unicode in an unknown key"),
    level: "SHOULD",
    requirements: ["BOOK-3"],
    body: withExtras(LETTERS),
  },
  {
    id: "charset",
    what: text("Content-Type: application/json; charset=utf-8", "Content-Type: application/json; charset=utf-8"),
    level: "SHOULD",
    requirements: ["BOOK-1"],
    wire: { headers: { "content-type": "application/json; charset=utf-8" } },
  },
  {
    id: "header-case",
    what: text("имена заголовков прописными буквами", "names of headers in capitals"),
    level: "SHOULD",
    requirements: ["BOOK-1"],
    wire: { headers: { "CONTENT-TYPE": "application/json", ACCEPT: "application/json" } },
  },
  {
    id: "accept-gzip",
    what: text(
      "шлюз готов принять сжатый ответ (Accept-Encoding: gzip)",
      "the gateway would take a packed answer (Accept-Encoding: gzip)",
    ),
    level: "SHOULD",
    requirements: ["BOOK-4"],
    wire: { headers: { "accept-encoding": "gzip" } },
  },
  {
    id: "chunked",
    what: text(
      "тело частями, без Content-Length (Transfer-Encoding: chunked)",
      "the body in pieces, without Content-Length (Transfer-Encoding: chunked)",
    ),
    level: "SHOULD",
    requirements: ["BOOK-1"],
    wire: { chunked: true },
  },
];

/** What a gateway may send as well; nothing of it is a reason to refuse. */
function tolerated({ id, what, level, requirements, slot, ...variant }: Tolerated): Case {
  const title = text(`Запрос записи: ${what.ru}`, `A booking request: ${what.en}`);
  return {
    id: `data.${id}`,
    title,
    story: text(
      `book: обычная запись на свободный слот, но в запросе ${what.ru}. plain: если отказано — тот же слот обычным запросом.`,
      `book: an ordinary booking of a free slot, but the request has ${what.en}. plain: if it was refused, the same slot by an ordinary request.`,
    ),
    level,
    requirements: [...requirements, "ERR-0"],
    needs: [patient(), freeSlot("free", slot ? { where: ({ tag_age }) => slot(tag_age) } : {})],
    run: (steps) => bookVariant(steps, variant),
    checks: [accepted(`data.${id}.accepted`, "book", title, [...requirements, "ERR-0"])],
  };
}

async function bookVariant(
  steps: Steps,
  { person = (one) => one, body = (one) => one, wire = {} }: Pick<Tolerated, "person" | "body" | "wire">,
): Promise<void> {
  const known = steps.patient("patient");
  const slot = steps.slot("free");
  const whole = steps.bookBody("book", { slot, patient: person(known, steps) });
  const sent = JSON.stringify(body(whole));
  const { booked } = await steps.raw("book", {
    operation: "book",
    body: sent,
    slot_id: slot.id,
    patient: known,
    ...wire,
  });
  // Was it the variant, or has the slot been taken meanwhile?
  if (!booked) await steps.book("plain", { slot, patient: known });
}

/** The other operation, with a key at its only level. */
const CANCEL_WITH_EXTRAS = text("Запрос отмены: незнакомый ключ", "A cancel request: an unknown key");

const cancelWithExtras: Case = {
  id: "data.cancel-extra-fields",
  title: CANCEL_WITH_EXTRAS,
  story: text(
    "book: запись на свободный слот. cancel: обычная отмена, но в запросе есть незнакомый ключ. plain: если отказано — та же отмена без него.",
    "book: a free slot is booked. cancel: an ordinary cancel, but the request has an unknown key. plain: if it was refused, the same cancel without it.",
  ),
  level: "SHOULD",
  requirements: ["CANCEL-3", "ERRC-0"],
  needs: [patient(), freeSlot()],
  run: async (steps) => {
    const person = steps.patient("patient");
    const { book_ext_id } = await steps.bookFree("book", "free", person);
    if (book_ext_id === null) return;
    const extras = { x_unknown: { nested: [1, null, { deep: true }] } };
    const cancelled = await steps.cancel("cancel", { book_ext_id, patient: person, extras });
    if (!cancelled) await steps.cancel("plain", { book_ext_id, patient: person });
  },
  checks: [
    given("book", BOOKED, ["ERR-0"]),
    accepted("data.cancel-extra-fields.accepted", "cancel", text("Запись отменена", "The record was cancelled"), [
      "CANCEL-3",
      "ERRC-0",
    ]),
  ],
};

interface Name {
  readonly id: string;
  readonly what: Text;
  readonly letters: RegExp;
}

/** As people are called in the region: a МИС that compares names must compare them as they are. */
const NAMES: readonly Name[] = [
  { id: "yo-hyphen", what: text("с «ё» и дефисом", "with «ё» and a hyphen"), letters: /ё.*-|-.*ё/iu },
  { id: "apostrophe", what: text("с апострофом", "with an apostrophe"), letters: /['’ʼ]/u },
  {
    id: "turkic",
    what: text("с казахскими или татарскими буквами", "with Kazakh or Tatar letters"),
    letters: /[әғқңөұүһіҗ]/iu,
  },
  {
    id: "combining",
    what: text("с составным знаком (и + U+0306)", "with a combining mark (и + U+0306)"),
    letters: /\p{M}/u,
  },
  { id: "long", what: text("длиной от 60 букв", "of 60 letters and more"), letters: /.{60}/u },
];

const nameOf = ({ lastname, firstname, middlename }: PatientDataRrp): string =>
  [lastname, firstname, middlename].join(" ");

/** Some case may ask for just such a name. */
export function hasHardName(one: PatientDataRrp): boolean {
  return NAMES.some(({ letters }) => letters.test(nameOf(one)));
}

function named({ id, what, letters }: Name): Case {
  const requirements: readonly RequirementId[] = ["BOOK-R10", "ERR-0"];
  const title = text(`Запись пациента с именем ${what.ru}`, `Booking a patient whose name is ${what.en}`);
  return {
    id: `data.name-${id}`,
    title,
    story: text(`book: запись пациента с именем ${what.ru}.`, `book: a patient whose name is ${what.en} is booked.`),
    // Only a МИС that has such a test patient can be asked.
    level: "SHOULD",
    requirements,
    needs: [
      patient("patient", text(`тестовый пациент с именем ${what.ru}`, `a test patient with a name ${what.en}`), (one) =>
        letters.test(nameOf(one)),
      ),
      freeSlot(),
    ],
    run: async (steps) => {
      await steps.bookFree("book", "free", steps.patient("patient"));
    },
    checks: [accepted(`data.name-${id}.accepted`, "book", title, requirements)],
  };
}

export const tolerance: readonly Case[] = [...TABLE.map(tolerated), cancelWithExtras, ...NAMES.map(named)];
