import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { startSandboxProcess, type SandboxProcess } from "../sandbox/process.ts";
import { withForeignMis } from "./foreignMis.ts";
import { isAsWritten, playOne, SCENARIOS, type Theatre } from "./play.ts";
import type { Message, Played } from "./stage.ts";

const MO = "1.2.643.5.1.13.13.12.2.999.10001";
const TIME_ZONE = "Asia/Yekaterinburg";

let database: TestDatabase;
let sandbox: SandboxProcess;
let theatre: Theatre;
const messages: Message[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  const FERKIT_DATA_DIR = mkdtempSync(join(tmpdir(), "ferkit-play-"));
  sandbox = await startSandboxProcess([], { DATABASE_URL: database.url, FERKIT_DATA_DIR });
  const accounts = {
    epgu: { username: "epgu", password: "demo-epgu" },
    operator: { username: "operator", password: "demo-operator" },
  };
  theatre = { gateway: sandbox.url, accounts, timeZone: TIME_ZONE, moOid: null };
});
afterAll(async () => {
  sandbox.kill();
  await database.drop();
});

async function play(names: readonly string[], fault?: string): Promise<Played[]> {
  const account = { username: MO, password: "demo-10001" };
  const foreign = { gateway: sandbox.url, account, mis: undefined, fault, timeZone: TIME_ZONE };
  const own = { ...theatre, moOid: fault === undefined ? null : MO };
  const audience = { message: (message: Message) => void messages.push(message), step: () => undefined };
  return withForeignMis(foreign, async () => {
    const played: Played[] = [];
    for (const scenario of SCENARIOS.filter(({ name }) => names.includes(name)))
      played.push(await playOne(scenario, own, audience));
    return played;
  });
}

const differing = (played: readonly Played[]): string[] =>
  played.flatMap(({ name, steps }) =>
    steps.flatMap(({ title, differs }) => (differs.length > 0 ? [`${name}: ${title}`] : [])),
  );

test.each(SCENARIOS.map(({ name }) => name))(
  "%s is as the document has it, and its messages are told",
  async (name) => {
    messages.length = 0;
    const played = await play([name]);
    expect([played.map(({ broken }) => broken), differing(played)]).toEqual([[null], []]);
    expect(played.every(isAsWritten)).toBe(true);
    expect(messages.length).toBeGreaterThan(0);
  },
);

test.each([
  ["null-book-ext-id", "uc-1", "МО отвечает"],
  ["wrong-slot-echo", "uc-1", "МО отвечает"],
  ["null-status-code", "uc-1", "МО отвечает"],
  ["duration-in-a-list", "uc-1", "МО отвечает"],
  ["cancel-with-duration-unit", "uc-1.1", "МО отменяет"],
])("a МИС with the defect %s: %s names the step", async (fault, name, step) => {
  const [first = ""] = differing(await play([name], fault));
  expect(first).toContain(`${name}: ${step}`);
});

test("with a МИС of its own the webhook is the former one again afterwards", async () => {
  expect((await play(["uc-1.1"], "slot-type-ignored")).every(isAsWritten)).toBe(true);
  expect((await play(["uc-1.1"])).every(isAsWritten)).toBe(true);
});
