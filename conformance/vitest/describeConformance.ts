import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomInt } from "node:crypto";
import { beforeAll, describe, it } from "vitest";
import { CASES } from "../cases/catalog.ts";
import { certify } from "../cli/certify.ts";
import { matchesGlob } from "../cli/glob.ts";
import type { CliOptions } from "../cli/options.ts";
import { groupBy } from "../model/groupBy.ts";
import type { Report } from "../model/report.ts";
import { areaTitle } from "../report/html/areas.ts";
import type { ConformanceOptions } from "./index.d.ts";
import { outcomeOf } from "./outcome.ts";

export type { ConformanceOptions } from "./index.d.ts";

const RUN_MS = 10 * 60_000;

/** See `index.d.ts`, which is what an МИС team reads. */
export function describeConformance(options: ConformanceOptions): void {
  const { only, lang = "ru", untestable = "fail", timeout = RUN_MS } = options;
  const cases = CASES.filter(({ id }) => only === undefined || matchesGlob(id, only));
  if (cases.length === 0) throw new Error(`no such cases: ${only ?? ""}`);
  let report: Report | undefined;
  describe("ferkit-certify", () => {
    beforeAll(async () => {
      report = await runOnce(options, new Set(cases.map(({ id }) => id)));
    }, timeout);
    for (const [area, items] of groupBy(cases, ({ id }) => id.split(".")[0] ?? id)) {
      describe(areaTitle(area)[lang], () => {
        for (const { id, title } of items) {
          it(`${id}: ${title[lang]}`, (context) => {
            if (!report) throw new Error("the run gave no report");
            const outcome = outcomeOf(report, id, { lang, untestable });
            if (outcome.kind === "fail") throw outcome.error;
            if (outcome.kind === "skip") context.skip(outcome.note);
            if (outcome.kind === "warn") console.warn(outcome.note);
          });
        }
      });
    }
  });
}

async function runOnce(options: ConformanceOptions, selected: ReadonlySet<string>): Promise<Report> {
  const { lang = "ru", profile = "doc", seed = randomInt(2 ** 31), only, maxBookings, timeZone } = options;
  const reportDir = options.reportDir ?? mkdtempSync(join(tmpdir(), "ferkit-certify-"));
  const cli: CliOptions = {
    target: await targetOf(options),
    fixtures: await fixturesOf(options),
    profile,
    seed,
    lang,
    reportDir,
    list: false,
    dryRun: false,
    cleanup: false,
    withBodies: false,
    // Uploads are seen through a gateway alone, and there is none here.
    ...(only === undefined ? {} : { only }),
    ...(maxBookings === undefined ? {} : { maxBookings }),
  };
  const env = timeZone === undefined ? process.env : { ...process.env, FERKIT_TIME_ZONE: timeZone };
  const { report } = await certify(cli, selected, { stderr: { write: () => undefined }, env });
  return report;
}

/** A function is asked now, when the МИС has been started. */
async function targetOf({ target }: ConformanceOptions): Promise<string> {
  return typeof target === "function" ? await target() : target;
}

async function fixturesOf({ fixtures }: ConformanceOptions): Promise<string> {
  return fileOf(isAsked(fixtures) ? await fixtures() : fixtures);
}

type Fixtures = ConformanceOptions["fixtures"];

function isAsked(fixtures: Fixtures): fixtures is Extract<Fixtures, (...given: never[]) => unknown> {
  return typeof fixtures === "function";
}

/** Records given as such take the same way as those of a file, and are validated on it. */
function fileOf(fixtures: string | object): string {
  if (typeof fixtures === "string") return fixtures;
  const path = join(mkdtempSync(join(tmpdir(), "ferkit-fixtures-")), "fixtures.json");
  writeFileSync(path, JSON.stringify(fixtures), { mode: 0o600 });
  return path;
}
