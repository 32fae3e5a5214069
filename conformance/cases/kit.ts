import type { BookRequest, RequirementId } from "@ferkit/contracts";
import type { Case, Check, Level, Twin } from "../model/case.ts";
import type { Need } from "../model/needs.ts";
import type { Steps } from "../model/steps.ts";
import { text, type Text } from "../model/text.ts";
import { accepted, given, refused, type Acceptance } from "../checks/outcome.ts";

/** What every family of cases says of each of its cases. */
export interface Described {
  readonly id: string;
  readonly title: Text;
  readonly story: Text;
  /** MUST unless the document leaves it open. */
  readonly level?: Level;
  readonly requirements: readonly RequirementId[];
  readonly needs: readonly Need[];
}

export interface Refused extends Described {
  readonly expected: readonly number[];
  readonly tolerated?: readonly number[];
  readonly erratum?: Check["erratum"];
  /** What it means that the booking succeeded. */
  readonly made: Text;
}

type Fields = (steps: Steps) => Partial<BookRequest>;

/** Another person in a twin: what goes with the id. */
export const PERSON: Pick<Twin, "differsIn" | "mayDifferIn"> = {
  differsIn: ["/patient_id"],
  mayDifferIn: ["/patient_data_rrp", "/email", "/mobile_phone"],
};

/** A booking of the slot «free» by «patient» that has to succeed. */
export function admitted({
  fields,
  tolerated,
  erratum,
  level = "MUST",
  ...described
}: Described & Acceptance & { readonly fields?: Fields }): Case {
  const acceptance = { ...(tolerated ? { tolerated } : {}), ...(erratum ? { erratum } : {}) };
  return {
    ...described,
    level,
    run: async (steps) => {
      await steps.bookFree("book", "free", steps.patient("patient"), { fields: fields?.(steps) ?? {} });
    },
    checks: [accepted(`${described.id}.accepted`, "book", described.title, described.requirements, acceptance)],
  };
}

interface WrongSlot extends Refused {
  /** The status may have changed since it was read. */
  readonly stale?: true;
  /** The twin is as much the subject of the case as the refusal. */
  readonly twinMust?: Acceptance;
}

/** The slot «wrong» must be refused to «patient», the slot «free» must not: the slot is the only difference. */
export function wrongSlot({ stale, twinMust, ...refusal }: WrongSlot): Case {
  const { expected } = refusal;
  const plain = caseOf(refusal, { negative: "wrong", positive: "twin", differsIn: ["/slot_id"] }, stale);
  const must = twinMust && accepted(`${refusal.id}.accepted`, "twin", refusal.title, refusal.requirements, twinMust);
  return {
    ...plain,
    checks: must ? [...plain.checks.filter(({ id }) => id !== "given.twin"), must] : plain.checks,
    run: async (steps) => {
      const patient = steps.patient("patient");
      await steps.tryRefused("wrong", "wrong", patient, { expected, ...(stale ? { stale } : {}) });
      await steps.bookFree("twin", "free", patient);
    },
  };
}

interface Obstacle extends Refused {
  readonly fields?: Fields;
  /** That the cancel takes the obstacle away is as much the subject of the case as the refusal. */
  readonly freed?: { readonly title: Text; readonly requirements: readonly RequirementId[] };
}

/** «patient» holds a record in the slot «held», and that stands in the way of the slot «wanted» until it is cancelled. */
export function obstacle({ fields, freed, ...refusal }: Obstacle): Case {
  const plain = caseOf(refusal, { negative: "wrong", positive: "twin", differsIn: [] });
  const must = freed && accepted(`${refusal.id}.freed`, "twin", freed.title, freed.requirements);
  const checks = must ? [...plain.checks.filter(({ id }) => id !== "given.twin"), must] : plain.checks;
  const run = async (steps: Steps): Promise<void> => {
    const patient = steps.patient("patient");
    const plan = { fields: fields?.(steps) ?? {} };
    const first = await steps.bookFree("first", "held", patient, plan);
    if (first.book_ext_id === null) return;
    const wanted = { slot: steps.slot("wanted"), patient, ...plan };
    const wrong = await steps.book("wrong", wanted);
    if (wrong.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: wrong.book_ext_id, patient });
    const released = await steps.cancel("release", { book_ext_id: first.book_ext_id, patient });
    if (released) await steps.book("twin", wanted);
  };
  return { ...plain, run, checks: [given("first", FIRST, ["ERR-0"]), ...checks] };
}

/** All but the steps, for a case that makes them itself: «wrong» must be refused, «twin» accepted. */
export function caseOf(refusal: Refused, twin: Twin, stale?: true): Omit<Case, "run"> {
  const { expected, tolerated, erratum, made, level = "MUST", ...described } = refusal;
  const check = refused({
    id: `${described.id}.refused`,
    title: described.title,
    requirements: described.requirements,
    step: twin.negative,
    expected,
    ...(tolerated ? { tolerated } : {}),
    ...(erratum ? { erratum } : {}),
    ...(stale ? { stale } : {}),
    made,
    given: [],
    twin: twin.positive,
  });
  return { ...described, level, twin, checks: [check, given(twin.positive, TWIN, ["ERR-0"])] };
}

/** «МИС … (код 0), а должна была отказать с кодом N.» */
export function booked(ru: string, en: string, code: number): Text {
  return text(
    `МИС записала ${ru} (код 0), а должна была отказать с кодом ${code}.`,
    `The МИС booked ${en} (code 0); it had to refuse with code ${code}.`,
  );
}

export const BOOKED = text("Запись создана", "The booking was made");
const FIRST = text("Первая запись создана", "The first booking was made");
const TWIN = text("Такой же запрос без препятствия принят", "The same request without the obstacle was accepted");
