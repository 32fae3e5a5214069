import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { bookWithCsharp } from "./clients/csharp.ts";
import { TOOLS } from "./clients/tools.ts";
import { installedTools, tryTool, type Tried } from "./clients/tries.ts";
import { columns, createCommand, runCommand, someOf } from "./commandLine.ts";
import { install, missingTools } from "./toolchains/debian.ts";

const NAMES = TOOLS.map(({ name }) => name);

const command = createCommand(
  "npm run clients --",
  `Генераторы клиентов на наших описаниях: загрузил ли каждый файл, компилируется ли, работает ли клиент C# на песочнице
generators of clients on our descriptions: does each load every file, does it compile, does the C# client work on the sandbox

Недостающее ставит из npm и, если запущена от root, из Debian (mono) / installs what is missing from npm and, when run by root, from Debian`,
).option("--only <names>", `только эти / these only: ${NAMES.join(",")}`, someOf(NAMES), NAMES);

async function main({ only }: { readonly only: readonly string[] }): Promise<number> {
  const tools = TOOLS.filter(({ name }) => only.includes(name));
  const withMono = tools.some(({ language }) => language === "C#");
  if (withMono && (await missingTools(["mono", "mcs"])).length > 0) await install(["mono-complete"]);
  const folder = await installedTools();
  // Beside the packages that the clients import.
  await mkdir(join(folder, "out"), { recursive: true });
  const work = await mkdtemp(join(folder, "out/run-"));
  try {
    const tried: Tried[] = [];
    for (const tool of tools) tried.push(...(await tryTool(tool, folder, work)));
    console.log(
      columns([["генератор / tool", "файл / file", "загружен / loads", "компилируется / compiles"], ...tried.map(row)]),
    );
    const isRight = tried.every((one) => one.loads === null && (one.compiles === null || isOwn(one)));
    if (!withMono || !isRight) return isRight ? 0 : 1;
    const said = await bookWithCsharp(tried, folder, work);
    console.log(said.map((line) => `  C#  ${line}`).join("\n"));
    return said.length === 4 && said.every((line) => line.endsWith(" yes")) ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A tool's own mistake, named with the reason. */
function isOwn({ tool: { own }, compiles }: Tried): boolean {
  return own !== undefined && own.problem.test(compiles ?? "");
}

function row(one: Tried): string[] {
  const { tool, dialect, file, loads } = one;
  const compiles = isOwn(one) ? (tool.own?.why ?? "") : one.compiles;
  return [`${tool.name} (${tool.language})`, `${file} ${dialect}`, loads ?? "да / yes", compiles ?? "да / yes"];
}

process.exitCode = await runCommand(command, main);
