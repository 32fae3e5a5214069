import { Option } from "commander";
import { columns, createCommand, refuse, runCommand, spoken } from "./commandLine.ts";
import { withForeignMis } from "./play/foreignMis.ts";
import { isAsWritten, playOne, SCENARIOS, type Theatre } from "./play/play.ts";
import type { Audience, Played } from "./play/stage.ts";

interface Flags {
  readonly list?: true;
  readonly gateway: string;
  readonly epguPassword: string;
  readonly operatorPassword: string;
  readonly mo: string;
  readonly moPassword: string;
  readonly mis?: string;
  readonly fault?: string;
  readonly timeZone: string;
}

const EXIT_DIFFERS = 1;
const EXIT_BROKEN = 3;
const MO = "1.2.643.5.1.13.13.12.2.999.10001";

const command = createCommand(
  spoken("play"),
  `Проигрывает сценарии документа на работающей песочнице: каждое сообщение со временем, каждый шаг с требованиями и тем, что отличается
plays the document's scenarios on a running sandbox: each message with its time, each step with its requirements and what differed

Код 0: как в документе; 1: что-то отличается; 3: сыграть не удалось / 0 as written, 1 something differs, 3 could not be played`,
)
  .argument("[scenario]", "имя или all / a name, or all", "all")
  .option("--list", "показать сценарии / list them")
  .option("--gateway <url>", "адрес шлюза / address of the gateway", "http://127.0.0.1:2100")
  .option(
    "--mis <url>",
    "МИС по её адресу: на время становится вебхуком МО / an МИС by its address, the МО's webhook meanwhile",
  )
  .addOption(
    new Option("--fault <name>", "учебная МИС с этим дефектом / the mock with this planted defect").conflicts("mis"),
  )
  .option("--mo <oid>", "МО для --mis и --fault / the МО for these", MO)
  .option("--mo-password <password>", "её пароль / its password", "demo-10001")
  .option("--epgu-password <password>", "пароль учётной записи epgu / password of epgu", "demo-epgu")
  .option("--operator-password <password>", "пароль учётной записи operator / password of operator", "demo-operator")
  .option(
    "--time-zone <zone>",
    "пояс региона / zone of the region",
    process.env["FERKIT_TIME_ZONE"] ?? "Asia/Yekaterinburg",
  );

const audience: Audience = {
  message: ({ from, to, what, said }, ms) => {
    const time = new Date().toISOString().slice(11, 23);
    console.log(`    ${time}  ${from} → ${to}  ${what}  ${said}  ${Math.round(ms)} мс`);
  },
  step: ({ title, requirements, differs }) => {
    console.log(`  ${differs.length === 0 ? "✓" : "✗"} ${title} (${requirements.join(", ")})`);
    for (const line of differs) console.log(`      ${line}`);
  },
};

async function playAll(names: string, theatre: Theatre): Promise<Played[]> {
  const played: Played[] = [];
  for (const scenario of SCENARIOS.filter(({ name }) => names === "all" || name === names)) {
    console.log(`\n${scenario.name}: ${scenario.title}`);
    const one = await playOne(scenario, theatre, audience);
    if (one.broken !== null) console.log(`  ⚠ ${one.broken}`);
    played.push(one);
  }
  return played;
}

async function main(flags: Flags, [name = "all"]: readonly string[]): Promise<number> {
  if (flags.list) {
    console.log(columns(SCENARIOS.map((one) => [one.name, one.title])).trimEnd());
    return 0;
  }
  if (name !== "all" && !SCENARIOS.some((one) => one.name === name))
    return refuse(command, `Нет такого сценария / no such scenario: ${name} (--list)`);
  const foreign = flags.mis !== undefined || flags.fault !== undefined;
  const theatre: Theatre = {
    gateway: flags.gateway,
    accounts: {
      epgu: { username: "epgu", password: flags.epguPassword },
      operator: { username: "operator", password: flags.operatorPassword },
    },
    timeZone: flags.timeZone,
    moOid: foreign ? flags.mo : null,
  };
  const account = { username: flags.mo, password: flags.moPassword };
  const { mis, fault, timeZone } = flags;
  const foreigner = { gateway: flags.gateway, account, mis, fault, timeZone };
  let played: Played[];
  try {
    played = await withForeignMis(foreigner, () => playAll(name, theatre));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return EXIT_BROKEN;
  }
  const wrong = played.filter((one) => !isAsWritten(one));
  console.log(`\n${played.length - wrong.length} / ${played.length}${wrong.map((one) => `, ${one.name}`).join("")}`);
  if (wrong.length === 0) return 0;
  return wrong.some(({ steps }) => steps.some(({ differs }) => differs.length > 0)) ? EXIT_DIFFERS : EXIT_BROKEN;
}

process.exitCode = await runCommand<Flags>(command, main);
