import { readHistory } from "../db/queries/timeline.ts";
import type { Database } from "../db/orm.ts";
import { found, refusal } from "../profile/envelope.ts";
import { ownerOf } from "../http/context.ts";
import type { Handlers } from "../http/types.ts";
import { seesEveryMo } from "./scope.ts";
import { ownerIn, timelineOf } from "./timelineEvents.ts";

/** ferkit's own: everything that happened to one slot, for the operator and for the МИС whose slot it is or was (D-28). */
export function timelineHandlers({ db }: { readonly db: Database }): Pick<Handlers, "getSlotTimeline"> {
  return {
    getSlotTimeline: async ({ params: { slot_id } }, context) => {
      const history = await readHistory(db.em.fork(), slot_id);
      const owner = ownerIn(history);
      const events = timelineOf(history);
      if (events.length === 0 || (owner === undefined && !seesEveryMo(context))) {
        return refusal(404, `Слот с идентификатором [${slot_id}] не найден`);
      }
      if (!seesEveryMo(context) && owner !== ownerOf(context)) return refusal(403);
      return { status: 200, body: found({ slot_id, mo_oid: owner ?? null, events }) };
    },
  };
}
