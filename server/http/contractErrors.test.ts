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
