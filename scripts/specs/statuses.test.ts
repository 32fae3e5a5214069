import { describe, expect, test } from "vitest";
import type { ApiName } from "../generate/bundle.ts";
import { type JsonObject, isObject } from "../generate/document.ts";
import { profileTable } from "./profile.ts";
import { bodyExamples, bundles, propertyShape, schemaShape } from "./support.ts";

interface StatusEntry {
  readonly code: number;
  readonly key: string;
  readonly req: string;
  readonly reasons: string[];
  readonly title: string;
  readonly text: string;
}

function catalog(name: string): StatusEntry[] {
  return bundles["mis-webhook"].components.schemas[name]?.["x-status-catalog"] as unknown as StatusEntry[];
}

const BOOKING = catalog("BookResponse");
const CANCEL = catalog("CancelResponse");

/** Where the codes of a catalogue are answered. */
const ANSWERS: readonly { name: string; entries: StatusEntry[]; api: ApiName; operationId: string }[] = [
  { name: "booking", entries: BOOKING, api: "mis-webhook", operationId: "book" },
  { name: "booking", entries: BOOKING, api: "gateway", operationId: "bookSlot" },
  { name: "cancel", entries: CANCEL, api: "mis-webhook", operationId: "cancel" },
  { name: "cancel", entries: CANCEL, api: "gateway", operationId: "cancelBooking" },
];

test.each(ANSWERS)("$name: each code has an example under its key in $operationId", ({ entries, api, operationId }) => {
  const answers = bodyExamples(api).filter((body) => body.operationId === operationId && body.side === "200");
  const codes = entries.map(({ key }) => [
    key,
    statusOf(answers.find((answer) => answer.key === key)?.value as JsonObject)["status_code"],
  ]);
  expect(codes).toEqual(entries.map(({ key, code }) => [key, code]));
});

test("a refusal quotes one of the reasons of its code", () => {
  const answers = bodyExamples("mis-webhook");
  for (const { key, reasons } of [...BOOKING, ...CANCEL].filter(({ code }) => code !== 0)) {
    const message = statusOf(answers.find((answer) => answer.key === key)?.value as JsonObject)["status_message"];
    expect(reasons, key).toContain(message);
  }
});

function statusOf(value: JsonObject | undefined): JsonObject {
  return isObject(value?.["status"]) ? value["status"] : {};
}

describe("the closed sets of codes", () => {
  const codesOf = (name: string): unknown =>
    propertyShape("mis-webhook", schemaShape("mis-webhook", name), "status_code")?.values;

  test.each([
    { name: "BookingRefusalStatus", entries: BOOKING },
    { name: "CancelRefusalStatus", entries: CANCEL },
  ])("$name: the codes of the catalogue but 0", ({ name, entries }) => {
    expect(codesOf(name)).toEqual(entries.map(({ code }) => code).filter((code) => code !== 0));
  });

  test.each([
    { name: "BookingRefusalStatus", entries: BOOKING },
    { name: "CancelRefusalStatus", entries: CANCEL },
  ])("$name: says the document's reasons beside each code", ({ name, entries }) => {
    const { properties } = bundles["mis-webhook"].components.schemas[name] ?? {};
    const code = (properties as JsonObject)["status_code"] as JsonObject;
    const told = code["x-enumDescriptions"] as Record<string, string>;
    for (const one of entries.filter(({ code }) => code !== 0))
      for (const reason of one.reasons) expect(told[one.code]).toContain(`«${reason}»`);
  });

  test.each(["BookingSuccessStatus", "CancelSuccessStatus"])("%s: 0 alone", (name) => {
    expect(codesOf(name)).toEqual([0]);
  });

  test("the gateway answers ЕПГУ with the same schemas", () => {
    for (const name of [
      "BookRefusal",
      "BookingRefusalStatus",
      "BookingSuccessStatus",
      "CancelRefusal",
      "CancelRefusalStatus",
      "CancelSuccessStatus",
    ]) {
      expect(bundles.gateway.components.schemas[name], name).toEqual(bundles["mis-webhook"].components.schemas[name]);
    }
  });
});

/** Part A11 quotes the document; the catalogue must say the same, letter by letter. */
describe("texts of the codes are the document's", () => {
  const rows = new Map(profileTable(/^ERRC?-\d+$/).map(([id = "", ...cells]) => [id, cells]));

  test.each([
    "ERR-0",
    "ERR-11",
    "ERR-12",
    "ERR-13",
    "ERR-14",
    "ERR-15",
    "ERR-17",
    "ERR-18",
    "ERRC-0",
    "ERRC-1",
    "ERRC-18",
  ])("%s", (id) => {
    const [code, reasons = "", display = ""] = rows.get(id) ?? [];
    const entry = [...BOOKING, ...CANCEL].find(({ req }) => req === id);
    expect(entry?.code).toBe(Number(code));
    expect(entry?.reasons).toEqual(reasonsOf(reasons));
    expect(`${entry?.title} / ${entry?.text}`).toBe(displayOf(id, display));
  });

  test("no code is left over", () => {
    expect(rows.size).toBe(11);
    expect([...BOOKING, ...CANCEL].map(({ req }) => req)).toEqual([...rows.keys()]);
  });

  /** One reason of 11 is printed twice. */
  function reasonsOf(cell: string): string[] {
    return cell === "—" ? [] : cell.split(" · ").filter((reason) => !reason.endsWith("(repeated)"));
  }

  function displayOf(id: string, cell: string): string {
    if (cell === "same as ERRC-1") return displayOf("ERRC-1", rows.get("ERRC-1")?.[2] ?? "");
    const display = cell.replace(" – ", " / ");
    // The document shows a cancel as a booking; the decision is to say cancel (E-06).
    return id === "ERRC-0" ? display.replace("успешной записи", "успешной отмены") : display;
  }
});
