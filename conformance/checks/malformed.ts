import type { RequirementId } from "@ferkit/contracts";
import type { CaseView, Check, Evidence, Finding } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { text, type Text } from "../model/text.ts";
import { responseOf } from "../wire/answer.ts";
import { codesOf, meantCode, readCode } from "../wire/status.ts";
import { fail, isOrdinary, pass, untestable, warn } from "./findings.ts";
import { notReached, unreadable } from "./outcome.ts";

/**
 * A request that breaks the contract must be refused, but the document names several ways: code 18 in the body over HTTP 200
 * (E-06), the same over HTTP 400 (the contract's own 400), or a bare 4xx, which a gateway reads as 18 too (E-05).
 */
export function malformedRefused(
  id: string,
  step: string,
  title: Text,
  requirements: readonly RequirementId[],
  erratum: Check["erratum"] = "E-05",
): Check {
  return { id, title, requirements, erratum, judge: (view) => [judgeMalformed(view, step)] };
}

function judgeMalformed(view: CaseView, step: string): Finding {
  const exchange = view.step(step);
  if (!exchange) return notReached(step);
  const response = responseOf(exchange);
  if (!response) return untestable(text("Ответа нет.", "No answer."), { exchange: exchange.id });
  const code = readCode(exchange);
  const evidence: Evidence = {
    exchange: exchange.id,
    expected: "HTTP 200 | 400, status_code 18",
    actual: `HTTP ${response.status}, status_code ${code ?? "—"}`,
  };
  if (meantCode(exchange) === 0) return fail(TAKEN, evidence);
  if (response.status >= 500) return fail(CRASHED, evidence);
  if (code === null && isMisspeltElsewhere(view, exchange)) return unreadable(evidence);
  if (code !== null && !codesOf(exchange.operation).includes(code)) return fail(UNKNOWN, evidence);
  const isOk = response.status >= 200 && response.status < 300;
  const isClientError = response.status >= 400;
  if (code !== null && (isOk || isClientError))
    return pass(text(`Отказ с кодом ${code}.`, `Refused with code ${code}.`), evidence);
  return isClientError ? warn(BARE, evidence) : fail(UNCLEAR, evidence);
}

/** A code that nobody can read in ordinary answers either is a violation of its own, found once: not one of this case. */
function isMisspeltElsewhere({ exchanges }: CaseView, own: Exchange): boolean {
  const isMisspelt = (exchange: Exchange): boolean => meantCode(exchange) !== null && readCode(exchange) === null;
  return isMisspelt(own) && exchanges.some((other) => isOrdinary(other) && isMisspelt(other));
}

const TAKEN = text(
  "МИС ответила кодом 0 на запрос, который нарушает контракт и не может быть выполнен.",
  "The МИС answered with code 0 to a request that breaks the contract and cannot be carried out.",
);
const CRASHED = text(
  "Запрос, нарушающий контракт, вызвал ошибку сервера: для шлюза это неизвестный исход. Ответьте кодом 18.",
  "A request that breaks the contract made the server fail: to a gateway the outcome is unknown. Answer with code 18.",
);
const UNKNOWN = text("Кода отказа нет в таблице.", "The code of the refusal is not in the table.");
const BARE = text(
  "Отказ без тела: шлюз поймёт его как код 18, но причины никто не увидит. Верните объект status.",
  "A refusal without a body: a gateway reads it as code 18, but nobody sees the reason. Send the status object.",
);
const UNCLEAR = text(
  "По ответу нельзя понять, отказано ли: нет ни кода в теле, ни HTTP 4xx.",
  "The answer does not tell whether it is a refusal: neither a code in the body nor HTTP 4xx.",
);
