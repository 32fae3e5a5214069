import type { Request } from "express";
import { describe, expect, test } from "vitest";
import { loadContract } from "../http/contract.ts";
import { guid } from "../testing/records.ts";
import { idFromBody } from "./deletedId.ts";
import { guidParameters, putGuidsRight } from "./guidsInAddress.ts";
import { remarkSecondNames } from "./secondNames.ts";

const ID = guid(0xabc);
const UPPER = ID.toUpperCase();
const GUIDS = guidParameters(loadContract());

interface Read {
  readonly url: string;
  readonly lints: readonly string[];
}

/** What becomes of a request under a reading: its address and the remarks. */
function read(reading: (request: Request) => void, method: string, url: string, body?: unknown): Read {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const lints = new Set<string>();
  const query = Object.fromEntries(searchParams);
  const request = { method, url, body, query, ferkit: { path: pathname.toLowerCase(), lints } } as unknown as Request;
  reading(request);
  return { url: request.url, lints: [...lints].sort() };
}

describe("E-10, E-11: GUIDs of an address", () => {
  const right = (url: string) => read((request) => putGuidsRight(request, GUIDS), "GET", url);

  test("in capitals or among blanks, in the path and in the parameters that hold one", () => {
    expect(right(`/api/slot/${UPPER}/books`)).toEqual({ url: `/api/slot/${ID}/books`, lints: ["E-10"] });
    expect(right(`/api/slot?id=${UPPER}`)).toEqual({ url: `/api/slot?id=${ID}`, lints: ["E-10"] });
    for (const blank of ["%20", "+"])
      expect(right(`/api/slot?a=1&id=${blank}${ID}`)).toEqual({ url: `/api/slot?a=1&id=${ID}`, lints: ["E-11"] });
    expect(right(`/api/slot/${ID}%20?id=${UPPER}`)).toEqual({
      url: `/api/slot/${ID}?id=${ID}`,
      lints: ["E-10", "E-11"],
    });
  });

  test("what is right, what is none and what holds something else stay to the last escape", () => {
    const others = [
      `/api/slot/${ID}?id=${ID}`,
      "/api/slot?id=%2B17+x",
      `/regulated/referrals?patient_id=${UPPER}`,
      "/api/%zz?id=%zz",
      "/api/slot?id",
      "/api/slot?",
    ];
    for (const url of others) expect(right(url)).toEqual({ url, lints: [] });
  });
});

describe("E-32: the id of a DELETE in its body", () => {
  const moved = (url: string, body: unknown, method = "DELETE") => read(idFromBody, method, url, body);

  test("goes into the query, spelt as it should be", () => {
    expect(moved("/api/slot", { id: ID })).toEqual({ url: `/api/slot?id=${ID}`, lints: ["E-32"] });
    expect(moved("/api/slot?a=1", { id: UPPER })).toEqual({ url: `/api/slot?a=1&id=${ID}`, lints: ["E-10", "E-32"] });
    expect(moved("/api/unaccessable_period", { period_id: ID }).url).toBe(`/api/unaccessable_period?id=${ID}`);
    expect(moved("/api/slot", { id: "a b&c" }).url).toBe("/api/slot?id=a%20b%26c");
  });

  test("said twice it is taken once, two different ids delete nothing", () => {
    expect(moved(`/api/slot/${ID}`, { id: UPPER })).toEqual({ url: `/api/slot/${ID}`, lints: ["E-10", "E-32"] });
    expect(moved(`/api/slot?id=${ID}`, { id: ID }).url).toBe(`/api/slot?id=${ID}`);
    for (const url of [`/api/slot/${ID}`, `/api/slot?id=${ID}`])
      expect(() => moved(url, { id: guid(1) })).toThrow("не совпадает");
  });

  test("of no other request is a body read", () => {
    expect(moved("/api/slot", { id: ID }, "POST")).toEqual({ url: "/api/slot", lints: [] });
    expect(moved("/api/callback", { id: ID })).toEqual({ url: "/api/callback", lints: [] });
    for (const body of [undefined, null, {}, { id: 17 }, "id"])
      expect(moved("/api/slot", body)).toEqual({ url: "/api/slot", lints: [] });
  });
});

test.each([
  ["/api/oid/1.2.643", "E-30"],
  ["/api/resource/x/slots", "E-31"],
  ["/api/unaccessible_period", "E-55"],
  ["/api/unaccessible_period/x", "E-55"],
])("the second name %s is remarked upon in doc (%s), and in strict not at all", (path, erratum) => {
  const named = (profile: "doc" | "strict", url: string) =>
    read((request) => void remarkSecondNames(profile)(request, {} as never, () => undefined), "GET", url).lints;
  expect(named("doc", path)).toEqual([erratum]);
  expect(named("strict", path)).toEqual([]);
  for (const other of [`${path}/more/y`, `/x${path}`, "/api/mo/oid/1.2.643", "/api/resourse/x/slots"])
    expect(named("doc", other)).toEqual([]);
});
