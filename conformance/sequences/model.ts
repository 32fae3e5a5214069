/**
 * What a МИС that keeps the tables of the profile may answer, told from what it has answered before. Knows only what is on
 * the wire, so a recorded run is replayed the same way in which it was made.
 */
export interface HeldRecord {
  readonly slot: string;
  readonly patient: string;
  readonly active: boolean;
}

/** Records by their book_ext_id. */
export type Held = ReadonlyMap<string, HeldRecord>;

export type Action =
  | { readonly verb: "book"; readonly slot: string; readonly patient: string }
  | { readonly verb: "cancel"; readonly record: string; readonly patient: string };

/** The code the МИС gave and the record it named. */
export interface Answer {
  readonly code: number;
  readonly record: string | null;
}

export interface Prediction {
  readonly codes: readonly number[];
  /** The only record a success may name; undefined: a new one. */
  readonly record?: string;
}

/** Slots of the sequences are of different doctors and times, so a busy slot is the only obstacle (ERR-11). */
const TAKEN = [11];
/** His own record in this slot: busy, the same time, the same doctor (ERR-11, ERR-12, ERR-13). */
const OWN = [11, 12, 13];
/** No code says «not found» or «not yours» but 18; 1 says only that there is nothing to cancel (E-06). */
const NOTHING_TO_CANCEL = [1, 18];

export function predict(held: Held, action: Action): Prediction {
  return action.verb === "book" ? predictBook(held, action) : predictCancel(held, action);
}

function predictBook(held: Held, { slot, patient }: Extract<Action, { verb: "book" }>): Prediction {
  const found = [...held].find(([, record]) => record.active && record.slot === slot);
  if (!found) return { codes: [0] };
  const [id, record] = found;
  if (record.patient !== patient) return { codes: TAKEN };
  // The gateway lost the first answer and asks again, or the patient does: the same record or a refusal, never a second (E-25).
  return { codes: [0, ...OWN], record: id };
}

function predictCancel(held: Held, { record: id, patient }: Extract<Action, { verb: "cancel" }>): Prediction {
  const record = held.get(id);
  if (!record?.active) return { codes: NOTHING_TO_CANCEL };
  // Whether a МИС looks at who cancels is its own choice (E-29); what it answers must agree with what it does.
  return { codes: record.patient === patient ? [0] : [0, ...NOTHING_TO_CANCEL], record: id };
}

export type Deviation =
  | { readonly kind: "code"; readonly expected: readonly number[] }
  | { readonly kind: "record"; readonly expected: string }
  | { readonly kind: "reused"; readonly record: string };

/** What is wrong with the answer, or null. A success without an id is judged by the checks of single answers. */
export function deviationOf(held: Held, action: Action, { code, record }: Answer): Deviation | null {
  const prediction = predict(held, action);
  if (!prediction.codes.includes(code)) return { kind: "code", expected: prediction.codes };
  if (code !== 0 || record === null || action.verb === "cancel") return null;
  if (prediction.record !== undefined)
    return prediction.record === record ? null : { kind: "record", expected: prediction.record };
  return held.has(record) ? { kind: "reused", record } : null;
}

/** The state after the answer, whether it was expected or not: the МИС has the last word on what it holds. */
export function after(held: Held, action: Action, { code, record }: Answer): Held {
  if (code !== 0) return held;
  if (action.verb === "cancel") {
    const cancelled = held.get(action.record);
    return cancelled ? new Map(held).set(action.record, { ...cancelled, active: false }) : held;
  }
  if (record === null) return held;
  const { slot, patient } = action;
  return new Map(held).set(record, { slot, patient, active: true });
}
