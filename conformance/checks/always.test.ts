import { describe, expect, it } from "vitest";
import { findings, verdicts, type Draft } from "../testing/exchange.ts";
import { httpStatus } from "./httpStatus.ts";
import { inTime } from "./inTime.ts";
import { json } from "./json.ts";
import { keys } from "./keys.ts";
import { received } from "./received.ts";
import { refusalIds, statusCode, statusKey, statusMessage } from "./status.ts";

const status = (fields: object): Draft => ({ body: { status: fields } });
const refusal = { status: { status_code: 11, status_message: "занято" } };

describe("answer.in-time (BOOK-2, E-25)", () => {
  it.each([
    [{ latency: 10 }, ["pass"]],
    [{ latency: 7000 }, ["pass"]],
    [{ latency: 7001 }, ["warn"]],
    [{ latency: 10_000 }, ["warn"]],
    [{ latency: 10_001 }, ["ambiguous"]],
    [{ latency: 10_250 }, ["ambiguous"]],
    [{ latency: 10_251 }, ["fail"]],
    [{ latency: 12_000, failure: "timeout" }, ["fail"]],
    [{ latency: 3, failure: "reset" }, []],
    [{ latency: 11_000, operation: "probe" }, []],
  ] as const)("%j: %j", (draft, expected) => {
    expect(verdicts(inTime, draft)).toEqual(expected);
  });

  it("cites the limit of its own operation", () => {
    expect(findings(inTime, { operation: "cancel", latency: 11_000 })[0]?.requirements).toEqual(["CANCEL-2"]);
  });
});

describe("answer.received", () => {
  it.each([
    [{}, ["pass"]],
    [{ failure: "reset" }, ["fail"]],
    [{ failure: "body_cut" }, ["fail"]],
    [{ failure: "not_http" }, ["fail"]],
    [{ failure: "refused" }, ["env_error"]],
  ] as const)("%j: %j", (draft, expected) => {
    expect(verdicts(received, draft)).toEqual(expected);
  });
});

describe("answer.http-status (E-05)", () => {
  it.each([
    [{ body: refusal }, ["pass"]],
    [{ status: 201, body: refusal }, ["warn"]],
    [{ status: 409, body: refusal }, ["warn"]],
    [{ status: 409, body: "<h1>Conflict</h1>" }, ["fail"]],
    [{ status: 409, body: { status: { status_code: 0 } } }, ["fail"]],
    [{ status: 302, body: "" }, ["fail"]],
    [{ status: 500, body: refusal }, ["fail"]],
  ])("%j: %j", (draft, expected) => {
    expect(verdicts(httpStatus, draft)).toEqual(expected);
  });
});

describe("answer.json (E-12)", () => {
  it.each([
    [{ body: refusal }, "pass", ""],
    [{ body: "" }, "fail", "empty"],
    [{ body: "{" }, "fail", "not JSON"],
    [{ body: "[]" }, "fail", "not an object"],
    [{ body: "null" }, "fail", "not an object"],
    [{ body: "[".repeat(5000) }, "fail", "not JSON"],
    [{ bytes: Buffer.from([0x7b, 0x22, 0xf1, 0x22, 0x3a, 0x31, 0x7d]) }, "fail", "not UTF-8"],
    [{ bytes: Buffer.from("\ufeff{}") }, "warn", "BOM"],
    [{ body: {}, headers: { "content-type": "text/plain" } }, "warn", "Content-Type"],
    [{ body: {}, headers: { "content-type": "text/html" } }, "fail", "Content-Type"],
  ])("%j: %s %s", (draft, verdict, words) => {
    const [first] = findings(json, draft);
    expect(first?.verdict).toBe(verdict);
    expect(first?.message.en).toContain(words);
  });

  it.each([
    ["<!DOCTYPE html><p>502</p>", "HTML"],
    [Buffer.from([0x1f, 0x8b, 8, 0]), "gzip"],
    [Buffer.from([0xcf, 0xf0]), "windows-1251"],
  ])("says what came instead: %j", (body, hint) => {
    const draft = typeof body === "string" ? { body } : { bytes: body };
    expect(findings(json, draft)[0]?.hint?.en).toContain(hint);
  });
});

describe("answer.keys (E-01)", () => {
  it.each([
    [{ body: refusal }, ["pass"]],
    [{ body: { status: { status_сode: 1 } } }, ["fail /status/status_сode"]],
    [{ body: { bоok_ext_id: "1", status: {} } }, ["fail /bоok_ext_id"]],
    [{ body: { status: { status_сode: 1, status_code: 1 } } }, ["warn /status/status_сode"]],
    [{ body: String.raw`{"status":{"status_\u0441ode":1}}` }, ["fail /status/status_сode"]],
    [{ body: { фио: "x", status: {} } }, ["pass"]],
    [{ body: '{"status":{"status_code":0,"status_code":11}}' }, ["warn /status/status_code"]],
  ])("%j: %j", (draft, expected) => {
    expect(verdicts(keys, draft)).toEqual(expected);
  });

  it("finds the byte behind other Cyrillic text and a BOM", () => {
    const body = Buffer.from('\ufeff{"сообщение":"мест нет","status":{"status_сode":1}}');
    const [first] = findings(keys, { bytes: body });
    expect(first?.evidence.bytes?.offset).toBe(body.indexOf(Buffer.from("сode")));
    expect(first?.evidence.bytes?.length).toBe(2);
  });

  it("cites the table of its own operation", () => {
    const body = { status: { status_сode: 1 } };
    expect(findings(keys, { operation: "cancel", body })[0]?.requirements).toContain("CANCEL-7");
    expect(findings(keys, { body })[0]?.requirements).toEqual(["BOOK-S9"]);
  });
});

describe("answer.status-key (E-02) and answer.status-code (E-06)", () => {
  it.each([
    [status({ status_code: 0 }), ["pass /status/status_code"], ["pass /status/status_code"]],
    [status({ statusCode: 11 }), ["warn /status/statusCode"], ["pass /status/statusCode"]],
    [
      status({ status_code: 11, statusMessage: "x" }),
      ["pass /status/status_code", "warn /status/statusMessage"],
      ["pass /status/status_code"],
    ],
    [status({ code: 11 }), ["fail /status/status_code"], []],
    [{ body: {} }, ["fail /status"], []],
    [{ body: { status: "0" } }, ["fail /status"], []],
    [status({ status_code: "0" }), ["pass /status/status_code"], ["fail /status/status_code"]],
    [status({ status_code: 11.5 }), ["pass /status/status_code"], ["fail /status/status_code"]],
    [status({ status_code: null }), ["pass /status/status_code"], ["fail /status/status_code"]],
    [status({ status_code: 16 }), ["pass /status/status_code"], ["fail /status/status_code"]],
    [status({ status_code: 1 }), ["pass /status/status_code"], ["fail /status/status_code"]],
    [
      { ...status({ status_code: 1 }), operation: "cancel" as const },
      ["pass /status/status_code"],
      ["pass /status/status_code"],
    ],
    [
      { ...status({ status_code: 11 }), operation: "cancel" as const },
      ["pass /status/status_code"],
      ["fail /status/status_code"],
    ],
    [status({ status_сode: 11 }), [], []],
  ])("%j: %j %j", (draft: Draft, key, code) => {
    expect(verdicts(statusKey, draft)).toEqual(key);
    expect(verdicts(statusCode, draft)).toEqual(code);
  });
});

describe("a refusal (E-04, E-06)", () => {
  it.each([
    [{ body: refusal }, "pass", "pass"],
    [status({ status_code: 11 }), "warn", "pass"],
    [status({ status_code: 11, status_message: " " }), "warn", "pass"],
    [status({ status_code: 11, status_message: 5 }), "fail", "pass"],
    [{ body: { ...refusal, book_ext_id: null } }, "pass", "pass"],
    [{ body: { ...refusal, book_ext_id: "x" } }, "pass", "warn"],
    [status({ status_code: 0, status_message: null }), "pass", undefined],
    [
      { operation: "cancel" as const, body: { book_ext_id: "x", status: { status_code: 1, status_message: "была" } } },
      "pass",
      undefined,
    ],
  ])("%j: message %s, id %s", (draft: Draft, message, id) => {
    expect(findings(statusMessage, draft)[0]?.verdict).toBe(message);
    expect(findings(refusalIds, draft)[0]?.verdict).toBe(id);
  });
});
