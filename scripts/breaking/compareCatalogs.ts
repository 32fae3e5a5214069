import type { Comparison } from "./comparison.ts";
import { listAt, schemasOf, textOf, type Place } from "./json.ts";
import { isObject } from "../generate/document.ts";
import { contractChange, type ContractKind, type Details } from "./rules.ts";

/** How entries of a catalogue are told apart, and what a change of each of their fields means. */
interface Catalog {
  readonly extension: string;
  readonly key: string;
  readonly removed: ContractKind;
  readonly added: ContractKind;
  readonly fields: Readonly<Record<string, ContractKind>>;
}

const CATALOGS: readonly Catalog[] = [
  {
    extension: "x-status-catalog",
    key: "code",
    removed: "status-removed",
    added: "status-added",
    fields: {
      key: "status-key-changed",
      title: "status-text-changed",
      text: "status-text-changed",
      reasons: "status-text-changed",
    },
  },
  {
    extension: "x-flk-rules",
    key: "id",
    removed: "flk-rule-removed",
    added: "flk-rule-added",
    fields: { code: "flk-code-changed", template: "flk-template-changed" },
  },
];

/** The tables that schemas carry: codes of a booking and a cancel, rules of the control. */
export function compareCatalogs(comparison: Comparison): void {
  const before = schemasOf(comparison.released);
  const after = schemasOf(comparison.current);
  for (const [name, was] of before) {
    const now = after.get(name);
    if (now) for (const catalog of CATALOGS) compareCatalog(comparison, catalog, was, now);
  }
}

function compareCatalog({ role, report }: Comparison, catalog: Catalog, was: Place, now: Place): void {
  const before = entriesOf(catalog, was);
  const after = entriesOf(catalog, now);
  const tell = (kind: ContractKind, { pointer }: Place, details: Details): void =>
    report(contractChange(kind, role, pointer, details));
  for (const [name, entry] of after) if (!before.has(name)) tell(catalog.added, entry, { name });
  for (const [name, entry] of before) {
    const other = after.get(name);
    if (!other) tell(catalog.removed, entry, { name });
    for (const [field, kind] of other ? Object.entries(catalog.fields) : []) {
      const [from, to] = [JSON.stringify(entry.node[field]), JSON.stringify(other?.node[field])];
      if (other && from !== to) tell(kind, other, { name, from, to });
    }
  }
}

function entriesOf({ extension, key }: Catalog, { node, pointer }: Place): Map<string, Place> {
  const entries = listAt(node, extension).flatMap((entry, i) =>
    isObject(entry) ? [{ node: entry, pointer: `${pointer}/${extension}/${i}` }] : [],
  );
  return new Map(entries.map((entry) => [textOf(entry.node[key]), entry]));
}
