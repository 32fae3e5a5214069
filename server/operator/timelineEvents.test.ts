import { describe, expect, test } from "vitest";
import type { LiveRecord, StoredEvent } from "../db/queries/timeline.ts";
import { ownerIn, timelineOf } from "./timelineEvents.ts";

const at = (minute: number): string => `2026-11-30T09:${String(minute).padStart(2, "0")}:00.000Z`;

function event(minute: number, change: Partial<StoredEvent> = {}): StoredEvent {
  return {
    at: at(minute),
    entity: "slot",
    entity_id: "s",
    action: "changed",
    changes: [],
    actor: "mis",
    mo_oid: "1.1",
    request_id: null,
    status_code: null,
    http_status: null,
    reason: null,
    owner_oid: "1.1",
    previous_at: at(0),
    ...change,
  };
}
const live = (entity: "slot" | "book", id: string, minute: number, to: string): LiveRecord => ({
  entity,
  entity_id: id,
  owner_oid: "1.9",
  at: at(minute),
  fields: [{ field: entity === "slot" ? "status" : "status_code", from: null, to }],
});
const status = (from: string | null, to: string | null) => ({ field: "status", from, to });
/** What a reader of a timeline sees first. */
const shown = (events: ReturnType<typeof timelineOf>) =>
  events.map(({ at: moment, entity_id, action, changes }) => [
    moment.slice(14, 16),
    entity_id,
    action,
    changes[0]?.from,
    changes[0]?.to,
  ]);

describe("the timeline of a slot", () => {
  test("a record without events appeared as it is", () => {
    const records = [live("slot", "s", 5, "AVAILABLE"), live("book", "b", 3, "5000")];
    expect(shown(timelineOf({ events: [], records, attempts: [] }))).toEqual([
      ["03", "b", "stored", null, "5000"],
      ["05", "s", "stored", null, "AVAILABLE"],
    ]);
  });

  test("one with events appeared as the first of them found it, and is told once", () => {
    const events = [
      event(4, { changes: [status("AVAILABLE", "RECORDED")] }),
      event(6, { changes: [status("RECORDED", "BLOCKED")] }),
    ];
    expect(shown(timelineOf({ events, records: [live("slot", "s", 6, "BLOCKED")], attempts: [] }))).toEqual([
      ["00", "s", "stored", null, "AVAILABLE"],
      ["04", "s", "changed", "AVAILABLE", "RECORDED"],
      ["06", "s", "changed", "RECORDED", "BLOCKED"],
    ]);
  });

  test("whose status never changed appeared with the one it has", () => {
    const events = [event(4, { changes: [{ field: "duration", from: "10", to: "20" }] })];
    const [first] = timelineOf({ events, records: [live("slot", "s", 4, "RESERVED")], attempts: [] });
    expect(first).toMatchObject({
      at: at(0),
      action: "stored",
      changes: [status(null, "RESERVED")],
      mo_oid: "1.1",
      actor: "mis",
    });
  });

  test("a бирка appeared with the code that its first change found", () => {
    const code = { field: "status_code", from: "5000", to: "5010" };
    const events = [event(4, { entity: "book", entity_id: "b", changes: [code] })];
    const records = [live("book", "b", 4, "5010")];
    expect(shown(timelineOf({ events, records, attempts: [] }))).toEqual([
      ["00", "b", "stored", null, "5000"],
      ["04", "b", "changed", "5000", "5010"],
    ]);
  });

  test("one that was deleted and stored again has two lives", () => {
    const events = [event(4, { action: "deleted", changes: [status("AVAILABLE", null)] })];
    expect(shown(timelineOf({ events, records: [live("slot", "s", 8, "RECORDED")], attempts: [] }))).toEqual([
      ["00", "s", "stored", null, "AVAILABLE"],
      ["04", "s", "deleted", "AVAILABLE", null],
      ["08", "s", "stored", null, "RECORDED"],
    ]);
  });

  test("an attempt is told by the journal, unless it has an event of its own", () => {
    const attempts = ["a", "c"].map((id, n) => ({ id, kind: "book", at: at(n + 1), request_id: `r${n}` }));
    const own = event(2, { entity: "attempt", entity_id: "c", action: "stored", previous_at: null, actor: "gateway" });
    const events = timelineOf({ events: [own], records: [], attempts });
    expect(events.map(({ entity_id, actor, request_id }) => [entity_id, actor, request_id])).toEqual([
      ["a", "epgu", "r0"],
      ["c", "gateway", null],
    ]);
  });

  test("of one moment, what appeared comes first; what only the server needs is not shown", () => {
    const events = timelineOf({
      events: [event(0, { changes: [status("AVAILABLE", "BLOCKED")] })],
      records: [],
      attempts: [],
    });
    expect(events.map(({ action }) => action)).toEqual(["stored", "changed"]);
    for (const one of events) expect(Object.keys(one)).not.toEqual(expect.arrayContaining(["owner_oid"]));
    for (const one of events) expect(Object.keys(one)).not.toEqual(expect.arrayContaining(["previous_at"]));
  });

  test("its МО is whose it is, or whose it was last", () => {
    const events = [event(1), event(2, { owner_oid: "1.2" }), event(3, { owner_oid: null })];
    expect(ownerIn({ events, records: [live("slot", "s", 3, "x")], attempts: [] })).toBe("1.9");
    expect(ownerIn({ events, records: [live("book", "b", 3, "x")], attempts: [] })).toBe("1.2");
    expect(ownerIn({ events: [], records: [], attempts: [] })).toBeUndefined();
  });
});
