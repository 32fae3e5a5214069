import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Command, Option } from "commander";
import { isTimeZone, localTime } from "@ferkit/contracts/local-time";
import { FAULT_NAMES, FAULTS } from "../mock-mis/faults/index.ts";
import type { GatewayAccess } from "../mock-mis/scheduleSource.ts";
import { BOOKING_SENTINELS, CANCEL_SENTINELS, TRANSPORT_SENTINELS } from "../mock-mis/sentinels.ts";
import type { MockMis } from "../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../mock-mis/world.ts";
import { parseOneOf } from "../conformance/cli/values.ts";
import { columns, createCommand, refuse, runCommand, spoken, wholeNumber } from "./commandLine.ts";
import { assertPortFree } from "./sandbox/ports.ts";

interface Flags {
  port: number;
  host: string;
  fault?: string;
  listFaults?: true;
  seed: number;
  gateway?: string;
  username?: string;
  password?: string;
  writeFixtures: string;
}

const EXIT_ENVIRONMENT = 3;

function mockCommand(env: NodeJS.ProcessEnv): Command {
  return createCommand(spoken("mock"), "Учебная МИС: отвечает на запросы бронирования и отмены")
    .addOption(
      new Option("--port <port>", "порт")
        .argParser(wholeNumber({ most: 65_535 }))
        .env("MIS_PORT")
        .default(4010),
    )
    .option("--host <host>", "адрес", "127.0.0.1")
    .option("--fault <name>", "посаженный дефект", parseOneOf(FAULT_NAMES, "--list-faults"))
    .option("--list-faults", "показать дефекты и выйти")
    .option("--seed <number>", "другие идентификаторы того же мира", wholeNumber({ most: 1_000_000 }), 1)
    .option("--gateway <url>", "шлюз: слоты, которых нет в расписании, искать в его Витрине")
    .option("--username <name>", "учётная запись МО в шлюзе")
    .option("--password <password>", "её пароль")
    .option("--write-fixtures <file>", "куда записать данные для сертификации", ".ferkit/mock-fixtures.json")
    .addHelpText("after", `\nЧасовой пояс региона: FERKIT_TIME_ZONE (сейчас ${timeZoneOf(env)}).`);
}

function timeZoneOf(env: NodeJS.ProcessEnv): string {
  return env["FERKIT_TIME_ZONE"] ?? "Asia/Yekaterinburg";
}

/** All three of them or none. */
function gatewayOf({ gateway, username, password }: Flags): GatewayAccess | "incomplete" | undefined {
  if (gateway === undefined && username === undefined && password === undefined) return undefined;
  const isComplete = gateway !== undefined && username !== undefined && password !== undefined;
  return isComplete ? { url: gateway, username, password } : "incomplete";
}

async function run(flags: Flags, timeZone: string, command: Command): Promise<number> {
  if (!isTimeZone(timeZone)) return refuse(command, `FERKIT_TIME_ZONE: нет такого часового пояса ${timeZone}`);
  const gateway = gatewayOf(flags);
  if (gateway === "incomplete") return refuse(command, "--gateway, --username и --password указываются вместе");
  const today = localTime(Date.now(), timeZone).slice(0, 10);
  const world = buildWorld({ today, timeZone, seed: flags.seed });
  const { port, host, fault } = flags;
  const what = "МИС-имитатора / mock МИС";
  await assertPortFree({ what, host, hostName: "--host", port, portName: "--port, MIS_PORT" });
  // Prism takes a second to load, and a wrong flag should be told at once.
  const { startMockMis } = await import("../mock-mis/server.ts");
  const mis = await startMockMis({ world, port, host, fault, gateway, log: (line) => console.error(line) });
  await mkdir(dirname(flags.writeFixtures), { recursive: true });
  await writeFile(flags.writeFixtures, `${JSON.stringify(fixturesOf(world), null, 2)}\n`);
  console.log(greeting(mis, flags));
  stopOnSignal(mis);
  return 0;
}

function stopOnSignal(mis: MockMis): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void mis.stop());
}

function greeting({ url }: MockMis, { fault, writeFixtures }: Flags): string {
  const defect = FAULTS.find(({ name }) => name === fault);
  return `Учебная МИС отвечает по адресу ${url}
  GET ${url}/booking/book, POST ${url}/booking/book, POST ${url}/booking/cancel
${defect ? `\nПосажен дефект ${defect.name}: ${defect.title.ru}\n` : ""}
Слоты, на которые ответ известен заранее (slot_id):
${table(BOOKING_SENTINELS.map(({ id, code, key, title }) => [id, String(code), key, title]))}

Записи, отмена которых известна заранее (book_ext_id):
${table(CANCEL_SENTINELS.map(({ id, code, key, title }) => [id, String(code), key, title]))}

Сбои связи (slot_id и book_ext_id):
${table(TRANSPORT_SENTINELS.map(({ id, fault: { name, title } }) => [id, name, title.ru]))}

Любой ответ по имени: заголовок «Prefer: example=slot_taken». Дефекты: --list-faults.
Данные МИС записаны в ${writeFixtures}. Проверить её:
  ${spoken("certify")} --target ${url} --fixtures ${writeFixtures}

Ctrl-C останавливает.`;
}

function table(rows: readonly (readonly string[])[]): string {
  return columns(rows).trimEnd();
}

function faultList(): string {
  return table(FAULTS.map(({ name, title, kills }) => [name, title.ru, kills.join(", ")]));
}

async function main(): Promise<number> {
  const command = mockCommand(process.env);
  return runCommand<Flags>(command, async (flags) => {
    if (flags.listFaults) {
      console.log(faultList());
      return 0;
    }
    try {
      return await run(flags, timeZoneOf(process.env), command);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return EXIT_ENVIRONMENT;
    }
  });
}

process.exitCode = await main();
