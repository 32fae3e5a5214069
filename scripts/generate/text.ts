export const BANNER = "// Generated from specs/ by `npm run generate`. Do not edit.\n";

/** A constant as a plain JS module with a type that keeps every literal. */
export interface ConstantModule {
  js: string;
  dts: string;
}

export interface Constant {
  name: string;
  doc: string;
  value: unknown;
  /** Written instead of the literal type of the value. */
  type?: string;
}

export function renderConstants(constants: readonly Constant[], prelude = ""): ConstantModule {
  const js = constants.map(
    ({ name, doc, value }) => `/** ${doc} */\nexport const ${name} = ${JSON.stringify(value, null, 2)};\n`,
  );
  const dts = constants.map(
    ({ name, doc, value, type }) => `/** ${doc} */\nexport declare const ${name}: ${type ?? literalType(value)};\n`,
  );
  return { js: `${BANNER}${js.join("\n")}`, dts: `${BANNER}${prelude}${dts.join("\n")}` };
}

export function literalType(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(
      ([key, item]) => `  readonly ${JSON.stringify(key)}: ${literalType(item)};`,
    );
    return `{\n${fields.join("\n")}\n}`;
  }
  return JSON.stringify(value);
}

/** The values of an array as a union, `"a" | "b"`. */
export function union(values: readonly (string | number)[]): string {
  return values.length === 0 ? "never" : values.map((value) => JSON.stringify(value)).join(" | ");
}
