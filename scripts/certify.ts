import { Command, Option } from "commander";
import { localTime } from "@ferkit/contracts/local-time";
import type { DefaultTarget } from "../conformance/cli.ts";
import { columns, spoken } from "./commandLine.ts";

const EXIT_USAGE = 2;
const { stdout, stderr, env, argv } = process;

// Loading the suite takes seconds on a slow disk, and whoever has typed the command must see that it was heard.
const answersAtOnce = /^(-h|--help|-V|--version|--list.*|[a-z]+)$/;
if (!answersAtOnce.test(argv[2] ?? "")) stderr.write("Загружаю набор проверок…\n");
const { runCli } = await import("../conformance/cli.ts");
const { interruptible } = await import("../conformance/cli/interrupt.ts");
const { nearest } = await import("../conformance/cli/nearest.ts");
const { FAULT_NAMES, FAULTS, findFault } = await import("../mock-mis/faults/index.ts");
const { startMockMis } = await import("../mock-mis/server.ts");
const { findVariant, VARIANTS } = await import("../mock-mis/variants/index.ts");
const { buildWorld, fixturesOf } = await import("../mock-mis/world.ts");

// A correct МИС of another make is of use to this project alone, so the suite's own command line does not know these options.
const own = new Command()
  .addOption(new Option("--variant [name]").preset(""))
  .option("--list-faults")
  .option("--list-variants");
const { operands, unknown } = own.parseOptions(argv.slice(2));
const rest = [...operands, ...unknown];
const flags = own.opts<{ variant?: string; listFaults?: true; listVariants?: true }>();
const variant = findVariant(flags.variant ?? "");

/** Without --target the reference МИС of the project is started on a free port and certified, with or without a defect. */
const defaultTarget: DefaultTarget = async ({ fault, timeZone, now }) => {
  const today = localTime(now.getTime(), timeZone).slice(0, 10);
  const mis = await startMockMis({
    world: buildWorld({ today, timeZone }),
    port: 0,
    fault: fault === undefined ? undefined : findFault(fault),
    variant,
  });
  return { url: mis.url, fixtures: fixturesOf(mis.world), stop: () => mis.stop() };
};

/** What is asked of the demo МИС and not of the suite; null for everything else. */
function demoList(): string | null {
  if (flags.listFaults) return columns(FAULTS.map(({ name, level, title }) => [name, level, title.ru]));
  if (flags.listVariants) return columns(VARIANTS.map(({ name, title }) => [name, title.ru]));
  return null;
}

const HELP = `
Учебная МИС этого проекта (без --target) / the demo МИС of this project (without --target):
${columns([
  ["--fault <name>", `проверить МИС с посаженным дефектом, их ${FAULTS.length} / with a planted defect`],
  ["--list-faults", "имена, уровни и суть дефектов / names, levels and titles of the defects"],
  [
    "--variant <name>",
    `проверить правильную МИС другого устройства, их ${VARIANTS.length} / a correct МИС of another make`,
  ],
  ["--list-variants", "их имена и отличия / their names and what is different"],
])}`;

function problem(): string | null {
  if (flags.variant === undefined) return null;
  if (!variant) {
    const meant = nearest(
      flags.variant,
      VARIANTS.map(({ name }) => name),
    );
    const perhaps = meant === undefined ? "" : `\nМожет быть / perhaps: ${meant}`;
    return `--variant: нет такой МИС / no such МИС: ${flags.variant}${perhaps}\nСписок / list: --list-variants`;
  }
  const other = rest.find((word) => /^--(fault|target)(=|$)/.test(word));
  return other === undefined ? null : `--variant не сочетается с ${other} / does not go with ${other}`;
}

const wrong = problem();
const list = demoList();
if (list !== null) {
  stdout.write(list);
} else if (wrong === null) {
  const signal = interruptible(process);
  const deps = { stdout, stderr, env, signal, defaultTarget, faults: FAULT_NAMES, command: spoken("certify") };
  process.exitCode = await runCli(rest, deps);
  if (rest[0] === "--help" || rest[0] === "-h") stdout.write(HELP);
} else {
  stderr.write(`${wrong}\n`);
  process.exitCode = EXIT_USAGE;
}
