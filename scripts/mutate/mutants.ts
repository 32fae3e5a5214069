import type { Logger } from "@stryker-mutator/api/logging";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { placeOf, type Place } from "./sample.ts";

/** Every mutant that Stryker makes of these sources. */
export async function mutantsOf(pattern: string): Promise<Place[]> {
  const sources = globSync(pattern)
    .filter((name) => !/\.test\.ts$|\.d\.ts$|(^|\/)testing(\/|\.ts$)/.test(name))
    .sort();
  const files = await Promise.all(
    sources.map(async (name) => ({ name, mutate: true, content: await readFile(name, "utf8") })),
  );
  const options = { plugins: null, ignorers: [], excludedMutations: [], noHeader: true };
  const { mutants } = await new Instrumenter(SILENT).instrument(files, options);
  return mutants.map(placeOf);
}

const nothing = (): void => undefined;
const no = (): boolean => false;
const SILENT: Logger = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
