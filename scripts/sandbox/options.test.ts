import { expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { readCommand } from "./options.ts";

test("every option is another way to say a variable, in both spellings of a value", () => {
  const command = readCommand(["--workers", "2", "--region=large", "--port", "0", "--mis-port=4999"]);
  expect(command).toMatchObject({
    kind: "start",
    given: { FERKIT_WORKERS: "2", FERKIT_REGION_SIZE: "large", PORT: "0", MIS_PORT: "4999" },
  });
  if (command.kind !== "start") throw new Error("not a start");
  const config = readConfig({ PORT: "2200", ...command.given });
  expect(config).toMatchObject({ workers: 2, regionSize: "large", port: 0, misPort: 4999 });
});

test("a wrong value is told under the name that the user wrote", () => {
  const command = readCommand(["--workers=0", "--region", "huge"]);
  if (command.kind !== "start") throw new Error("not a start");
  expect(() => readConfig({ ...command.given, PORT: "x" }, command.spelt)).toThrow(
    /^Неверные настройки[^]*PORT: [^]*--workers: [^]*--region: [^]*demo, small или large/,
  );
});

test.each([
  [["--worker", "2"], "--worker"],
  [["-w"], "-w"],
  [["--constructor"], "--constructor"],
  [["2"], "«2»"],
  [["--workers"], "--workers"],
  [["--region="], "--region"],
])("wrong usage is one clear line that says where help is: %j", (args, named) => {
  const command = readCommand(args);
  expect(command).toMatchObject({ kind: "wrong", text: expect.stringContaining(named) as string });
  expect(command).toMatchObject({ text: expect.stringContaining("npm start -- --help") as string });
});

test("--help tells every option, its variable and its default in both languages", () => {
  const command = readCommand(["--help", "--nonsense"]);
  if (command.kind !== "help") throw new Error("no help");
  for (const word of ["--workers", "--region", "--port", "--mis-port", "FERKIT_WORKERS", "процессов", "processes"]) {
    expect(command.text).toContain(word);
  }
});
