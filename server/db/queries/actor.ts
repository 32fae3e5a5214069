import type { SandboxSlotEvent } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../statement.ts";

/** Who changes something, for the history of slots. */
export interface Actor {
  readonly who: SandboxSlotEvent["actor"];
  /** Of a МИС. */
  readonly moOid?: string;
  readonly requestId?: string;
}

/** SQL with one parameter, `actorText(…)`: tells the triggers of this transaction who acts (db/migrations/history.ts). */
export function setActor(parameter: string): string {
  return `set_config('ferkit.actor', ${parameter}, true)`;
}

export function actorText({ who, moOid = "", requestId = "" }: Actor): string {
  return `${who}|${moOid}|${requestId}`;
}

/** Text, for it is a call of a function, with no table. */
const ACT_AS = statement<{ actor: string }>((p) => `select ${setActor(p.actor)}`);

/** For the rest of the transaction. */
export async function actAs(em: EntityManager, actor: Actor): Promise<void> {
  await ACT_AS.run(em, { actor: actorText(actor) });
}
