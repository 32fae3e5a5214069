import { runCli, type DefaultTarget } from "../conformance/cli.ts";
import { interruptible } from "../conformance/cli/interrupt.ts";
import { FAULT_NAMES, findFault } from "../mock-mis/faults/index.ts";
import { startMockMis } from "../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../mock-mis/world.ts";

/** Without --target the reference МИС of the project is started on a free port and certified, with or without a defect. */
const defaultTarget: DefaultTarget = async ({ fault, timeZone, now }) => {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
  const mis = await startMockMis({
    world: buildWorld({ today, timeZone }),
    port: 0,
    fault: fault === undefined ? undefined : findFault(fault),
  });
  return { url: mis.url, fixtures: fixturesOf(mis.world), stop: () => mis.stop() };
};

const { stdout, stderr, env, argv } = process;
const signal = interruptible(process);
process.exitCode = await runCli(argv.slice(2), { stdout, stderr, env, signal, defaultTarget, faults: FAULT_NAMES });
