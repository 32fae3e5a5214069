import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { printConfig } from "./printConfig.ts";
import { gatherSettings, SETTINGS } from "./settings.ts";
import { printUnit } from "./units.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ferkit-serve-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, "serve.yaml");
  await writeFile(path, text);
  return path;
}

test("the file says what the environment would; the environment wins, and each is blamed for what it says", async () => {
  const path = await file(
    "port: 2200\ntrust_proxy: [loopback, 10.0.0.0/8]\nread_only: true\nprofile: loose\nworkers:\n",
  );
  const { given, spelt } = await gatherSettings(
    path,
    { PORT: "2300", FERKIT_LOG_LEVEL: "" },
    { FERKIT_MIGRATE: "false" },
  );
  expect(given).toEqual({
    FERKIT_MIGRATE: "false",
    PORT: "2300",
    FERKIT_TRUST_PROXY: "loopback, 10.0.0.0/8",
    FERKIT_READ_ONLY: "true",
    FERKIT_PROFILE: "loose",
    FERKIT_WORKERS: "",
  });
  expect(() => readConfig(given, spelt)).toThrow(`${path}: profile: ожидается`);
});

test.each([
  ["wokers: 1", /нет настройки \/ no such setting: wokers \(workers\?\)/],
  ["database_url: {a: secret}", /database_url: ожидается/],
  ["- secret", /key: value/],
  ["port: 1\ndatabase_url: 'secret", /serve\.yaml:\d+: не YAML/],
])("a file with %j is refused without a word of what it holds", async (text, problem) => {
  const refused = await gatherSettings(await file(text), {}).catch(String);
  expect(refused).toMatch(problem);
  expect(refused).not.toContain("secret");
});

test("no file: its name is told", async () => {
  await expect(gatherSettings("/no/such.yaml", {})).rejects.toThrow("/no/such.yaml");
});

test("--print-config names every setting, shows no secret, and is a file that says the same", async () => {
  const given = {
    DATABASE_URL: "postgres://u:secret@h/d",
    FERKIT_JWT_SECRET: "s".repeat(32),
    PORT: "2200",
    FERKIT_TIME_ZONE: "Europe/Moscow",
    FERKIT_READ_ONLY: "true",
  };
  const printed = printConfig(given, { FERKIT_SANDBOX_OPERATIONS: "false" });
  for (const { key, variable } of Object.values(SETTINGS)) {
    expect(printed).toContain(`(${variable})`);
    expect(printed).toMatch(new RegExp(`^(# )?${key}:`, "m"));
  }
  expect(printed).not.toMatch(/:secret|ssss/);
  expect(printed).toContain("# sandbox_operations: false");
  expect((await gatherSettings(await file(printed), {})).given).toEqual({
    PORT: "2200",
    FERKIT_TIME_ZONE: "Europe/Moscow",
    FERKIT_READ_ONLY: "true",
  });
  const keys = Object.values(SETTINGS).map(({ key }) => key);
  // What is commented out can be taken as it stands.
  const all = printConfig({}, {}).replaceAll(new RegExp(`^# (${keys.join("|")}):`, "gm"), "$1:");
  const { given: whole } = await gatherSettings(await file(all), {});
  expect(Object.keys(whole)).toHaveLength(Object.keys(SETTINGS).length);
});

test("units name the program as it was started, blanks and Cyrillic included", () => {
  const words: [string, ...string[]] = [
    "/opt/мой ferkit/node",
    "--max-old-space-size=1024",
    "/opt/мой ferkit/100%.js",
    "serve",
  ];
  const systemd = printUnit("systemd", { words, configFile: "/etc/ferkit/serve.yaml" });
  expect(systemd).toContain(
    'ExecStart="/opt/мой ferkit/node" --max-old-space-size=1024 "/opt/мой ferkit/100%%.js" serve --config /etc/ferkit/serve.yaml\n',
  );
  const windows = printUnit("windows", {
    words: ["C:\\my ferkit\\node.exe", "C:\\it's\\f.js"],
    configFile: "C:\\a b.yaml",
  });
  expect(windows).toContain("-Execute 'C:\\my ferkit\\node.exe' -Argument 'C:\\it''s\\f.js --config \"C:\\a b.yaml\"'");
});
