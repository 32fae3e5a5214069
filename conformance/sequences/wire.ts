import { bodyOf, bookRequestOf, cancelRequestOf } from "../checks/requests.ts";
import type { Exchange } from "../model/exchange.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { codesOf, meantCode, readCode, succeeded } from "../wire/status.ts";
import type { Action, Answer } from "./model.ts";

/** What was asked, read back from the recorded request. */
export function actionOf(exchange: Exchange): Action {
  if (exchange.operation === "cancel") {
    const { book_ext_id = "", patient_id = "" } = cancelRequestOf(exchange);
    return { verb: "cancel", record: book_ext_id, patient: patient_id };
  }
  const { slot_id = "", patient_id = "" } = bookRequestOf(exchange);
  return { verb: "book", slot: slot_id, patient: patient_id };
}

/** Null when the answer does not tell: the checks of single answers say why. */
export function answerOf(exchange: Exchange): Answer | null {
  const code = readCode(exchange) ?? meantCode(exchange);
  if (code === null || !codesOf(exchange.operation).includes(code) || (code === 0 && !succeeded(exchange))) return null;
  return { code, record: meantBookExtId(bodyOf(exchange)) };
}
