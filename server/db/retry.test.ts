import { expect, test } from "vitest";
import { failureOf, type Failure } from "./retry.ts";

const coded = (code: string) => Object.assign(new Error("x"), { code });

test.each<[Failure, readonly string[]]>([
  ["away", ["08006", "28P01", "3D000", "53100", "53300", "57014", "57P01", "57P03", "58030", "XX001"]],
  ["away", ["25006", "42501", "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]],
  ["conflict", ["40P01", "40001", "23505", "23503"]],
  ["busy", ["55P03"]],
  ["verdict", ["22021", "23514", "23502", "42P01", "P0001"]],
])("%s: %j", (failure, codes) => {
  for (const code of codes) expect([code, failureOf(coded(code))]).toEqual([code, failure]);
});

test.each([
  ["pg's word without a code", new Error("Connection terminated unexpectedly")],
  ["the same, wrapped by the ORM", new Error("driver", { cause: new Error("Connection terminated unexpectedly") })],
  ["a client that died before", new Error("Client has encountered a connection error and is not queryable")],
])("the database went away: %s", (_name, error) => expect(failureOf(error)).toBe("away"));

test.each([
  ["a mistake of ours", new TypeError("x is not a function")],
  ["no error at all", undefined],
])("it did not: %s", (_name, error) => expect(failureOf(error)).toBe("verdict"));
