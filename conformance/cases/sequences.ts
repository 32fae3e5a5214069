import fc from "fast-check";
import type { Case, CaseView, Check, Finding } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text, type Text } from "../model/text.ts";
import { fail, pass, untestable } from "../checks/findings.ts";
import { reasonsOf } from "../checks/catalogue.ts";
import { active, commands, Deviated, Unreadable, type Real, type Script } from "../sequences/commands.ts";
import { groundIsFirm, independentNeeds, prepareGround, type Ground } from "../sequences/ground.ts";
import { runsOf, storyOf, type Run, type Turn } from "../sequences/history.ts";
import { after, deviationOf, type Held, type Deviation } from "../sequences/model.ts";

const PEOPLE = ["first", "second"];
const SLOTS = ["one", "two", "three"];
const RUNS = 6;
const MOST_COMMANDS = 16;
/** Requests of the runs and of the shortening together; clean-up comes on top. */
const BUDGET = 140;
const PREFIX = "s";
const REPLAY = "replay";

async function run(steps: Steps): Promise<void> {
  const ground = await prepareGround(steps, PEOPLE, SLOTS);
  if (ground) await explore(steps, ground);
}

type Chain = Iterable<fc.AsyncCommand<Script, Real>>;

/**
 * fast-check writes the sequences from the seed and, when the МИС leaves the model, looks for a shorter one that does the same.
 * Every chain begins where nothing is left of the one before; the shortest is played once more after a look at the slots.
 */
async function explore(steps: Steps, ground: Ground): Promise<void> {
  const so = { runs: 0, spent: 0, isClean: true };
  let stopped: Error | undefined;

  async function play(name: string, plan: Chain): Promise<void> {
    let phase = 0;
    const nextStep: Real["nextStep"] = (verb) => {
      so.spent += 1;
      phase += 1;
      return `${name}.${phase}.${verb}`;
    };
    const real: Real = { steps, ground, nextStep };
    const script: Script = { held: new Map(), origins: new Map(), lost: false };
    try {
      await fc.asyncModelRun(() => ({ model: script, real }), plan);
    } catch (error) {
      if (error instanceof Deviated) throw error;
      if (!(error instanceof Unreadable)) stopped = error instanceof Error ? error : new Error(String(error));
    } finally {
      so.isClean = stopped === undefined && (await gaveBack(script, real)) && !script.lost;
    }
  }

  // Bias towards the short and the small would spend the few runs on chains that try nothing.
  const chains = fc.noBias(fc.commands([...commands], { maxCommands: MOST_COMMANDS, size: "max" }));
  const property = fc.asyncProperty(chains, async (plan) => {
    if (!so.isClean || so.spent >= BUDGET) return;
    so.runs += 1;
    await play(`${PREFIX}${so.runs}`, plan);
  });
  const { counterexample } = await fc.check(property, { seed: steps.number("sequences"), numRuns: RUNS });
  if (stopped !== undefined) throw stopped;
  const shortest = counterexample?.[0];
  if (shortest && so.isClean && (await isAsFound(steps, ground)))
    await play(REPLAY, shortest).catch((error: unknown) => {
      if (!(error instanceof Deviated)) throw error;
    });
}

/** A failed run leaves the МИС as it found it, so that the shorter one begins where this one began. */
async function gaveBack(script: Script, { steps, ground, nextStep }: Real): Promise<boolean> {
  const cancels = active(script.held).map((record) => async (): Promise<boolean> => {
    const patient = ground.people[script.origins.get(record)?.person ?? 0];
    return patient !== undefined && steps.cancel(nextStep("cancel"), { book_ext_id: record, patient });
  });
  return (await steps.beside(cancels)).every((isGone) => isGone);
}

/** A cancel may be confirmed and have no effect: each slot is taken and given back once more. */
async function isAsFound(steps: Steps, { people: [patient], slots }: Ground): Promise<boolean> {
  for (const [index, slot] of slots.entries()) {
    const step = `look.${index + 1}`;
    const { book_ext_id } = patient ? await steps.book(step, { slot, patient }) : { book_ext_id: null };
    if (!patient || book_ext_id === null) return false;
    if (!(await steps.cancel(`${step}.release`, { book_ext_id, patient }))) return false;
  }
  return true;
}

const keepsTheTables: Check = {
  id: "sequence.follows-the-model",
  title: text(
    "Ответы следуют таблицам кодов при любом порядке записей, повторов и отмен",
    "The answers follow the tables of codes in any order of bookings, repeats and cancels",
  ),
  requirements: ["ERR-0", "ERR-11", "ERRC-0", "ERRC-1", "ERRC-18", "BOOK-5"],
  judge: (view) => [judgeSequences(view)],
};

function judgeSequences({ exchanges }: CaseView): Finding {
  const runs = runsOf(exchanges, PREFIX);
  const again = runsOf(exchanges, REPLAY).flatMap((one) => deviationIn(one) ?? [])[0];
  const first = runs.flatMap((one) => deviationIn(one) ?? [])[0];
  if (again) return deviationFinding(again, SHORTEST);
  if (first) return deviationFinding(first, NOT_REPEATED);
  const last = runs.at(-1)?.turns.at(-1);
  if (!last || runs.some(({ readable }) => !readable))
    return untestable(text("Последовательности не пройдены до конца.", "The sequences were not played to the end."), {
      exchange: last?.exchange.id ?? null,
    });
  const count = runs.reduce((sum, { turns }) => sum + turns.length, 0);
  return pass(
    text(
      `Последовательностей: ${runs.length}, запросов в них: ${count}.`,
      `Sequences: ${runs.length}, requests in them: ${count}.`,
    ),
    { exchange: last.exchange.id },
  );
}

interface DeviatingRun {
  readonly turns: readonly Turn[];
  readonly deviation: Deviation;
}

function deviationIn({ turns }: Run): DeviatingRun | null {
  let held: Held = new Map();
  for (const [index, { action, answer }] of turns.entries()) {
    const deviation = deviationOf(held, action, answer);
    if (deviation) return { turns: turns.slice(0, index + 1), deviation };
    held = after(held, action, answer);
  }
  return null;
}

const SHORTEST = text(
  "Кратчайшая найденная последовательность, повторена с чистого состояния",
  "The shortest sequence found, played again from a clean state",
);
const NOT_REPEATED = text(
  "Последовательность целиком (короче, с чистого состояния, повторить не удалось)",
  "The whole sequence (a shorter one, from a clean state, did not show it again)",
);

function deviationFinding({ turns, deviation }: DeviatingRun, kind: Text): Finding {
  const last = turns.at(-1);
  const story = storyOf(turns);
  const wrong = describe(deviation, last);
  const evidence = {
    exchange: last?.exchange.id ?? null,
    pointer: deviation.kind === "code" ? "/status/status_code" : "/book_ext_id",
    expected:
      deviation.kind === "code"
        ? deviation.expected.join(", ")
        : deviation.kind === "record"
          ? deviation.expected
          : "—",
    actual: deviation.kind === "code" ? String(last?.answer.code ?? "—") : (last?.answer.record ?? "—"),
  };
  return fail(text(`${wrong.ru} ${kind.ru}: ${story.ru}.`, `${wrong.en} ${kind.en}: ${story.en}.`), evidence);
}

function describe(deviation: Deviation, last: Turn | undefined) {
  switch (deviation.kind) {
    case "code": {
      const operation = last?.action.verb ?? "book";
      const code = last?.answer.code ?? 0;
      const got = `${code}${reasonsOf(operation, code)}`;
      const wanted = deviation.expected.join(", ");
      return text(`Пришёл код ${got}, возможны только ${wanted}.`, `Code ${got} came, only ${wanted} can be.`);
    }
    case "record":
      return text(
        "Повтор той же заявки дал другую запись: их стало две.",
        "A repeat of the same application gave another record: there are two now.",
      );
    case "reused":
      return text(
        "Новой записи дан book_ext_id, который уже есть у другой.",
        "A new record was given the book_ext_id of another one.",
      );
  }
}

export const sequences: Case = {
  id: "sequence.book-and-cancel",
  title: text(
    "Случайные последовательности записей, повторов и отмен",
    "Random sequences of bookings, repeats and cancels",
  ),
  story: text(
    "ground: каждый из двух пациентов занимает и освобождает каждый из трёх слотов. s1, s2 …: случайные, но повторяемые по seed цепочки записей, повторов той же заявки, отмен своих, чужих и неизвестных записей; после ошибки подбирается цепочка короче. look и replay: слоты проверены ещё раз, кратчайшая цепочка повторена.",
    "ground: each of two patients takes and gives back each of three slots. s1, s2 …: random chains, the same for the same seed, of bookings, repeats of an application, cancels of own, foreign and unknown records; after a mistake a shorter chain is looked for. look and replay: the slots are tried again, and the shortest chain is played once more.",
  ),
  level: "MUST",
  requirements: ["ERR-0", "ERR-11", "ERRC-0", "ERRC-1", "ERRC-18", "BOOK-5"],
  needs: independentNeeds(PEOPLE, SLOTS),
  run,
  long: true,
  checks: [groundIsFirm, keepsTheTables],
};
