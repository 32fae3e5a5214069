import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleBin } from "./bundle.ts";
import { digest } from "../../conformance/fixtures/seeded.ts";
import { openScene, type Crashed, type Death } from "./crash.ts";

/** Cases that hold records nearly all the time, several at once among them. */
const ONLY = "race.*,cancel.*,book.repeat";
/** Of the doctor's two and the cases'. */
const REQUESTS = 64;
/** Seeded points; FERKIT_DEATHS=50 and more for a campaign. */
const DEATHS = Number(process.env["FERKIT_DEATHS"] ?? 20);
const AT_ONCE = 5;
const SEED = 20261123;

const folder = mkdtempSync(join(tmpdir(), "ferkit-crash-"));
const bin = join(folder, "bin.mjs");
beforeAll(() => bundleBin(bin));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MOMENTS = ["before", "unanswered", "after"] as const;

function deathOf(index: number): Death {
  const bytes = digest(SEED, "death", String(index));
  return {
    request: 3 + (bytes.readUInt32BE(0) % REQUESTS),
    moment: MOMENTS[bytes.readUInt8(4) % MOMENTS.length] ?? "after",
    laterMs: bytes.readUInt8(5) % 8,
  };
}

async function all(deaths: readonly Death[]): Promise<Crashed[]> {
  const waiting = [...deaths];
  const crashed: Crashed[] = [];
  const work = async (): Promise<void> => {
    const scene = await openScene({ bin, folder, only: ONLY });
    for (let death = waiting.shift(); death; death = waiting.shift()) crashed.push(await scene.play(death));
    await scene.stop();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return crashed;
}

it("kill -9 at random points, then cleanup: no active booking is left", { timeout: 300_000 }, async () => {
  const crashed = await all(Array.from({ length: DEATHS }, (_, index) => deathOf(index)));
  expect(crashed.filter(({ afterCleanup }) => afterCleanup > 0)).toEqual([]);
  expect(crashed.filter(({ cleanupExit }) => cleanupExit !== 0)).toEqual([]);
  expect(crashed.filter(({ killed }) => !killed)).toEqual([]);
  // Otherwise there was nothing to clean up, and this says nothing.
  expect(crashed.filter(({ left }) => left > 0).length).toBeGreaterThan(DEATHS / 3);
});
