import type { SandboxSlotEvent } from "@ferkit/contracts";
import type { SeenStatus, WatchedBooking } from "../model/uploads.ts";
import { extensionOf, resultOf, type GatewayReader } from "./reader.ts";

/** A booking under observation. Instants in ms of the epoch, by the suite's clock. */
export interface Tracked {
  readonly exchange: string;
  readonly slotId: string;
  readonly bookExtId: string;
  readonly held: boolean;
  readonly sentAt: number;
  readonly answeredAt: number;
  cancelled: { readonly exchange: string; readonly at: number } | null;
  seen: Pick<WatchedBooking, "how" | "slots" | "books">;
  lookedAt: number;
}

export const UNSEEN: Tracked["seen"] = { how: "polling", slots: [], books: [] };

/** Looks once into the Витрина. With a history of the slot the moments are exact, without one they are those of the look. */
export async function look(reader: GatewayReader, tracked: Tracked): Promise<void> {
  tracked.seen = (await fromTimeline(reader, tracked)) ?? (await polled(reader, tracked));
  tracked.lookedAt = Date.now();
}

async function fromTimeline(
  { gateway, skewMs }: GatewayReader,
  tracked: Tracked,
): Promise<Tracked["seen"] | undefined> {
  const params = { path: { slot_id: tracked.slotId } };
  const answer = await gateway.GET("/sandbox/slots/{slot_id}/timeline", { params });
  const history = extensionOf(answer, "/sandbox/slots/{slot_id}/timeline");
  if (!history) return undefined;
  // By the suite's clock, from the request of the booking on: a МИС may show a record before it answers.
  const moment = ({ at }: SandboxSlotEvent): number => Date.parse(at) - skewMs();
  const events = history.events.filter((event) => moment(event) >= tracked.sentAt - SAME_MOMENT_MS);
  const statuses = (entity: "slot" | "book", field: string): SeenStatus[] =>
    events
      .filter((event) => event.entity === entity)
      .flatMap((event) => {
        const after_ms = moment(event) - tracked.answeredAt;
        const to = event.changes.find((change) => change.field === field)?.to;
        if (event.action === "deleted") return [{ after_ms, id: event.entity_id, status: DELETED }];
        return to ? [{ after_ms, id: event.entity_id, status: to }] : [];
      });
  return { how: "timeline", slots: statuses("slot", "status"), books: statuses("book", "status_code") };
}

/** The clocks of two machines are never quite the same. */
const SAME_MOMENT_MS = 1_000;

export const DELETED = "deleted";

async function polled({ vitrine }: GatewayReader, tracked: Tracked): Promise<Tracked["seen"]> {
  const { slotId, answeredAt, seen } = tracked;
  const [slots, books] = await Promise.all([
    vitrine.GET("/api/slot", { params: { query: { id: slotId } } }),
    vitrine.GET("/api/slot/{slot_id}/books", { params: { path: { slot_id: slotId } } }),
  ]);
  const after_ms = Date.now() - answeredAt;
  const slot = resultOf(slots, "/api/slot")?.[0];
  const found = resultOf(books, "/api/slot/{slot_id}/books") ?? [];
  const now = found.map(({ id, status_code }) => ({ after_ms, id, status: String(status_code) }));
  const known = new Set(found.map(({ id }) => id));
  const gone = lastOfEach(seen.books).filter(({ id, status }) => !known.has(id) && status !== DELETED);
  return {
    how: "polling",
    slots: grown(seen.slots, [{ after_ms, id: slotId, status: slot?.status ?? DELETED }]),
    books: grown(seen.books, [...now, ...gone.map(({ id }) => ({ after_ms, id, status: DELETED }))]),
  };
}

function lastOfEach(statuses: readonly SeenStatus[]): SeenStatus[] {
  return [...new Map(statuses.map((one) => [one.id, one])).values()];
}

/** With what is new since the last look. */
function grown(before: readonly SeenStatus[], now: readonly SeenStatus[]): SeenStatus[] {
  const last = new Map(before.map((one) => [one.id, one.status]));
  return [...before, ...now.filter(({ id, status }) => last.get(id) !== status)];
}
