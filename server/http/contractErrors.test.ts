import { expect, test } from "vitest";
import { loadContract } from "./contract.ts";
import { explainErrors } from "./contractErrors.ts";

const explain = explainErrors(loadContract());
const pattern = "^[0-2](\\.(0|[1-9][0-9]*))+$";

test("a pattern is told by what its schema expects, with an example", () => {
  const text = explain([{ path: "/query/oid", message: `must match pattern "${pattern}"` }]);
  expect(text).toMatch(/^\/query\/oid — ожидается: Объектный идентификатор, числа через точку\. Например: 1\.2\.643/);
  expect(explain([{ path: "/x", message: 'must match pattern "^nobody$"' }])).toBe("/x — неверный формат значения");
});

test("of a union with null only the branch with the news is told, and every place once", () => {
  const errors = ["must be null", "must match a schema in anyOf", "must NOT have more than 45 characters"];
  const all = [...errors, errors[2]].map((message) => ({ path: "/body/a", message: message ?? "" }));
  expect(explain(all)).toBe("/body/a — длина больше 45");
  expect(explain([{ path: "/body/b", message: "must have required property 'b'" }])).toBe(
    "/body/b — обязательное значение отсутствует",
  );
});

test.each([
  ["must have required property 'slot_id'", "обязательное значение отсутствует"],
  ["must be string", "ожидается строка"],
  ["must be integer", "ожидается число"],
  ["must be number", "ожидается число"],
  ["must be boolean", "ожидается true или false"],
  ["must be object", "ожидается объект"],
  ["must be array", "ожидается массив"],
  ["must NOT have more than 45 characters", "длина больше 45"],
  ["must NOT have fewer than 1 characters", "пустое значение"],
  ["must NOT have more than 10 items", "элементов больше 10"],
  ["must NOT have fewer than 2 items", "элементов меньше 2"],
  ["must be equal to one of the allowed values: ADULT, CHILD", "значение не из перечня ADULT, CHILD"],
  ["must NOT have additional properties", "такого поля в контракте нет"],
  ["Unknown query parameter 'x'", "неизвестный параметр"],
  ["Empty value found for query parameter 'x'", "пустое значение параметра"],
  ["must be something new", "must be something new"],
])("%s: %s", (message, russian) => {
  expect(explain([{ path: "/body/a", message }])).toBe(`/body/a — ${russian}`);
});

test("places are told one after another; of a union of which nothing else is known, what there is", () => {
  const errors = ["/body/a", "/body/b"].map((path) => ({ path, message: "must be string" }));
  expect(explain(errors)).toBe("/body/a — ожидается строка; /body/b — ожидается строка");
  expect(explain([{ path: "/body/c", message: "must be null" }])).toBe("/body/c — must be null");
});
