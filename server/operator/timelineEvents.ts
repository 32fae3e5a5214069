import type { SandboxFieldChange, SandboxSlotEvent } from "@ferkit/contracts";
import type { JournalledAttempt, LiveRecord, SlotHistory, StoredEvent } from "../db/queries/timeline.ts";

/** The МО that owns or owned the slot; undefined when nobody ever stored it. */
export function ownerIn({ events, records }: SlotHistory): string | undefined {
  const live = records.find(({ entity }) => entity === "slot");
  return live?.owner_oid ?? events.findLast(({ owner_oid }) => owner_oid !== null)?.owner_oid ?? undefined;
}

/** What was written as an event, and what stands elsewhere: first appearances and the attempts of ЕПГУ, in order of time. */
export function timelineOf(history: SlotHistory): SandboxSlotEvent[] {
  const all = [...appearances(history), ...requests(history), ...history.events.map(published)];
  // Stable: of one moment, what appeared comes first, then the events as they were written.
  return all.sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

function published({ owner_oid: _owner, previous_at: _previous, ...event }: StoredEvent): SandboxSlotEvent {
  return event;
}

/**
 * The first insert of a record writes no event: it is told by what the first event says of the version before, or by the record
 * itself when it has had none. A record that was deleted may appear again.
 */
function appearances({ events, records }: SlotHistory): SandboxSlotEvent[] {
  const lives = livesOf(events);
  const live = new Map(records.map((record) => [record.entity_id, record]));
  const known = new Set(lives.filter(isOpen).map(([first]) => first?.entity_id));
  const fromEvents = lives.flatMap((life) => appearanceBefore(life, live));
  const untouched = records.filter(({ entity_id }) => !known.has(entity_id));
  return [...fromEvents, ...untouched.map((record) => stored(record, record.at, record.fields))];
}

/** Events of one record from its appearance to its end. */
type Life = StoredEvent[];

const isOpen = (life: Life): boolean => life.at(-1)?.action !== "deleted";

function livesOf(events: readonly StoredEvent[]): Life[] {
  const lives: Life[] = [];
  const current = new Map<string, Life>();
  for (const event of events) {
    if (event.entity !== "slot" && event.entity !== "book") continue;
    const key = `${event.entity} ${event.entity_id}`;
    const life = current.get(key) ?? [];
    if (life.length === 0) lives.push(life);
    life.push(event);
    if (event.action === "deleted") current.delete(key);
    else current.set(key, life);
  }
  return lives;
}

function appearanceBefore(life: Life, live: ReadonlyMap<string, LiveRecord>): SandboxSlotEvent[] {
  const [first] = life;
  if (!first || first.action === "stored" || first.previous_at === null) return [];
  const field = first.entity === "slot" ? "status" : "status_code";
  const change = life.flatMap(({ changes }) => changes).find((one) => one.field === field);
  const now = live.get(first.entity_id)?.fields.find((one) => one.field === field);
  const to = change ? change.from : (now?.to ?? null);
  return [stored(first, first.previous_at, [{ field, from: null, to }])];
}

function stored(
  { entity, entity_id, owner_oid }: Pick<StoredEvent, "entity" | "entity_id" | "owner_oid">,
  at: string,
  changes: readonly SandboxFieldChange[],
): SandboxSlotEvent {
  return { ...BARE, at, entity, entity_id, changes: [...changes], actor: "mis", mo_oid: owner_oid };
}

/** The journal itself tells when ЕПГУ asked; the gateway's own cancels are events. */
function requests({ attempts, events }: SlotHistory): SandboxSlotEvent[] {
  const told = new Set(events.filter(({ action }) => action === "stored").map(({ entity_id }) => entity_id));
  return attempts.filter(({ id }) => !told.has(id)).map(requested);
}

function requested({ id, kind, at, request_id }: JournalledAttempt): SandboxSlotEvent {
  const changes = [
    { field: "kind", from: null, to: kind },
    { field: "state", from: null, to: "claimed" },
  ];
  return { ...BARE, at, entity: "attempt", entity_id: id, changes, actor: "epgu", mo_oid: null, request_id };
}

const BARE = { action: "stored", request_id: null, status_code: null, http_status: null, reason: null } as const;
