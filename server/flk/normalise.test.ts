import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SUBSYSTEMS } from "../profile/subsystems.ts";
import { normalise } from "./normalise.ts";
import { loadShapes } from "./schema.ts";
import type { RawRecord } from "../profile/facts.ts";

const url = new URL(import.meta.resolve("@ferkit/contracts/openapi/vitrine.json"));
const { components } = JSON.parse(readFileSync(url, "utf8")) as {
  components: { examples: Record<string, { value: { data?: RawRecord[] } }> };
};
const shapes = loadShapes();

/** Ways to write a value that `doc` knows of, and some that nobody knows of. */
const SPELLINGS: readonly ((value: string) => unknown)[] = [
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => ` ${value} `,
  (value) => value.replace("T", " "),
  (value) => value.replace(/^(\d{4})-(\d\d)-(\d\d)T/, "$3.$2.$1 "),
  (value) => `${value}+05:00`,
  (value) => value.replaceAll(",", " , "),
  () => "15",
  () => null,
];

/** Records of the contract's own examples, with one field spelt otherwise. */
function* variations(record: RawRecord): Generator<RawRecord> {
  for (const [field, value] of Object.entries(record)) {
    for (const spell of SPELLINGS) yield { ...record, [field]: spell(String(value)) };
  }
}

test.each(Object.values(SUBSYSTEMS))(
  "what the contract takes of $name is already written as it should be",
  (subsystem) => {
    const shape = shapes(subsystem.schema);
    const examples = components.examples[`${subsystem.name}_package`]?.value.data ?? [];
    const taken = examples
      .flatMap((example) => [...variations(example)])
      .filter((record) => subsystem.validate(record));
    expect(taken.length).toBeGreaterThan(0);
    for (const record of taken) {
      // Fields that are dropped aside: those are no spelling.
      const own = Object.fromEntries(
        Object.entries(record).filter(([name]) => shape.fieldsOf(record)?.get(name)?.isDropped === false),
      );
      expect(normalise(own, shape, "doc")).toEqual({ record: own, lints: [], issues: [], unlisted: 0 });
    }
  },
);
