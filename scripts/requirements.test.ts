import { REQUIREMENTS, type Requirement } from "@ferkit/contracts/ledger";
import { expect, test } from "vitest";
import { CASES } from "../conformance/cases/catalog.ts";
import { countByGroup, missingCases, renderTable } from "./requirements.ts";

test("all 282 requirements are counted, and no MUST is without a proof or a dated reason", () => {
  const counts = countByGroup(REQUIREMENTS);
  expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(282);
  expect(counts.flatMap(({ open }) => open)).toEqual([]);
  expect(renderTable(counts)).toMatch(/всего +\d+\/282/);
  for (const { total, proven, described, excused } of counts) expect(proven + described + excused).toBe(total);
});

test("what only the contract says is described, not proven", () => {
  const [one] = REQUIREMENTS;
  if (!one) throw new Error("the ledger is empty");
  const count = (...proof: string[]) => countByGroup([{ ...one, proof }])[0];
  expect(count("spec:operations")).toMatchObject({ proven: 0, described: 1 });
  expect(count("spec:operations", "case:book.success")).toMatchObject({ proven: 1, described: 0 });
});

test("a MUST that loses its proof is open, a MAY is not", () => {
  const bare = ({ proof: _proof, unproven: _unproven, ...rest }: Requirement): Requirement => rest;
  const must = REQUIREMENTS.find(({ level }) => level === "MUST");
  const may = REQUIREMENTS.find(({ level }) => level === "MAY");
  if (!must || !may) throw new Error("the ledger has no such levels");
  expect(countByGroup([bare(must), bare(may)]).flatMap(({ open }) => open)).toEqual([must.id]);
});

test("whichever case is taken out of the suite, it is missed", () => {
  const all = CASES.map(({ id }) => id);
  expect(missingCases(REQUIREMENTS, new Set(all))).toEqual([]);
  for (const gone of all) {
    const missing = missingCases(REQUIREMENTS, new Set(all.filter((id) => id !== gone)));
    expect(missing.join(), gone).toContain(`${gone} (`);
  }
});
