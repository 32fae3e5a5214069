import type { Hint } from "./hint.ts";

/** Anything said about the bytes of the body, or about what could not be read in it. */
export const aboutBody: Hint["explains"] = ({ evidence }) => evidence.pointer !== undefined;

/** Everything but speed: no answer of the application came at all. */
export const aboutAnswer: Hint["explains"] = ({ id }) => id !== IN_TIME;

export const aboutTime: Hint["explains"] = ({ id }) => id === IN_TIME;

/** The finding and the cause stand at the same place of the body, or one inside the other. */
export const samePlace: Hint["explains"] = ({ evidence }, { pointer }) =>
  evidence.pointer !== undefined && pointer !== undefined && related(evidence.pointer, pointer);

const IN_TIME = "answer.in-time";

function related(a: string, b: string): boolean {
  if (a === "" || b === "") return a === b;
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
