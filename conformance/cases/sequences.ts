import fc from "fast-check";
import type { Case, CaseView, Check, Finding } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
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

async function run(steps: Steps): Promise<void> {
  const ground = await prepareGround(steps, PEOPLE, SLOTS);
  if (ground) await explore(steps, ground);
}

/** fast-check writes the sequences from the seed and, when the МИС leaves the model, looks for a shorter one that does the same. */
async function explore(steps: Steps, ground: Ground): Promise<void> {
  let runs = 0;
  let spent = 0;
  let stopped: Error | undefined;
  // Bias towards the short and the small would spend the few runs on chains that try nothing.
  const chains = fc.noBias(fc.commands([...commands], { maxCommands: MOST_COMMANDS, size: "max" }));
  const property = fc.asyncProperty(chains, async (plan) => {
    if (stopped !== undefined || spent >= BUDGET) return;
    runs += 1;
    let phase = 0;
    const real: Real = {
      steps,
      ground,
      nextStep: (verb) => {
        spent += 1;
        phase += 1;
        return `${PREFIX}${runs}.${phase}.${verb}`;
      },
    };
    const script: Script = { held: new Map(), origins: new Map() };
    try {
      await fc.asyncModelRun(() => ({ model: script, real }), plan);
    } catch (error) {
      if (error instanceof Deviated) throw error;
      if (!(error instanceof Unreadable)) stopped = error instanceof Error ? error : new Error(String(error));
    } finally {
      if (stopped === undefined) await giveBack(script, real);
    }
  });
  await fc.check(property, { seed: steps.number("sequences"), numRuns: RUNS });
  if (stopped !== undefined) throw stopped;
}

/** A failed run leaves the МИС as it found it, so that the shorter one begins where this one began. */
async function giveBack(script: Script, { steps, ground, nextStep }: Real): Promise<void> {
  for (const record of active(script.held)) {
    const patient = ground.people[script.origins.get(record)?.person ?? 0];
    if (patient) await steps.cancel(nextStep("cancel"), { book_ext_id: record, patient });
  }
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
  const deviations = runs.flatMap((one) => deviationIn(one) ?? []);
  const shortest = deviations.toSorted((a, b) => a.turns.length - b.turns.length)[0];
  if (shortest) return deviationFinding(shortest);
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

function deviationFinding({ turns, deviation }: DeviatingRun): Finding {
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
  return fail(
    text(
      `${wrong.ru} Кратчайшая найденная последовательность: ${story.ru}.`,
      `${wrong.en} The shortest sequence found: ${story.en}.`,
    ),
    evidence,
  );
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
    "ground: каждый из двух пациентов занимает и освобождает каждый из трёх слотов. s1, s2 …: случайные, но повторяемые по seed цепочки записей, повторов той же заявки, отмен своих, чужих и неизвестных записей; после ошибки подбирается цепочка короче.",
    "ground: each of two patients takes and gives back each of three slots. s1, s2 …: random chains, the same for the same seed, of bookings, repeats of an application, cancels of own, foreign and unknown records; after a mistake a shorter chain is looked for.",
  ),
  level: "MUST",
  requirements: ["ERR-0", "ERR-11", "ERRC-0", "ERRC-1", "ERRC-18", "BOOK-5"],
  needs: independentNeeds(PEOPLE, SLOTS),
  run,
  checks: [groundIsFirm, keepsTheTables],
};
