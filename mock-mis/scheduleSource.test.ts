import type { Slot } from "@ferkit/contracts";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { createState } from "./reference/state.ts";
import { adopt, gatewaySource } from "./scheduleSource.ts";
import { startMockMis } from "./server.ts";
import type { MockMis } from "./server.ts";
import { bookingOf, codeOf, NOW, patientAt, post, slotWhere, strangerLike, testWorld, TIME_ZONE } from "./testing.ts";

/** A gateway's Витрина of four tables, as far as the МИС reads it. */
const vitrine = testWorld();
const TABLES: Readonly<Record<string, readonly { id: string }[]>> = {
  "/api/slot": vitrine.slots,
  "/api/resource": vitrine.resources,
  "/api/referral": vitrine.referrals,
  "/api/service": vitrine.services,
};

interface Gateway {
  readonly server: Server;
  readonly url: string;
  readonly asked: string[];
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function startGateway(answer = answerFromTables): Promise<Gateway> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const address = server.address();
  return { server, asked, url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}` };
}

function answerFromTables(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "", "http://gateway");
  if (url.pathname === "/auth.svc") {
    const Result = { Value: "token", ValidTo: "2099-01-01T00:00:00Z" };
    respond(response, 200, { Result, IsSuccess: true, ErrorMessage: "", StatusCode: 200 });
    return;
  }
  if (request.headers.authorization !== "bearer token") {
    respond(response, 401, {});
    return;
  }
  const result = TABLES[url.pathname]?.filter(({ id }) => id === url.searchParams.get("id")) ?? [];
  respond(response, result.length === 0 ? 404 : 200, { result, isSuccess: result.length > 0 });
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** An МИС that knows nothing of its own. */
async function startEmptyMis(url: string, log?: (line: string) => void): Promise<MockMis> {
  const mis = await startMockMis({
    world: { timeZone: TIME_ZONE, slots: [], resources: [], patients: [], referrals: [], services: [] },
    port: 0,
    now: () => NOW,
    gateway: { url, username: "1.2.643.5.1.13.13.12.2.999.10001", password: "secret" },
    log,
  });
  closing.push(() => mis.stop());
  return mis;
}

const patient = patientAt(vitrine, 8);

describe("with a gateway behind it", () => {
  test("the МИС adopts an unknown slot with its resource and books it", async () => {
    const gateway = await startGateway();
    const mis = await startEmptyMis(gateway.url);
    const slot = slotWhere(vitrine, { tag_age: "ADULT", visit_time: "2026-11-25T09:00:00" });
    const heard = await post(mis.url, "/booking/book", bookingOf(slot, patient));
    expect(heard.body).toMatchObject({ slot_id: slot.id, visit_time: "2026-11-25T09:00:00+05:00", duration: "15" });
    expect(gateway.asked).toEqual([
      "POST /auth.svc",
      `GET /api/slot?id=${slot.id}`,
      `GET /api/resource?id=${slot.resource_id}`,
    ]);
  });

  test("an adopted slot is the МИС's own: it is sold once and not asked for again", async () => {
    const gateway = await startGateway();
    const mis = await startEmptyMis(gateway.url);
    const slot = slotWhere(vitrine, { tag_age: "ADULT", visit_time: "2026-11-25T09:15:00" });
    const crowd = Array.from({ length: 20 }, (_, index) => strangerLike(patient, index + 1));
    const heard = await Promise.all(crowd.map((one) => post(mis.url, "/booking/book", bookingOf(slot, one))));
    expect(heard.filter((one) => codeOf(one) === 0)).toHaveLength(1);
    expect(heard.filter((one) => codeOf(one) === 11)).toHaveLength(19);
    expect(gateway.asked.filter((line) => line.startsWith("GET /api/slot"))).toHaveLength(1);
  });

  test("a slow look-up does not undo what was booked meanwhile", async () => {
    const slot = slotWhere(vitrine, { tag_age: "ADULT", visit_time: "2026-11-25T09:30:00" });
    const late = Promise.withResolvers<Slot>();
    const answers = [late.promise, Promise.resolve(slot)];
    const nothing = () => Promise.resolve(undefined);
    const source = { slot: () => answers.pop() ?? nothing(), resource: nothing, referral: nothing, service: nothing };
    const state = createState({ ...testWorld(), slots: [] });
    const request = bookingOf(slot, patient);
    const [first, second] = [adopt(source, state, request), adopt(source, state, request)];
    await first;
    state.slots.set(slot.id, { ...slot, status: "RECORDED" });
    late.resolve(slot);
    await second;
    expect(state.slots.get(slot.id)?.status).toBe("RECORDED");
  });

  test("the rules hold for what was adopted: status, speciality, referral, service", async () => {
    const mis = await startEmptyMis((await startGateway()).url);
    const code = async (...booking: Parameters<typeof bookingOf>) =>
      codeOf(await post(mis.url, "/booking/book", bookingOf(...booking)));
    const recorded = slotWhere(vitrine, { status: "RECORDED" });
    expect(await code(recorded, patient)).toBe(11);
    const [referral] = vitrine.referrals;
    const owner = vitrine.patients.find(({ id }) => id === referral?.patient_id) ?? patient;
    const surgeon = slotWhere(vitrine, { visit_time: "2026-11-24T11:00:00" });
    expect(await code(surgeon, patient, { referral_id: referral?.id ?? "" })).toBe(18);
    expect(await code(surgeon, owner, { referral_id: referral?.id ?? "" })).toBe(0);
    const [service] = vitrine.services;
    const room = slotWhere(vitrine, { resource_id: service?.resource_id ?? "" });
    const vaccination = { service_id: service?.id ?? "", dictionary_nsi_code: service?.code ?? "" };
    expect(await code(room, patient, { ...vaccination, booking_type: "VACCINATION" })).toBe(0);
  });

  test("a slot unknown to the gateway as well: 18", async () => {
    const mis = await startEmptyMis((await startGateway()).url);
    const heard = await post(mis.url, "/booking/book", bookingOf({ id: patient.id }, patient));
    expect(heard.body).toMatchObject({ status: { status_code: 18, status_message: "Слот не найден" } });
  });

  test("a record that breaks the contract is not adopted", async () => {
    const gateway = await startGateway((request, response) => {
      if (!request.url?.startsWith("/api/slot")) answerFromTables(request, response);
      else respond(response, 200, { result: [{ id: "x" }] });
    });
    const mis = await startEmptyMis(gateway.url);
    const [slot] = vitrine.slots;
    expect(codeOf(await post(mis.url, "/booking/book", bookingOf(slot ?? patient, patient)))).toBe(18);
  });

  test("a gateway that is silent is not waited for", async () => {
    const gateway = await startGateway(() => undefined);
    const lines: string[] = [];
    const source = gatewaySource({ url: gateway.url, username: "u", password: "p" }, (line) => lines.push(line), 20);
    expect(await source.slot(patient.id)).toBeUndefined();
    expect(lines.join("\n")).toContain("timeout");
  });

  test("a gateway that is not there: 18 and a line in the log", async () => {
    const gateway = await startGateway();
    gateway.server.close();
    const lines: string[] = [];
    const mis = await startEmptyMis(gateway.url.replace(/\d+$/, "1"), (line) => lines.push(line));
    const [slot] = vitrine.slots;
    expect(codeOf(await post(mis.url, "/booking/book", bookingOf(slot ?? patient, patient)))).toBe(18);
    expect(lines.join("\n")).toContain("шлюз не ответил");
  });
});
