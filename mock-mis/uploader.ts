import { setTimeout as sleep } from "node:timers/promises";
import type { Book, Credentials, Slot } from "@ferkit/contracts";
import type { BookRecord, State } from "./reference/state.ts";
import { createUploadAccount, type Sent, type UploadAccount } from "./uploadAccount.ts";
import type { UploadHabits } from "./uploadHabits.ts";

export interface UploaderOptions {
  readonly url: string;
  /** Of every МО that the МИС speaks for. */
  readonly accounts: readonly Credentials[];
  readonly state: State;
  readonly habits?: UploadHabits | undefined;
  /** How long changes gather before they go out together; half a second unless told otherwise. */
  readonly delayMs?: number | undefined;
  readonly report: (problem: string) => void;
}

/** Shows in the Витрина what the МИС has booked and cancelled (FRESH-3, LOAD-4, BOOK-5). */
export interface Uploader {
  /** Takes note and returns at once: the caller has its answer to give. */
  changed(record: BookRecord): void;
  /** Resolves when nothing is left to show. */
  idle(): Promise<void>;
  /** Sends what is left, but does not wait for a gateway that does not take it. */
  stop(): Promise<void>;
  /** Forgets what is left: the МИС has begun again. */
  drop(): void;
}

const BOOKED = 5000;
const GATHER_MS = 500;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** Slots with something to show, each with the ids of its records. */
type Changes = Map<string, Set<string>>;

/**
 * One package of slots and one of бирки at a time, from the state as it is then: what was booked and cancelled meanwhile is shown
 * as cancelled, and an older word on a slot never follows a newer one.
 */
export function createUploader(options: UploaderOptions): Uploader {
  const { habits = {}, delayMs = habits.delayMs ?? GATHER_MS, state, report } = options;
  const sender = createSender(options);
  const stopping = new AbortController();
  let changes: Changes = new Map();
  let running: Promise<void> | undefined;

  /** Cut short by `stop`. */
  const pause = (ms: number): Promise<unknown> =>
    sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  async function run(): Promise<void> {
    let wait = delayMs;
    let tries = 0;
    while (changes.size > 0) {
      await pause(wait);
      const batch = changes;
      changes = new Map();
      const why = await sender.send(batch);
      tries = why === null ? 0 : tries + 1;
      wait = tries === 0 ? delayMs : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
      if (why === null) continue;
      report(`выгрузка не принята (${why}), слотов ${batch.size}`);
      if (stopping.signal.aborted) return;
      for (const [slotId, ids] of batch) add(slotId, ids);
    }
  }

  function add(slotId: string, ids: Iterable<string>): void {
    changes.set(slotId, new Set([...(changes.get(slotId) ?? []), ...ids]));
  }

  function start(): void {
    running ??= run().finally(() => {
      running = undefined;
      // A change may have come in between the last look and this line.
      if (changes.size > 0 && !stopping.signal.aborted) start();
    });
  }

  return {
    changed({ book }) {
      if (habits.silent || stopping.signal.aborted) return;
      if (habits.keepsCancelled && state.records.get(book.id)?.book.status_code !== BOOKED) return;
      add(book.slot_id, [book.id]);
      start();
    },
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopping.abort();
      while (running) await running;
    },
    drop() {
      changes.clear();
      stopping.abort();
    },
  };
}

interface Sender {
  /** Null, or why it has to be sent again. Records that the gateway refuses are told and not sent again. */
  send(batch: Changes): Promise<string | null>;
}

function createSender({ url, accounts, state, habits = {}, report }: UploaderOptions): Sender {
  const lanes: readonly UploadAccount[] = accounts.map((credentials) => createUploadAccount(url, credentials, habits));
  const owners = new Map<string, UploadAccount>();

  /** The slot as the Витрина has it, with the account that may write it. */
  async function findSlot(id: string, moId: string): Promise<readonly [UploadAccount, Slot] | undefined> {
    const known = owners.get(moId);
    for (const lane of known ? [known] : lanes) {
      const slot = await lane.slot(id);
      if (!slot) continue;
      owners.set(slot.mo_id, lane);
      return [lane, slot];
    }
    return undefined;
  }

  /** With the status they have here. A slot that the Витрина does not have, or of an МО without an account, is nobody's to show. */
  async function slotsByOwner(ids: readonly string[]): Promise<Map<UploadAccount, Slot[]>> {
    const found = new Map<UploadAccount, Slot[]>();
    for (const id of ids) {
      const own = state.slots.get(id);
      const stored = own && (await findSlot(id, own.mo_id));
      if (!stored) continue;
      const [lane, slot] = stored;
      const status = own.status === "AVAILABLE" ? (habits.freedAs ?? own.status) : own.status;
      found.set(lane, [...(found.get(lane) ?? []), { ...slot, status }]);
    }
    return found;
  }

  const booksOf = (slots: readonly Slot[], batch: Changes): Book[] =>
    slots
      .flatMap(({ id }) => [...(batch.get(id) ?? [])])
      .flatMap((id) => state.records.get(id)?.book ?? [])
      .map((book) =>
        book.status_code === BOOKED ? book : { ...book, status_code: habits.cancelledAs ?? book.status_code },
      )
      .map((book) => (habits.bookId ? { ...book, id: habits.bookId(book.id) } : book));

  async function show(lane: UploadAccount, slots: readonly Slot[], batch: Changes): Promise<string | null> {
    const early = habits.bookFirst ? await lane.books(booksOf(slots, batch)) : null;
    const sent = await lane.slots(slots);
    const refused = refusalOf(sent, "слоты");
    if (sent.kind !== "taken") return refused;
    const shown = slots.filter(({ id }) => !sent.refused.has(id));
    const books = booksOf(shown, batch);
    if (early || books.length === 0) return early ? refusalOf(early, "бирки") : null;
    return refusalOf(await lane.books(books), "бирки");
  }

  function refusalOf(sent: Sent, what: string): string | null {
    if (sent.kind === "again") return sent.why;
    if (sent.kind === "refused") report(`шлюз отказал (${what}): ${sent.why}`);
    else if (sent.refused.size > 0) report(`шлюз не принял (${what}): ${[...sent.refused].join(", ")}`);
    return null;
  }

  return {
    async send(batch) {
      try {
        const byOwner = await slotsByOwner([...batch.keys()]);
        const results = await Promise.all([...byOwner].map(([lane, slots]) => show(lane, slots, batch)));
        return results.find((why) => why !== null) ?? null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}
