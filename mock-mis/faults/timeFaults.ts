import type { MisOperation } from "../prism.ts";
import { must, should, type Fault, type FaultHooks } from "./fault.ts";

/** 11 s is past the limit of 10 s, 8 s is past the 7 s at which a warning is due. */
const ALMOST = 8 / 11;

/** How long an answer takes (BOOK-2, CANCEL-2, E-25); «slow» is longer than the limit. */
export const TIME_FAULTS: readonly Fault[] = [
  timed(
    must(
      "slow",
      "Ответ через 11 секунд",
      "An answer after 11 seconds",
      ["BOOK-2", "CANCEL-2"],
      late(["book", "cancel"]),
    ),
  ),
  timed(
    must(
      "slow-booking",
      "Ответ на запись через 11 секунд",
      "The answer to a booking after 11 seconds",
      ["BOOK-2"],
      late(["book"]),
    ),
  ),
  timed(
    must(
      "slow-cancel",
      "Ответ на отмену через 11 секунд",
      "The answer to a cancel after 11 seconds",
      ["CANCEL-2"],
      late(["cancel"]),
    ),
  ),
  timed(
    should(
      "almost-late",
      "Ответ почти на пределе",
      "An answer close to the limit",
      ["BOOK-2", "E-25"],
      late(["book", "cancel"], ALMOST),
    ),
  ),
  timed(
    should(
      "slow-probe",
      "Проверка доступности отвечает через 11 секунд",
      "The probe is answered after 11 seconds",
      ["HOOK-3", "E-36"],
      late(["probe"]),
    ),
  ),
];

function late(operations: readonly MisOperation[], part = 1): FaultHooks {
  return {
    transport: (answer, { operation, slowMs }) =>
      operations.includes(operation) ? { ...answer, delayMs: Math.round(slowMs * part) } : answer,
  };
}

function timed(fault: Fault): Fault {
  return { ...fault, timed: true };
}
