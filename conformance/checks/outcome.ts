import type { RequirementId } from "@ferkit/contracts";
import type { CaseView, Check, Evidence, Finding } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { stepName } from "../model/stepWords.ts";
import { text, type Text } from "../model/text.ts";
import { codesOf, readCode, succeeded } from "../wire/status.ts";
import { reasonsOf } from "./catalogue.ts";
import { mayHaveOwnReason, slotsTried } from "./doubt.ts";
import { ambiguous, fail, pass, shown, untestable, warn } from "./findings.ts";

const POINTER = "/status/status_code";

export interface Acceptance {
  /** Codes with which a МИС may refuse all the same. */
  readonly tolerated?: readonly number[];
  readonly erratum?: Check["erratum"];
}

/** The step must have succeeded: it is what the case is about. */
export function accepted(
  id: string,
  step: string,
  title: Text,
  requirements: readonly RequirementId[],
  { tolerated = [], erratum }: Acceptance = {},
): Check {
  const judge: Check["judge"] = (view) => judgeAccepted(view, step, "fail", tolerated);
  return { id, title, requirements, ...(erratum ? { erratum } : {}), judge };
}

/** The step only prepares the ground: if it fails, another case says so, and this one could not be tried. */
export function given(step: string, title: Text, requirements: readonly RequirementId[]): Check {
  return { id: `given.${step}`, title, requirements, judge: (view) => judgeAccepted(view, step, "untestable") };
}

/** Refusals that may come from stale data or from other records of the patient; of the rest the suite has seen to it. */
const OWN_REASONS: readonly number[] = [11, 12, 13, 15];

function judgeAccepted(
  view: CaseView,
  step: string,
  otherwise: "fail" | "untestable",
  tolerated: readonly number[] = [],
): Finding {
  const exchange = view.step(step);
  if (!exchange) return notReached(step);
  const evidence = codeEvidence(exchange, "0");
  const code = readCode(exchange);
  if (code === 0 && succeeded(exchange)) return pass(text("Код 0.", "Code 0."), evidence);
  if (code === null || code === 0) return unreadable(evidence);
  const reasons = reasonsOf(exchange.operation, code);
  const message = text(
    `Ожидался код 0, пришёл ${code}${reasons}. ${RECHECK.ru}`,
    `Code 0 was expected, ${code}${reasons} came. ${RECHECK.en}`,
  );
  if (otherwise === "untestable") return untestable(message, evidence);
  if (tolerated.includes(code)) return warn(message, evidence);
  if (OWN_REASONS.includes(code) && mayHaveOwnReason(view, exchange, code)) return ambiguous(message, evidence);
  return fail(message, evidence);
}

const RECHECK = text(
  "Если данные устарели (слот уже занят, пациент другой), обновите их и повторите.",
  "If the data are stale (the slot is taken, the patient another one), renew them and repeat.",
);

export interface Refusal {
  readonly id: string;
  readonly title: Text;
  readonly requirements: readonly RequirementId[];
  readonly step: string;
  readonly expected: readonly number[];
  /** Codes that some passage of the document supports. */
  readonly tolerated?: readonly number[];
  readonly erratum?: Check["erratum"];
  /** Steps without which a refusal, or its absence, means nothing. */
  readonly given: readonly string[];
  readonly twin: string;
  /** What it means that the request succeeded. */
  readonly made: Text;
  /** The very same request with the obstacle removed, sent when an unexpected code came. */
  readonly settle?: string;
  /** The obstacle is a status read some time ago: one success alone does not prove that the МИС let it pass. */
  readonly stale?: true;
}

/** A refusal proves something only beside a twin that was accepted; an acceptance where none may be needs no twin to fail. */
export function refused(refusal: Refusal): Check {
  const { id, title, requirements, erratum } = refusal;
  return { id, title, requirements, ...(erratum ? { erratum } : {}), judge: (view) => judgeRefused(view, refusal) };
}

function judgeRefused(view: CaseView, refusal: Refusal): Finding {
  const exchange = view.step(refusal.step);
  if (!exchange) return notReached(refusal.step);
  const twin = view.step(refusal.twin);
  const evidence = {
    ...codeEvidence(exchange, refusal.expected.join(", ")),
    ...(twin ? { compared_with: twin.id } : {}),
  };
  const missing = refusal.given.find((step) => !succeeded(view.step(step)));
  if (missing !== undefined) return groundless(evidence, view.step(missing));
  const code = readCode(exchange);
  if (code === null) return unreadable(evidence);
  if (code === 0) return judgeMade(view, refusal, exchange, evidence);
  if (!codesOf(exchange.operation).includes(code)) return unreadable(evidence);
  if (!succeeded(twin)) return groundless(evidence, twin);
  if (refusal.expected.includes(code))
    return pass(text(`Отказ с кодом ${code}.`, `Refused with code ${code}.`), evidence);
  return unexpected(view, refusal, exchange, code, evidence);
}

function judgeMade(view: CaseView, refusal: Refusal, exchange: Exchange, evidence: Evidence): Finding {
  if (!refusal.stale || slotsTried(view, exchange) > 1) return fail(refusal.made, evidence);
  const message = text(
    `${refusal.made.ru} Проверено на одном слоте, а его статус мог измениться с тех пор, как прочитан.`,
    `${refusal.made.en} Tried on one slot only, and its status may have changed since it was read.`,
  );
  return ambiguous(message, evidence);
}

function unexpected(view: CaseView, refusal: Refusal, exchange: Exchange, code: number, evidence: Evidence): Finding {
  const wanted = refusal.expected.join(", ");
  const got = `${code}${reasonsOf(exchange.operation, code)}`;
  const message = text(
    `Отказ с кодом ${got}, а для этого случая в таблице код ${wanted}${reasonsOf(exchange.operation, refusal.expected[0])}.`,
    `Refused with code ${got}, but the table has ${wanted}${reasonsOf(exchange.operation, refusal.expected[0])} for this case.`,
  );
  if (refusal.tolerated?.includes(code)) return warn(message, evidence);
  const settled = refusal.settle === undefined ? undefined : view.step(refusal.settle);
  if (settled ? !succeeded(settled) : mayHaveOwnReason(view, exchange, code)) {
    const doubt = text(
      `${message.ru} Но у пациента или слота может быть своя причина отказа: без препятствия такой же запрос не прошёл или не отправлялся.`,
      `${message.en} But the patient or the slot may have a reason of its own: without the obstacle such a request did not succeed or was not sent.`,
    );
    return ambiguous(doubt, evidence);
  }
  return fail(message, evidence);
}

function groundless(evidence: Evidence, other: Exchange | undefined): Finding {
  const reference = other
    ? text(`обмен ${other.id}`, `exchange ${other.id}`)
    : text("запрос не отправлялся", "never sent");
  const code = shown(readCode(other));
  const message = text(
    `Сравнить не с чем: запрос, который обязан пройти, не прошёл (${reference.ru}, код ${code}). Отказ сам по себе ничего не доказывает.`,
    `Nothing to compare with: the request that must succeed did not (${reference.en}, code ${code}). A refusal alone proves nothing.`,
  );
  return untestable(message, evidence);
}

export function unreadable(evidence: Evidence): Finding {
  return untestable(
    text(
      "Код в ответе не читается — см. другие проверки этого обмена.",
      "The code cannot be read: see the other checks of this exchange.",
    ),
    evidence,
  );
}

export function notReached(step: string): Finding {
  const message = text(`До шага «${stepName(step, "ru")}» дело не дошло.`, `The step "${step}" was never reached.`);
  return untestable(message, { exchange: null });
}

function codeEvidence(exchange: Exchange, expected: string): Evidence {
  return { exchange: exchange.id, pointer: POINTER, expected, actual: shown(readCode(exchange)) };
}
