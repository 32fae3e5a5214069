import {
  BOOKING_STATUSES,
  CANCEL_STATUSES,
  validateBookRefusal,
  validateBookSuccess,
  validateCancelRefusal,
  validateCancelSuccess,
} from "@ferkit/contracts";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOOKING_SENTINELS, CANCEL_SENTINELS, TRANSPORT_SENTINELS } from "./sentinels.ts";
import type { MockMis } from "./server.ts";
import {
  adultSlot,
  bookExtIdOf,
  bookingOf,
  cancelOf,
  codeOf,
  patientAt,
  post,
  slotWhere,
  startTestMis,
  strangerLike,
  testWorld,
} from "./testing.ts";
import { CYRILLIC_KEY } from "./transport.ts";

const world = testWorld();
const patient = patientAt(world, 0);
const anyBooking = bookingOf(adultSlot(world), patient);
const anyCancel = cancelOf("b00c0000-0000-4000-8000-000000000001", patient);

let mis: MockMis;
beforeAll(async () => {
  mis = await startTestMis({ slowMs: 30 });
});
afterAll(() => mis.stop());

describe("every outcome by name: Prefer", () => {
  test.each(BOOKING_STATUSES)("book $key: $code", async ({ key, code }) => {
    const heard = await post(mis.url, "/booking/book", anyBooking, { prefer: `example=${key}` });
    expect([heard.status, codeOf(heard)]).toEqual([200, code]);
  });

  test.each(CANCEL_STATUSES)("cancel $key: $code", async ({ key, code }) => {
    const heard = await post(mis.url, "/booking/cancel", anyCancel, { prefer: `example=${key}` });
    expect([heard.status, codeOf(heard)]).toEqual([200, code]);
  });

  test.each([
    ["/booking/book", anyBooking],
    ["/booking/cancel", anyCancel],
  ] as const)("code=400 and code=500 of %s", async (path, body) => {
    const refused = await post(mis.url, path, body, { prefer: "code=400, example=malformed" });
    expect([refused.status, codeOf(refused)]).toEqual([400, 18]);
    expect(await post(mis.url, path, body, { prefer: "code=500" })).toEqual({ status: 500, body: null });
  });

  test("an example that the contract does not have: Prism says so", async () => {
    const heard = await post(mis.url, "/booking/book", anyBooking, { prefer: "example=nonsense" });
    expect(heard.status).toBe(404);
    expect(JSON.stringify(heard.body)).toContain("nonsense");
  });

  test("a body against the contract is refused whatever was preferred", async () => {
    const heard = await post(mis.url, "/booking/book", { ...anyBooking, slot_id: "X" }, { prefer: "example=booked" });
    expect([heard.status, codeOf(heard)]).toEqual([400, 18]);
  });
});

describe("every outcome by sentinel id", () => {
  test("the ids carry the codes of the catalogues", () => {
    expect(BOOKING_SENTINELS.map(({ id, code }) => [id, code])).toEqual(
      BOOKING_STATUSES.map(({ code }) => [`facade00-0000-4000-8000-0000000000${String(code).padStart(2, "0")}`, code]),
    );
    expect(CANCEL_SENTINELS.map(({ id, code }) => [id, code])).toEqual(
      CANCEL_STATUSES.map(({ code }) => [`facade00-0000-4000-8001-0000000000${String(code).padStart(2, "0")}`, code]),
    );
  });

  test.each(BOOKING_SENTINELS)("slot_id $id: $code", async ({ id, code }) => {
    const heard = await post(mis.url, "/booking/book", bookingOf({ id }, strangerLike(patient)));
    expect([heard.status, codeOf(heard)]).toEqual([200, code]);
    expect(code === 0 ? validateBookSuccess(heard.body) : validateBookRefusal(heard.body)).toBe(true);
    if (code === 0) expect(heard.body).toMatchObject({ slot_id: id, visit_time: "2026-11-24T09:00:00+05:00" });
  });

  test.each(CANCEL_SENTINELS)("book_ext_id $id: $code", async ({ id, code }) => {
    const heard = await post(mis.url, "/booking/cancel", cancelOf(id, strangerLike(patient)));
    expect([heard.status, codeOf(heard)]).toEqual([200, code]);
    expect(code === 0 ? validateCancelSuccess(heard.body) : validateCancelRefusal(heard.body)).toBe(true);
    if (code === 0) expect(heard.body).toMatchObject({ book_ext_id: id });
  });

  test("what sentinel 00 booked can be cancelled like any other record", async () => {
    const owner = strangerLike(patient, 7);
    const booked = await post(mis.url, "/booking/book", bookingOf({ id: BOOKING_SENTINELS[0]?.id ?? "" }, owner));
    const heard = await post(mis.url, "/booking/cancel", cancelOf(bookExtIdOf(booked), owner));
    expect(codeOf(heard)).toBe(0);
  });
});

describe("transport faults by sentinel id, for slot_id and book_ext_id", () => {
  const idOf = (number: number) => `facade00-0000-4000-8002-00000000000${number}`;
  const paths = ["/booking/book", "/booking/cancel"] as const;
  const ask = (path: (typeof paths)[number], number: number) =>
    fetch(mis.url + path, {
      method: "POST",
      body: JSON.stringify(
        path === "/booking/book" ? bookingOf({ id: idOf(number) }, patient) : cancelOf(idOf(number), patient),
      ),
    });

  test("there are eight of them, numbered from 1", () => {
    expect(TRANSPORT_SENTINELS.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(idOf));
  });

  describe.each(paths)("%s", (path) => {
    test("1: late, but right", async () => {
      const started = performance.now();
      expect(await (await ask(path, 1)).json()).toMatchObject({ status: { status_code: 0 } });
      expect(performance.now() - started).toBeGreaterThanOrEqual(29);
    });

    test("2: connection reset", async () => {
      const error = await ask(path, 2).catch((reason: unknown) => reason);
      expect((error as Error).cause).toMatchObject({ code: "ECONNRESET" });
    });

    test("3: half a body", async () => {
      const response = await ask(path, 3);
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
    });

    test("4: an HTML page with 500", async () => {
      const response = await ask(path, 4);
      expect([response.status, response.headers.get("content-type")]).toEqual([500, "text/html; charset=utf-8"]);
      expect(await response.text()).toContain("<h1>Internal Server Error</h1>");
    });

    test("5: invalid JSON of the declared length", async () => {
      await expect((await ask(path, 5)).json()).rejects.toThrow(SyntaxError);
    });

    test("6: the Cyrillic key, in a refusal (E-01)", async () => {
      const text = await (await ask(path, 6)).text();
      expect(text).toContain(CYRILLIC_KEY);
      expect(text).not.toContain("status_code");
    });

    test("7: code 16 (E-06)", async () => {
      expect(await (await ask(path, 7)).json()).toMatchObject({ status: { status_code: 16 } });
    });

    test("8: an empty body", async () => {
      const response = await ask(path, 8);
      expect([response.status, await response.text()]).toEqual([200, ""]);
    });
  });
});

describe("HTTP", () => {
  test("GET /booking/book answers 200 (HOOK-3)", async () => {
    expect((await fetch(`${mis.url}/booking/book?probe=1`)).status).toBe(200);
  });

  test.each([
    ["PUT", "/booking/book", "GET, POST"],
    ["DELETE", "/booking/book", "GET, POST"],
    ["GET", "/booking/cancel", "POST"],
  ])("%s %s: 405 with Allow", async (method, path, allow) => {
    const response = await fetch(mis.url + path, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
  });

  test.each(["/", "/booking", "/booking/book/", "/booking/books"])("%s: 404", async (path) => {
    expect((await fetch(mis.url + path)).status).toBe(404);
  });

  const malformed = { status: { status_code: 18, status_message: "Несоответствие в переданных данных для записи" } };

  test.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["an array", "[]"],
    ["null", "null"],
    ["more than a megabyte", JSON.stringify({ ...anyBooking, cards_id: "x".repeat(1024 * 1024) })],
  ])("POST of %s: 400 with the contract's refusal", async (_name, body) => {
    const heard = await post(mis.url, "/booking/book", body);
    expect(heard).toEqual({ status: 400, body: malformed });
    expect(validateBookRefusal(heard.body)).toBe(true);
    const cancelled = await post(mis.url, "/booking/cancel", body);
    expect([cancelled.status, validateCancelRefusal(cancelled.body)]).toEqual([400, true]);
  });

  test("a body that is not UTF-8: 400", async () => {
    const latin = { ...patient, firstname: "?", lastname: "?", middlename: "?" };
    const text = JSON.stringify(bookingOf({ id: BOOKING_SENTINELS[0]?.id ?? "" }, latin));
    const cp1251 = Buffer.from(text.replaceAll("?", "\u00c0"), "latin1");
    expect(codeOf(await post(mis.url, "/booking/book", text))).toBe(0);
    const response = await fetch(`${mis.url}/booking/book`, { method: "POST", body: cp1251 });
    expect(response.status).toBe(400);
  });

  test("a byte order mark, an unknown field and any content type are no obstacle", async () => {
    const body = `\ufeff${JSON.stringify({ ...anyBooking, slot_id: BOOKING_SENTINELS[0]?.id, extra: { deep: 1 } })}`;
    const heard = await post(mis.url, "/booking/book", body, { "content-type": "text/plain" });
    expect([heard.status, codeOf(heard)]).toEqual([200, 0]);
  });

  test("a caller who leaves in the middle of his body harms nobody", async () => {
    const socket = connect(Number(new URL(mis.url).port), "127.0.0.1");
    socket.write("POST /booking/book HTTP/1.1\r\nHost: mis\r\nContent-Length: 100\r\n\r\n{");
    socket.resume().end();
    await new Promise((resolve) => socket.once("close", resolve));
    expect((await fetch(`${mis.url}/booking/book`)).status).toBe(200);
  });
});

describe("the reference МИС over HTTP", () => {
  test("a booking echoes the slot and keeps the contract (BOOK-4)", async () => {
    const slot = slotWhere(world, { tag_type: "EPGU", visit_time: "2026-11-26T14:00:00" });
    const heard = await post(mis.url, "/booking/book", bookingOf(slot, patientAt(world, 3)));
    expect(validateBookSuccess(heard.body)).toBe(true);
    expect(heard).toMatchObject({
      status: 200,
      body: {
        slot_id: slot.id,
        visit_time: "2026-11-26T14:00:00+05:00",
        duration: "15",
        service_id: null,
        organization_id: slot.mo_id,
        status: { status_code: 0 },
      },
    });
    const cancelled = await post(mis.url, "/booking/cancel", cancelOf(bookExtIdOf(heard), patientAt(world, 3)));
    expect(validateCancelSuccess(cancelled.body)).toBe(true);
    expect(cancelled.body).toMatchObject({ slot_id: slot.id, duration: "15", status: { status_code: 0 } });
  });

  test("a vaccination names its service in the answer", async () => {
    const [service] = world.services;
    const slot = slotWhere(world, { resource_id: service?.resource_id ?? "" });
    const changes = {
      booking_type: "VACCINATION",
      service_id: service?.id,
      dictionary_nsi_code: service?.code,
    } as const;
    const heard = await post(mis.url, "/booking/book", { ...bookingOf(slot, patientAt(world, 4)), ...changes });
    expect(heard.body).toMatchObject({ service_id: service?.id, status: { status_code: 0 } });
  });

  test("a vaccination without its service is a refusal with a reason, not a bad request (E-05, E-19)", async () => {
    const slot = slotWhere(world, { tag_type: "EPGU", visit_time: "2026-11-26T14:15:00" });
    const heard = await post(mis.url, "/booking/book", {
      ...bookingOf(slot, patientAt(world, 5)),
      booking_type: "VACCINATION",
    });
    expect(heard).toEqual({
      status: 200,
      body: { status: { status_code: 18, status_message: "Несоответствие в переданных данных для записи" } },
    });
  });

  test("a refusal carries the reason of the catalogue and nothing of a record (E-04)", async () => {
    const heard = await post(mis.url, "/booking/book", bookingOf(adultSlot(world, "BLOCKED"), patientAt(world, 6)));
    expect(heard.body).toEqual({ status: { status_code: 11, status_message: "Слот занят или заблокирован" } });
  });

  test("a reply that would break the contract does not leave", async () => {
    const lines: string[] = [];
    const broken = { ...adultSlot(world), duration: 0 };
    const own = await startTestMis({ world: { ...testWorld(), slots: [broken] }, log: (line) => lines.push(line) });
    const heard = await post(own.url, "/booking/book", bookingOf(broken, patient));
    await own.stop();
    expect(heard).toEqual({ status: 500, body: null });
    expect(lines.join("\n")).toContain("/duration");
  });

  test("200 parallel bookings of one slot by different patients: exactly one 0", async () => {
    const crowd = Array.from({ length: 200 }, (_, index) => strangerLike(patient, index + 100));
    const busy = await startTestMis({ world: { ...testWorld(), patients: crowd } });
    const slot = adultSlot(busy.world);
    const heard = await Promise.all(crowd.map((one) => post(busy.url, "/booking/book", bookingOf(slot, one))));
    await busy.stop();
    const codes = Map.groupBy(heard, codeOf);
    expect([codes.get(0)?.length, codes.get(11)?.length]).toEqual([1, 199]);
  });
});

describe("life cycle", () => {
  test("the book_ext_id is a random lower-case GUID unless told otherwise", async () => {
    const own = await startTestMis({ newGuid: undefined });
    const heard = await post(own.url, "/booking/book", anyBooking);
    await own.stop();
    expect(bookExtIdOf(heard)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("stops at once, with a connection idle and an answer still to come", async () => {
    const slow = await startTestMis({ fault: "slow", slowMs: 60_000 });
    await fetch(`${slow.url}/booking/book`);
    const waiting = post(slow.url, "/booking/book", anyBooking).catch((error: unknown) => error);
    await fetch(`${slow.url}/booking/book`);
    const started = performance.now();
    await slow.stop();
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(await waiting).toBeInstanceOf(Error);
    await expect(fetch(slow.url)).rejects.toThrow();
  });

  test("who has been heard is answered before it stops", async () => {
    const slow = await startTestMis({ fault: "slow", slowMs: 150 });
    const waiting = post(slow.url, "/booking/book", anyBooking);
    await sleep(50);
    await slow.stop();
    expect(bookExtIdOf(await waiting)).not.toBe("");
  });

  test("a port that is taken is an error", async () => {
    const port = Number(new URL(mis.url).port);
    await expect(startTestMis({ port })).rejects.toThrow("EADDRINUSE");
  });

  test("every exchange is logged", async () => {
    const lines: string[] = [];
    const talking = await startTestMis({ log: (line) => lines.push(line) });
    await post(talking.url, "/booking/book", bookingOf(adultSlot(world, "RECORDED"), patient));
    await talking.stop();
    expect(lines.join("\n")).toMatch(/POST \/booking\/book → 200 .*"status_code":11/);
  });
});
