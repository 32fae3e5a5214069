import { basename } from "node:path";
import { discover } from "../fixtures/discover.ts";
import { readFixtures } from "../fixtures/file.ts";
import {
  NO_FIXTURES,
  suppliedFixtures,
  RECORD_LISTS,
  withDiscovered,
  type Fixtures,
  type Sources,
} from "../fixtures/fixtures.ts";
import { isBookable, type Today } from "../fixtures/suitable.ts";
import { missingRecords } from "../fixtures/missing.ts";
import type { Facts, FixtureSource } from "../model/facts.ts";
import { examineGateway } from "../doctor/gateway.ts";
import { EnvironmentError, problem } from "../doctor/problem.ts";
import type { FixtureSummary } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";
import type { OtherCaller } from "../model/uploads.ts";
import { createReader, type GatewayReader } from "../observe/reader.ts";
import { readBaseline } from "../baseline/file.ts";
import type { NamedBaseline } from "../report/build.ts";
import { readBytes, UsageError } from "./files.ts";
import type { CliOptions } from "./options.ts";

export function fixturesFromFile(path: string | undefined): Fixtures {
  if (path === undefined) return NO_FIXTURES;
  const reading = readFixtures(readBytes(path).toString());
  if (reading.kind === "read") return suppliedFixtures(reading.records, "file", basename(path));
  const told = reading.problems.map(({ pointer, message }) => `  ${pointer === "" ? "/" : pointer}: ${message}`);
  throw new UsageError([`Данные не читаются / fixtures are invalid: ${path}`, ...told.slice(0, 20)].join("\n"));
}

/** @throws UsageError that names every bad row. */
export function baselineFromFile(path: string | undefined): NamedBaseline | null {
  if (path === undefined) return null;
  const reading = readBaseline(readBytes(path).toString());
  if (reading.kind === "read") return { file: basename(path), entries: reading.entries };
  const told = reading.problems.map(({ pointer, message }) => `  ${pointer === "" ? "/" : pointer}: ${message}`);
  throw new UsageError([`Список не читается / the baseline is invalid: ${path}`, ...told.slice(0, 20)].join("\n"));
}

/** The suite's access to the gateway; null without `--gateway`. @throws UsageError without a password. */
export function readerOf(
  { gateway, username }: Pick<CliOptions, "gateway" | "username">,
  password: string | undefined,
): GatewayReader | null {
  if (gateway === undefined || username === undefined) return null;
  if (password === undefined)
    throw new UsageError("Нет пароля: --password или FERKIT_PASSWORD / no password: --password or FERKIT_PASSWORD");
  return createReader({ url: gateway, username, password });
}

export async function withGateway(supplied: Fixtures, reader: GatewayReader | null, today: Today): Promise<Fixtures> {
  if (!reader) return supplied;
  const wrong = await examineGateway(reader, supplied.records.slots);
  if (wrong) throw new EnvironmentError(wrong);
  try {
    const { records, notes } = await discover(reader, today);
    return withDiscovered(supplied, records, reader.account.url, notes);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    const [ru, en] = [
      "Шлюз не отдал данные Витрины: проверьте адрес и учётную запись.",
      "The gateway gave no data of the Витрина: check the address and the account.",
    ];
    throw new EnvironmentError(problem("gateway", ru, en, told));
  }
}

export function summaryOf({ records, sources, origin, notes }: Fixtures, facts: Facts, today: Today): FixtureSummary {
  const usable = records.slots.filter((slot) => isBookable(slot, today)).length;
  return {
    slots: { source: mainSource(sources.slots), given: records.slots.length, usable },
    patients: { source: mainSource(sources.patients), given: records.patients.length },
    kinds: RECORD_LISTS.map((list) => ({ list, given: records[list].length, sources: sources[list] })),
    missing: missingRecords(facts),
    origin,
    notes: [...notes, ...(facts.uploads?.others ?? []).map(otherCaller)],
  };
}

function otherCaller({ username, calls, refused }: OtherCaller): Text {
  return text(
    `Пока шёл запуск, к шлюзу обращалась и другая учётная запись этой МО, ${username}: обращений ${calls}, отклонено записей ${refused}. Они не судились.`,
    `During the run another account of this МО, ${username}, asked the gateway: ${calls} calls, ${refused} records refused. They were not judged.`,
  );
}

function mainSource({ file, demo, gateway }: Sources): FixtureSource | null {
  if (file !== undefined) return "file";
  if (demo !== undefined) return "demo";
  return gateway === undefined ? null : "gateway";
}
