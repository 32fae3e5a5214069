import type { Actor } from "../db/queries/actor.ts";
import type { BookingDeps } from "./deps.ts";

/** Whom the history of slots names as the one who acts. */
export function actorOf({ actor }: BookingDeps): Actor {
  return actor ?? { who: "gateway" };
}

/** For what ЕПГУ did not ask for, and has its answer without: the request stays known. */
export function byItself(deps: BookingDeps): BookingDeps {
  return { ...deps, actor: { ...actorOf(deps), who: "gateway" } };
}
