import { setTimeout as sleep } from "node:timers/promises";
import { createVitrineClient, type Book, type Credentials, type Slot } from "@ferkit/contracts";
import type { Ledger } from "./ledger.ts";

export interface Uploader {
  /** Nothing is sent until `resume`, as by a МИС that uploads once a day. */
  pause(): void;
  resume(): void;
  /** Resolves when everything the ledger owes has arrived. */
  drained(limitMs: number): Promise<boolean>;
  stop(): Promise<void>;
}

type Client = ReturnType<typeof createVitrineClient>;

const PAUSE_MS = 100;
/** FRESH-1 in small: the whole timetable goes out again so often, changed or not. */
const WHOLE_EVERY = 10;

/** Uploads slots and бирки as a МИС does: what changed soon, everything from time to time, to whichever gateway answers. */
export function startUploader(
  ledger: Ledger,
  timetable: readonly Slot[],
  urls: readonly string[],
  credentials: Credentials,
): Uploader {
  const clients = urls.map((baseUrl) => createVitrineClient({ baseUrl, credentials }));
  const known = new Map(timetable.map((slot) => [slot.id, slot]));
  let round = 0;
  let isBusy = false;
  let isPaused = false;
  let isStopped = false;

  const upload = async (client: Client, ids: readonly string[]): Promise<boolean> => {
    const slots = ids.flatMap((id) => known.get(id) ?? []).map((slot) => statusOf(ledger, slot));
    const books = ledger.entries.filter(({ slot }) => ids.includes(slot)).map(bookOf);
    if (slots.length > 0 && !(await arrived(client.POST("/api/slot", { body: { data: slots } })))) return false;
    if (books.length === 0) return true;
    return arrived(client.POST("/api/book", { body: { data: books } }));
  };
  const turn = async (): Promise<void> => {
    const changed = ledger.takeChanges();
    const isWhole = round % WHOLE_EVERY === 0;
    const ids = isWhole ? timetable.map(({ id }) => id) : changed;
    const client = clients[round % clients.length];
    round += 1;
    if (ids.length === 0 || !client) return;
    if (!(await upload(client, ids))) ledger.giveBack(changed);
  };
  const loop = async (): Promise<void> => {
    while (!isStopped) {
      isBusy = true;
      if (!isPaused) await turn();
      isBusy = false;
      await sleep(PAUSE_MS);
    }
  };
  const running = loop();

  return {
    pause: () => void (isPaused = true),
    resume: () => void (isPaused = false),
    async drained(limitMs) {
      const deadline = Date.now() + limitMs;
      while (isBusy || ledger.owesUploads()) {
        if (Date.now() > deadline) return false;
        await sleep(PAUSE_MS / 4);
      }
      return true;
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

/** A gateway that is down, or a record that it does not take yet: sent again with the next turn. */
async function arrived(sent: Promise<{ response: Response }>): Promise<boolean> {
  try {
    return (await sent).response.ok;
  } catch {
    return false;
  }
}

function statusOf(ledger: Ledger, slot: Slot): Slot {
  return { ...slot, status: ledger.isFree(slot.id) ? "AVAILABLE" : "RECORDED" };
}

function bookOf(entry: Ledger["entries"][number]): Book {
  return {
    id: entry.id,
    patient_id: entry.patient,
    slot_id: entry.slot,
    status_code: entry.state === "active" ? 5000 : 5010,
    tag_source: "EPGU",
    type: "APPOINTMENT",
    referral_id: entry.referral,
    create_ts: "2026-11-20T08:00:00",
  };
}
