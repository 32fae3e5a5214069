import { randomUUID } from "node:crypto";

export interface Entry {
  readonly id: string;
  readonly slot: string;
  readonly patient: string;
  readonly referral: string | null;
  state: "active" | "cancelled";
}

export interface Ledger {
  readonly entries: readonly Entry[];
  active(): Entry[];
  entryOf(id: string): Entry | undefined;
  isFree(slot: string): boolean;
  /** Undefined when the slot is taken: this МИС does not know repeats, for the profile promises none (E-25). */
  book(slot: string, patient: string, referral: string | null): Entry | undefined;
  /** The codes of the profile: 18 for an unknown record, 1 for one that is cancelled already. */
  cancel(id: string): 0 | 1 | 18;
  /** Slots whose state changed since the last call. */
  takeChanges(): string[];
  /** Their upload failed: they are owed still. */
  giveBack(slots: readonly string[]): void;
  owesUploads(): boolean;
}

/** The truth of the МИС: who sits on which slot. It outlives every gateway. */
export function createLedger(): Ledger {
  const entries: Entry[] = [];
  const byId = new Map<string, Entry>();
  const bySlot = new Map<string, Entry>();
  let changed = new Set<string>();
  return {
    entries,
    active: () => [...bySlot.values()],
    entryOf: (id) => byId.get(id),
    isFree: (slot) => !bySlot.has(slot),
    book(slot, patient, referral) {
      if (bySlot.has(slot)) return undefined;
      const entry: Entry = { id: randomUUID(), slot, patient, referral, state: "active" };
      entries.push(entry);
      byId.set(entry.id, entry);
      bySlot.set(slot, entry);
      changed.add(slot);
      return entry;
    },
    cancel(id) {
      const entry = byId.get(id);
      if (!entry) return 18;
      if (entry.state === "cancelled") return 1;
      entry.state = "cancelled";
      bySlot.delete(entry.slot);
      changed.add(entry.slot);
      return 0;
    },
    takeChanges() {
      const taken = [...changed];
      changed = new Set();
      return taken;
    },
    giveBack(slots) {
      for (const slot of slots) changed.add(slot);
    },
    owesUploads: () => changed.size > 0,
  };
}
