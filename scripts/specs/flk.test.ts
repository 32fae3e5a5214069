import { describe, expect, test } from "vitest";
import { type JsonObject, isObject } from "../generate/document.ts";
import { profileTable } from "./profile.ts";
import { bodyExamples, bundles, schemaShape } from "./support.ts";

interface FlkRule {
  readonly id: string;
  readonly code: string;
  readonly req: string;
  readonly template: string;
}

interface RecordError {
  readonly id: string | null;
  readonly errorMessage: string;
  readonly errorCode: string;
  readonly pointer?: string;
}

const RULES = bundles.vitrine.components.schemas["FlkErrorCode"]?.["x-flk-rules"] as unknown as FlkRule[];

/** Answers in which single records failed. */
const REFUSALS = bodyExamples("vitrine").flatMap(({ operationId, key, value }) => {
  const errors = isObject(value) ? value["errors"] : undefined;
  return Array.isArray(errors)
    ? [{ operationId, key, answer: value as JsonObject, errors: errors as unknown as RecordError[] }]
    : [];
});

test("ids are unique, codes are R-310, R-330 or SBX-nnn, a code beyond the document belongs to one rule", () => {
  const [pattern = ""] = schemaShape("vitrine", "FlkErrorCode").patterns;
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(RULES.filter(({ code }) => !new RegExp(pattern).test(code))).toEqual([]);
  const own = RULES.map(({ code }) => code).filter((code) => code.startsWith("SBX"));
  expect(new Set(own).size).toBe(own.length);
});

/** DUP-2, DUP-4, DUP-6: «M verbatim», [name] and the like being literal. */
describe("the document's three texts", () => {
  /** The longest quotation of the row. */
  const textOf = (id: string): string => {
    const [cells = []] = profileTable(new RegExp(`^${id}$`));
    const quotations = cells
      .join(" | ")
      .split("`")
      .filter((_, i) => i % 2 === 1);
    return quotations.toSorted((a, b) => b.length - a.length)[0] ?? "";
  };

  test.each([
    ["DUP-2", "mo-name-duplicate", "."],
    ["DUP-4", "slot-id-duplicate-in-request", ""],
    ["DUP-6", "slot-time-duplicate", ""],
  ])("%s", (requirement, id, ending) => {
    const template = RULES.find((rule) => rule.id === id)?.template ?? "";
    const text = textOf(requirement) + ending;
    expect(template.replace("{id}", "<id>").replace("{other}", "<existing id>")).toBe(text);
  });
});

describe("examples of refused records", () => {
  test("there is one for every way of failing", () => {
    const codes = new Set(REFUSALS.flatMap(({ errors }) => errors.map(({ errorCode }) => errorCode)));
    expect([...codes]).toEqual(expect.arrayContaining(["R-310", "R-330", "SBX-101"]));
  });

  test.each(REFUSALS)("DUP-7: $operationId $key: texts come from the rules", ({ answer, errors }) => {
    for (const error of errors) expect(rulesThatSay(error), error.errorMessage).toHaveLength(1);
    // E-44: several errors are joined by a space; a conflict with stored data gets the id once more.
    const summary = errors.map(({ id, errorCode, errorMessage }) =>
      errorCode === "R-330" ? `${errorMessage} [${id}].` : errorMessage,
    );
    expect(answer["error"]).toEqual({ errorCode: "R-310", errorMessage: summary.join(" ") });
  });

  test.each(REFUSALS)("$operationId $key: a pointer stands with our own codes only (E-48)", ({ errors }) => {
    for (const { errorCode, pointer } of errors)
      expect(pointer !== undefined, errorCode).toBe(errorCode.startsWith("SBX"));
  });

  test.each(REFUSALS)(
    "ENV-6: $operationId $key: the contact centre gets the slots and nothing else (E-41)",
    ({ operationId, answer }) => {
      expect(answer["sendedGuidsToContactCenter"]).toEqual(operationId === "uploadSlot" ? answer["sendedGuids"] : null);
    },
  );
});

test("successful uploads tell the contact centre of slots and of nothing else (E-41)", () => {
  const loaded = bodyExamples("vitrine").filter(
    ({ operationId, side }) => operationId.startsWith("upload") && side === "200",
  );
  expect(loaded.length).toBeGreaterThanOrEqual(8);
  for (const { operationId, value } of loaded) {
    const { sendedGuids, sendedGuidsToContactCenter } = value as JsonObject;
    expect(sendedGuids).not.toEqual([]);
    expect(sendedGuidsToContactCenter, operationId).toEqual(operationId === "uploadSlot" ? sendedGuids : null);
  }
});

function rulesThatSay({ id, errorMessage, errorCode }: RecordError): FlkRule[] {
  return RULES.filter(
    ({ code, template }) => code === errorCode && asPattern(template.replaceAll("{id}", id ?? "")).test(errorMessage),
  );
}

function asPattern(template: string): RegExp {
  const literals = template.split(/\{\w+\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literals.join(".+")}$`);
}
