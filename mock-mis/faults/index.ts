import { alwaysZero } from "./alwaysZero.ts";
import { camelCase } from "./camelCase.ts";
import { codeAsText } from "./codeAsText.ts";
import { cyrillicKey } from "./cyrillicKey.ts";
import { doubleBooking } from "./doubleBooking.ts";
import type { Fault } from "./fault.ts";
import { noBookExtId } from "./noBookExtId.ts";
import { probe405 } from "./probe405.ts";
import { slow } from "./slow.ts";
import { unknownCode } from "./unknownCode.ts";
import { upperCaseGuid } from "./upperCaseGuid.ts";
import { utcTime } from "./utcTime.ts";
import { wrongSlotEcho } from "./wrongSlotEcho.ts";

/** The catalogue of planted defects: `--fault NAME`, and the list that a suite has to find. */
export const FAULTS = [
  cyrillicKey,
  alwaysZero,
  doubleBooking,
  slow,
  probe405,
  camelCase,
  codeAsText,
  utcTime,
  upperCaseGuid,
  wrongSlotEcho,
  noBookExtId,
  unknownCode,
] as const satisfies readonly Fault[];

export type FaultName = (typeof FAULTS)[number]["name"];

export const FAULT_NAMES: readonly FaultName[] = FAULTS.map(({ name }) => name);

export function findFault(name: string): Fault | undefined {
  return FAULTS.find((fault) => fault.name === name);
}
