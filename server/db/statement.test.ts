import { expect, test } from "vitest";
import { statement } from "./statement.ts";
import { columns, list } from "./tables.ts";

test("a parameter has one number, wherever it is named, and its value stands there", () => {
  const found = statement<{ id: string; status: string; other: number }>(
    (p) => `select ${p.status} where id = ${p.id} or parent = ${p.id} or status = ${p.status}`,
  );
  expect(found.text).toBe("select $1 where id = $2 or parent = $2 or status = $1");
  expect(found.values({ id: "a", status: "b", other: 1 })).toEqual(["b", "a"]);
});

test("columns are those of the entity, foreign keys too, under the alias that is wanted", () => {
  expect(columns("attachment")).toEqual({
    id: "id",
    patient_id: "patient_id",
    mo_oid: "mo_oid",
    mo_id: "mo_id",
    type: "type",
  });
  expect(columns("slot", "s").visit_time).toBe("s.visit_time");
  expect(list("slot", ["id", "mo_id"], "s")).toBe("s.id, s.mo_id");
});
