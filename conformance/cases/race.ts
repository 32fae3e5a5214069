import type { Case, CaseView, Check, Finding } from "../model/case.ts";
import type { Booking, Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { fail, pass, untestable } from "../checks/findings.ts";
import { groundIsFirm, independentNeeds, prepareGround, type Ground } from "../sequences/ground.ts";
import { operationsOf, runsOf, storyOf } from "../sequences/history.ts";
import { linearizations } from "../sequences/linearize.ts";

const PEOPLE = ["first", "second", "third"];
const ROUNDS = 3;
const PREFIX = "r";

async function run(steps: Steps): Promise<void> {
  const ground = await prepareGround(steps, PEOPLE, ["slot"]);
  if (!ground) return;
  let number = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const race of [manyForOne, bookDuringCancel, cancelTwice, applyTwice]) {
      number += 1;
      await race(steps, ground, `${PREFIX}${number}`);
    }
  }
}

type Race = (steps: Steps, ground: Ground, name: string) => Promise<void>;

const manyForOne: Race = async (steps, { people, slots: [slot] }, name) => {
  if (!slot) return;
  const answers = await steps.together(
    people.map((patient, index) => () => steps.book(`${name}.1.book${index + 1}`, { slot, patient })),
  );
  await giveBack(steps, name, 2, answers);
};

const bookDuringCancel: Race = async (steps, { people: [holder, rival], slots: [slot] }, name) => {
  if (!slot || !holder || !rival) return;
  const held = await steps.book(`${name}.1.book`, { slot, patient: holder });
  const { book_ext_id } = held;
  if (book_ext_id === null) return;
  const cancel = async (): Promise<Booking> => {
    const code = await steps.cancelCode(`${name}.2.cancel`, { book_ext_id, patient: holder });
    return { ...held, code, book_ext_id: code === 0 ? null : book_ext_id };
  };
  const answers = await steps.together([() => steps.book(`${name}.2.book`, { slot, patient: rival }), cancel]);
  await giveBack(steps, name, 3, answers);
};

const cancelTwice: Race = async (steps, { people: [holder], slots: [slot] }, name) => {
  if (!slot || !holder) return;
  const { book_ext_id } = await steps.book(`${name}.1.book`, { slot, patient: holder });
  if (book_ext_id === null) return;
  const plan = { book_ext_id, patient: holder };
  await steps.together([1, 2].map((copy) => () => steps.cancelCode(`${name}.2.cancel${copy}`, plan)));
};

/** A gateway that lost the answer sends the application once more, maybe while the first copy is still at work (E-25). */
const applyTwice: Race = async (steps, { people: [holder], slots: [slot] }, name) => {
  if (!slot || !holder) return;
  const first = `${name}.1.book1`;
  const answers = await steps.together([
    () => steps.book(first, { slot, patient: holder }),
    () => steps.book(`${name}.1.book2`, { slot, patient: holder, repeats: first }),
  ]);
  await giveBack(steps, name, 2, answers);
};

async function giveBack(steps: Steps, name: string, phase: number, answers: readonly Booking[]): Promise<void> {
  const records = new Map(answers.map(({ book_ext_id, patient }) => [book_ext_id, patient]));
  let next = phase;
  for (const [record, patient] of records) {
    if (record === null) continue;
    await steps.cancel(`${name}.${next}.cancel`, { book_ext_id: record, patient });
    next += 1;
  }
}

const agree: Check = {
  id: "race.linearizable",
  title: text(
    "Одновременные запросы: ответы такие, будто запросы пришли по очереди",
    "Requests at the same time: the answers are as if they had come one by one",
  ),
  requirements: ["ERR-0", "ERR-11", "ERRC-0", "ERRC-1", "BOOK-5"],
  judge: (view) => [judgeRaces(view)],
};

function judgeRaces({ exchanges }: CaseView): Finding {
  const runs = runsOf(exchanges, PREFIX);
  const broken = runs.find((one) => one.readable && linearizations(new Map(), operationsOf(one)).length === 0);
  const last = (broken ?? runs.at(-1))?.turns.at(-1);
  const evidence = { exchange: last?.exchange.id ?? null };
  if (broken) {
    const story = storyOf(broken.turns);
    return fail(
      text(
        `Ни один порядок этих запросов не даёт таких ответов: слот продан дважды или запись потеряна. ${story.ru}.`,
        `No order of these requests gives these answers: a slot is sold twice or a record is lost. ${story.en}.`,
      ),
      evidence,
      { hint: LOCK },
    );
  }
  if (!last || runs.some(({ readable }) => !readable))
    return untestable(text("Гонки не пройдены до конца.", "The races were not run to the end."), evidence);
  return pass(text(`Гонок: ${runs.length}.`, `Races: ${runs.length}.`), evidence);
}

const LOCK = text(
  "Проверка слота и создание записи должны быть одним действием: блокировка строки слота, уникальный индекс по действующей записи слота или условие в самом UPDATE.",
  "Looking at the slot and making the record must be one action: a lock on the slot's row, a unique index on the active record of a slot, or a condition in the UPDATE itself.",
);

export const race: Case = {
  id: "race.one-slot",
  title: text("Одновременные записи и отмены одного слота", "Bookings and cancels of one slot at the same time"),
  story: text(
    "ground: каждый из трёх пациентов занимает и освобождает слот. r1, r2 …: трое просят слот разом; запись и отмена разом; две отмены разом; две копии одной заявки разом.",
    "ground: each of three patients takes and gives back the slot. r1, r2 …: three ask for the slot at once; a booking and a cancel at once; two cancels at once; two copies of one application at once.",
  ),
  level: "MUST",
  requirements: ["ERR-0", "ERR-11", "ERRC-0", "ERRC-1", "BOOK-5"],
  needs: independentNeeds(PEOPLE, ["slot"]),
  run,
  long: true,
  checks: [groundIsFirm, agree],
};
