import { expect, test } from "vitest";
import { loadContract } from "./contract.ts";
import { explainErrors } from "./contractErrors.ts";

const contract = loadContract();
const explain = explainErrors(contract);
const paths = contract.paths as Record<string, Record<string, unknown>>;

function told(operation: string, errors: [path: string, keyword: string][], body?: unknown): string {
  const [method = "", path = ""] = operation.split(" ");
  const coded = errors.map(([path, keyword]) => ({ path, errorCode: `${keyword}.openapi.validation` }));
  return explain(coded, { body, operation: paths[path]?.[method] });
}

test("G22: a parameter by its name, with form and example of its schema", () => {
  expect(told("get /api/mo/oid/{oid}", [["/params/oid", "pattern"]])).toMatch(
    /^параметр oid — ожидается: Объектный идентификатор, числа через точку\. Например: 1\.2\.643/,
  );
  expect(told("get /sandbox/fixtures", [["/query/limit", "maximum"]])).toMatch(
    /^параметр limit — значение больше \d+$/,
  );
  expect(told("get /sandbox/fixtures", [["/query/limit", "type"]])).toBe(
    "параметр limit — неверный тип значения, ожидается целое число",
  );
});

test("of a union with null only the branch with the news is told, and every place once, as a pointer into the body", () => {
  const errors: [string, string][] = ["pattern", "type", "anyOf", "pattern", "type"].map((word) => [
    "/body/depart_oid",
    word,
  ]);
  expect(told("post /api/callback", errors)).toMatch(/^\/depart_oid — ожидается: Объектный идентификатор[^;]*$/);
  expect(told("post /api/callback", [["/body/address", "required"]])).toBe("/address — обязательное поле отсутствует");
});

const TYPES =
  "APPOINTMENT, DISPENSARY, PROPHYLACTIC_ADULT, PROPHYLACTIC_CHILD, D_OBSERVATION, ONLINE_CONSULTING, PAID_APPOINTMENT";

test("G22: of a booking all faults at once, whatever its type", () => {
  const faults = (body: unknown): string[] => told("post /booking/book", [], body).split("; ").sort();
  expect(faults({ preliminary_reservation: false })).toEqual([
    expect.stringMatching(new RegExp(`^/booking_type — значение не из перечня .*${TYPES}`)) as string,
    "/patient_data_rrp — обязательное поле отсутствует",
    "/patient_id — обязательное поле отсутствует",
    "/slot_id — обязательное поле отсутствует",
  ]);
  expect(faults([])).toEqual(["тело запроса — неверный тип значения, ожидается объект"]);
  const typed = faults({
    booking_type: "APPOINTMENT",
    case_number: 12345,
    patient_data_rrp: { birthdate: "1.1.1990" },
  });
  expect(typed).toContain("/case_number — неверный тип значения, ожидается строка или null");
  expect(typed.find((fault) => fault.startsWith("/patient_data_rrp/birthdate"))).toMatch(
    /Например: 2026-11-24T09:00:00$/,
  );
  expect(typed.join()).not.toContain("1.1.1990");
});
