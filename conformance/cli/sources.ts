import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { discoverSlots } from "../fixtures/discover.ts";
import { readFixtures } from "../fixtures/file.ts";
import { NO_FIXTURES, suppliedFixtures, withDiscovered, type Fixtures } from "../fixtures/fixtures.ts";
import { isBookable, type Today } from "../fixtures/suitable.ts";
import type { EnvironmentProblem, FixtureSummary } from "../model/report.ts";
import { text } from "../model/text.ts";
import type { CliOptions } from "./options.ts";

/** The command line is wrong: exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something around the МИС is not there: exit 3. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly problem: EnvironmentProblem;
  constructor(problem: EnvironmentProblem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

export function fixturesFromFile(path: string | undefined): Fixtures {
  if (path === undefined) return NO_FIXTURES;
  const reading = readFixtures(readSource(path));
  if (reading.kind === "read") return suppliedFixtures(reading.records, "file", basename(path));
  const told = reading.problems.map(({ pointer, message }) => `  ${pointer === "" ? "/" : pointer}: ${message}`);
  throw new UsageError([`Данные не читаются / fixtures are invalid: ${path}`, ...told.slice(0, 20)].join("\n"));
}

function readSource(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(
      `Файл не читается / cannot read the file: ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

export async function withGateway(
  supplied: Fixtures,
  options: CliOptions,
  password: string | undefined,
  today: Today,
): Promise<Fixtures> {
  const { gateway, username } = options;
  if (gateway === undefined || username === undefined) return supplied;
  if (password === undefined)
    throw new UsageError("Нет пароля: --password или FERKIT_PASSWORD / no password: --password or FERKIT_PASSWORD");
  try {
    const { slots, notes } = await discoverSlots({ url: gateway, username, password }, today);
    return withDiscovered(supplied, slots, gateway, notes);
  } catch (error) {
    throw new EnvironmentError({
      code: "gateway",
      message: text(
        "Шлюз не отдал данные Витрины: проверьте адрес и учётную запись.",
        "The gateway gave no data of the Витрина: check the address and the account.",
      ),
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

export function summaryOf(
  { records, slotSource, patientSource, origin, notes }: Fixtures,
  today: Today,
): FixtureSummary {
  const usable = records.slots.filter((slot) => isBookable(slot, today)).length;
  return {
    slots: { source: slotSource, given: records.slots.length, usable },
    patients: { source: patientSource, given: records.patients.length },
    origin,
    notes,
  };
}
