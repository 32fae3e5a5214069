import { addRecord, cancelRecord, type BookRecord, type State } from "../reference/state.ts";
import type { FaultHooks } from "./fault.ts";

type Part = "slots" | "referrals" | "records";
type Act = (state: State, record: BookRecord) => void;

/** The booking takes place, but a part of the schedule stays as it was. */
export const keepingOnInsert = (part: Part): FaultHooks => ({ insert: keeping(part, addRecord) });
/** The same of a cancel. */
export const keepingOnRelease = (part: Part): FaultHooks => ({ release: keeping(part, cancelRecord) });

/** The act falls on copies of the maps; all but the kept part is then carried over. */
function keeping(kept: Part, act: Act): Act {
  return (state, record) => {
    const after = {
      ...state,
      slots: new Map(state.slots),
      referrals: new Map(state.referrals),
      records: new Map(state.records),
    };
    act(after, record);
    if (kept !== "slots") carry(after.slots, state.slots);
    if (kept !== "referrals") carry(after.referrals, state.referrals);
    if (kept !== "records") carry(after.records, state.records);
  };
}

function carry<T>(from: ReadonlyMap<string, T>, to: Map<string, T>): void {
  for (const [id, entry] of from) to.set(id, entry);
}
