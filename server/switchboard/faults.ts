import type { SandboxFault } from "@ferkit/contracts";
import { OPERATIONS } from "@ferkit/contracts/operations";
import { setTimeout as sleep } from "node:timers/promises";
import { ConnectionReset, HttpProblem } from "../http/problem.ts";
import type { Switchboard } from "./switches.ts";

/** SYS-5: lets a request meet the trouble that the operator ordered for its operation. */
export interface FaultInjector {
  /** @throws HttpProblem or ConnectionReset; returns when the request may go on. */
  strike(operation: string): Promise<void>;
}

/** Named as the operation of a fault: every method. */
export const ALL_OPERATIONS = "*";
/** Short, so that a client that obeys it is soon back. */
const RETRY_AFTER_SECONDS = 1;

/** `random` as Math.random: a fault with share 0.3 happens when it gives less than 0.3. */
export function createFaultInjector(switchboard: Switchboard, random: () => number): FaultInjector {
  return {
    async strike(operation) {
      if (isSpared(operation)) return;
      const { faults } = await switchboard.read();
      for (const fault of faults) {
        if (isMeant(fault, operation) && random() < (fault.share ?? 1)) await EFFECTS[fault.kind](fault);
      }
    },
  };
}

/** The operator must be able to take his faults back. */
export function isSpared(operation: string): boolean {
  return operationOf(operation)?.roles.includes("operator") ?? false;
}

/** A fault of a method is also one of its aliases (E-30…E-32). */
function isMeant({ operation }: SandboxFault, called: string): boolean {
  return operation === ALL_OPERATIONS || operation === called || operation === operationOf(called)?.aliasOf;
}

/** Methods that may fail: of the gateway and of the Витрина, except those that switch faults. */
export function mayFail(operation: string): boolean {
  const described = operationOf(operation);
  return described !== undefined && described.api !== "mis-webhook" && !isSpared(operation);
}

interface Described {
  readonly api: string;
  readonly aliasOf: string | null;
  readonly roles: readonly string[];
}

/** The name comes from a request, so it may also be `constructor`. */
function operationOf(id: string): Described | undefined {
  const operations: Record<string, Described> = OPERATIONS;
  return Object.hasOwn(operations, id) ? operations[id] : undefined;
}

const EFFECTS: Readonly<Record<SandboxFault["kind"], (fault: SandboxFault) => Promise<void> | void>> = {
  status_500: () => {
    throw new HttpProblem(500);
  },
  status_503: () => {
    throw new HttpProblem(503, undefined, { "Retry-After": String(RETRY_AFTER_SECONDS) });
  },
  delay: ({ delay_ms = 0 }) => sleep(delay_ms, undefined, { ref: false }),
  reset: () => {
    throw new ConnectionReset();
  },
};
