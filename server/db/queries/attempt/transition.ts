import type { TransitionName } from "../../../profile/attemptTransitions.ts";
import { prepared } from "../../prepared.ts";
import { statement, type Marks, type Statement } from "../../statement.ts";

/**
 * A statement that changes booking_attempt, under its name in the table of transitions. The name is in the text: the test that holds
 * the table against the statements reads it there.
 */
export function transition<Params extends object, Row extends object = object>(
  name: TransitionName,
  write: (p: Marks<Params>) => string,
): Statement<Params, Row> {
  return statement((p) => named(name, write(p)));
}

/** One that PostgreSQL plans once per connection. */
export function preparedTransition<Params extends object, Row extends object = object>(
  name: TransitionName,
  write: (p: Marks<Params>) => string,
): Statement<Params, Row> {
  return statement((p) => prepared(name, named(name, write(p))));
}

function named(name: TransitionName, text: string): string {
  return `/* transition: ${name} */ ${text}`;
}
