import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { startMockMis } from "../../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../../mock-mis/world.ts";
import { CASES } from "../cases/catalog.ts";
import { runCli } from "../cli.ts";
import { NOW, ZONE } from "../testing/records.ts";

interface Heard {
  readonly code: number;
  readonly told: string;
}

async function ferkitCertify(...argv: string[]): Promise<Heard> {
  const heard = { told: "" };
  const stream = { write: (chunk: string) => (heard.told += chunk) };
  const code = await runCli(argv, { env: {}, now: () => NOW, stdout: stream, stderr: stream, proof: PROOF });
  return { code, told: heard.told };
}

const folder = mkdtempSync(join(tmpdir(), "ferkit-flow-"));
const path = (name: string): string => join(folder, name);
const PROOF = path("proof.json");
afterAll(() => rmSync(folder, { recursive: true }));

/** The reference МИС as a stranger would be given to the suite: by address, with fixtures in a file. */
async function runOverReference(): Promise<Heard> {
  const world = buildWorld({ today: "2026-11-23", timeZone: ZONE });
  const mis = await startMockMis({ world, port: 0, now: () => NOW });
  try {
    writeFileSync(path("fixtures.json"), JSON.stringify(fixturesOf(world)));
    return await ferkitCertify(
      "--target",
      mis.url,
      "--fixtures",
      path("fixtures.json"),
      "--report-dir",
      path("report"),
    );
  } finally {
    await mis.stop();
  }
}

it("a full run is certified, verified and judged again with the МИС gone; one changed byte ends it", async () => {
  const score = { killed: 80, total: 80 };
  writeFileSync(PROOF, JSON.stringify({ cases: CASES.length, score: { must: score, should: score } }));
  const report = path("report/report.json");
  const [key, pub] = [path("ferkit-certify.key.pem"), path("ferkit-certify.pub.pem")];
  const verify = (): Promise<Heard> => ferkitCertify("verify", path("cert.json"), report, "--public-key", pub);

  expect(await runOverReference()).toMatchObject({ code: 0 });
  expect(await ferkitCertify("keygen", "--out", folder)).toMatchObject({ code: 0 });
  expect(await ferkitCertify("certificate", report, "--key", key, "--out", path("cert.json"))).toMatchObject({
    code: 0,
  });
  expect(await verify()).toMatchObject({ code: 0, told: expect.stringContaining("MUST 80/80") as string });
  expect(await ferkitCertify("rejudge", report)).toMatchObject({
    code: 0,
    told: `Вердикты те же, сценариев: ${CASES.length}.\n`,
  });

  const bytes = readFileSync(report);
  const at = bytes.indexOf('"latency_ms": ') + '"latency_ms": '.length;
  bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
  writeFileSync(report, bytes);
  expect(await verify()).toMatchObject({ code: 1, told: expect.stringContaining("SHA-256") as string });

  writeFileSync(PROOF, JSON.stringify({ cases: CASES.length - 1, score: { must: score, should: score } }));
  const refused = await ferkitCertify("certificate", report, "--key", key, "--out", path("no.json"));
  expect(refused).toMatchObject({ code: 1, told: expect.stringContaining("npm run proof") as string });
});
