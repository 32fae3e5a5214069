import { describe, expect, it } from "vitest";
import type { RawExchange, Sending } from "../http/client.ts";
import { createMask } from "../redact/mask.ts";
import { patientOf } from "../testing/records.ts";
import { applicationOf } from "./application.ts";
import { createRecorder, type Recorder, type RequestDraft } from "./recorder.ts";
import { bookRequest, cancelBody, HarnessError } from "./requests.ts";

const PERSON = patientOf(0);
const NAME = PERSON.lastname ?? "";
const slip: RequestDraft = {
  case: "c",
  step: "s",
  attempt: 2,
  purpose: "case",
  operation: "book",
  body: `{"fio":"${NAME}"}`,
};

function recorder(result: RawExchange["result"], seen: Sending[] = [], delays: number[] = []): Recorder {
  return createRecorder(
    {
      send: async (sending) => {
        seen.push(sending);
        await new Promise((resolve) => void setTimeout(resolve, delays[seen.length - 1] ?? 0));
        const { body, headers = {} } = sending;
        return { request: { method: "POST", url: "http://mis/book", headers, body }, result, latencyMs: 12 };
      },
      close: () => Promise.resolve(),
    },
    createMask([PERSON]),
  );
}

const answered = (body: Buffer | string): RawExchange["result"] => ({
  kind: "response",
  response: { status: 200, headers: { "set-cookie": "sid=1" }, body: Buffer.from(body) },
});

describe("what is written down of an exchange", () => {
  it("is masked, both ways; what was sent is kept as it was, apart", async () => {
    const one = recorder(answered(`{"message":"${NAME}"}`));
    const exchange = await one.send({ ...slip, headers: { authorization: "bearer x" } });
    expect(exchange).toMatchObject({
      id: "001",
      case: "c",
      step: "s",
      attempt: 2,
      purpose: "case",
      operation: "book",
      latency_ms: 12,
    });
    expect(exchange.request).toEqual({
      method: "POST",
      url: "http://mis/book",
      headers: { authorization: "***" },
      body: `{"fio":"${"*".repeat(Buffer.byteLength(NAME))}"}`,
      masked: true,
    });
    const stars = `{"message":"${"*".repeat(Buffer.byteLength(NAME))}"}`;
    expect(exchange.outcome).toEqual({
      kind: "response",
      response: {
        status: 200,
        headers: { "set-cookie": "***" },
        body_text: stars,
        body_base64: Buffer.from(stars).toString("base64"),
      },
    });
    expect([...one.sentBodies]).toEqual([["001", slip.body]]);
    expect(Math.abs(Date.parse(exchange.sent_at ?? "") - Date.now())).toBeLessThan(60_000);
  });

  it("has no body where none was sent, and says that nothing was masked where nothing was", async () => {
    const one = recorder(answered("ok"));
    expect((await one.send({ ...slip, body: null })).request).toMatchObject({ body: null, masked: false });
    expect((await one.send({ ...slip, body: "{}" })).request).toMatchObject({ body: "{}", masked: false });
    expect([...one.sentBodies.keys()]).toEqual(["002"]);
  });

  it("holds bytes that are no text besides", async () => {
    const { request } = await recorder(answered("ok")).send({ ...slip, body: Buffer.from([0x7b, 0xff]) });
    expect(request).toMatchObject({ body_base64: Buffer.from([0x7b, 0xff]).toString("base64") });
    expect(await recorder(answered("ok")).send({ ...slip, body: Buffer.from("я") })).not.toHaveProperty(
      "request.body_base64",
    );
  });

  it("says what a failure was, masked too", async () => {
    const failed = recorder({ kind: "failure", failure: { kind: "reset", detail: `of ${NAME}` } });
    expect((await failed.send(slip)).outcome).toEqual({
      kind: "failure",
      failure: "reset",
      detail: `of ${"*".repeat(Buffer.byteLength(NAME))}`,
    });
  });

  it("shows the header of a chunked request, which the client sets itself", async () => {
    const seen: Sending[] = [];
    const one = recorder(answered("ok"), seen);
    expect((await one.send({ ...slip, chunked: true, foreseen: 11 })).request.headers).toEqual({
      "transfer-encoding": "chunked",
    });
    expect((await one.send(slip)).request.headers).toEqual({});
    expect(seen).toMatchObject([{ chunked: true, foreseen: 11 }, { operation: "book" }]);
    expect(seen[1]).not.toHaveProperty("chunked");
    expect(seen[1]).not.toHaveProperty("foreseen");
  });

  it("stands in the order of sending, whatever came first", async () => {
    const one = recorder(answered("ok"), [], [30, 0, 10]);
    expect(one.nextId()).toBe("001");
    await Promise.all(["a", "b", "c"].map((step) => one.send({ ...slip, step })));
    expect(one.exchanges.map(({ id, step }) => `${id}${step}`)).toEqual(["001a", "002b", "003c"]);
    expect(one.nextId()).toBe("004");
  });
});

describe("requests", () => {
  it("go out as a gateway sends them: every key there", () => {
    expect(bookRequest("5e2a7a10-0c1d-4e5f-8a9b-000000000001", PERSON, "2000000001")).toEqual({
      slot_id: "5e2a7a10-0c1d-4e5f-8a9b-000000000001",
      patient_id: PERSON.id,
      booking_type: "APPOINTMENT",
      case_number: "2000000001",
      preliminary_reservation: false,
      referral_id: null,
      cards_id: null,
      email: PERSON.email,
      mobile_phone: PERSON.phone,
      service_id: null,
      dictionary_nsi_code: null,
      patient_data_rrp: PERSON,
    });
  });

  it("that break the contract are a bug of the suite, never sent", () => {
    expect(() => bookRequest("none", PERSON, "1")).toThrow(HarnessError);
    expect(() => bookRequest("none", PERSON, "1")).toThrow(/invalid booking request: .*slot_id/);
    expect(new HarnessError("x").name).toBe("HarnessError");
  });

  it("to cancel carry the ids, and what a case adds", () => {
    const merged = patientOf(0, { united_guids: ["u"] });
    expect(JSON.parse(cancelBody("id", merged))).toEqual({
      book_ext_id: "id",
      patient_id: merged.id,
      united_guids: ["u"],
    });
    expect(JSON.parse(cancelBody("id", merged, { reason: "x", united_guids: null }))).toEqual({
      book_ext_id: "id",
      patient_id: merged.id,
      united_guids: null,
      reason: "x",
    });
  });
});

describe("the application of a booking, as the journal keeps it", () => {
  const whole = {
    booking_type: "APPOINTMENT",
    case_number: "1",
    preliminary_reservation: false,
    referral_id: null,
    cards_id: "c",
    service_id: "s",
    dictionary_nsi_code: "n",
  };

  it.each([
    ["text", JSON.stringify({ ...whole, slot_id: "x", email: "e@x.y", patient_data_rrp: PERSON }), whole],
    ["bytes", Buffer.from(JSON.stringify({ case_number: "1", fio: NAME })), { case_number: "1" }],
    ["an object", { ...whole, mobile_phone: "1" }, whole],
    ["nothing known", {}, {}],
    ["a list", "[]", null],
    ["no JSON", "{", null],
    ["no UTF-8", Buffer.from([0x7b, 0xff]), null],
  ])("%s: all but slot and person", (_name, body, expected) => {
    expect(applicationOf(body)).toEqual(expected);
  });
});
