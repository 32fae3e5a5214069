import { expect, test } from "vitest";
import { isConnectionLost } from "./retry.ts";

const coded = (code: string) => Object.assign(new Error("x"), { code });

test.each([
  ["08006", coded("08006")],
  ["57P01", coded("57P01")],
  ["57P03", coded("57P03")],
  ["ECONNREFUSED", coded("ECONNREFUSED")],
  ["pg's word without a code", new Error("Connection terminated unexpectedly")],
  ["the same, wrapped by the ORM", new Error("driver", { cause: new Error("Connection terminated unexpectedly") })],
  ["a client that died before", new Error("Client has encountered a connection error and is not queryable")],
])("the database went away: %s", (_name, error) => expect(isConnectionLost(error)).toBe(true));

test.each([
  ["23505", coded("23505")],
  ["a mistake of ours", new TypeError("x is not a function")],
  ["no error at all", undefined],
])("it did not: %s", (_name, error) => expect(isConnectionLost(error)).toBe(false));
