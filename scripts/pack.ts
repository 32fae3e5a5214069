import { createCommand, runCommand } from "./commandLine.ts";
import { packConformance } from "./pack/pack.ts";

const command = createCommand(
  "npm run pack:conformance --",
  "Собирает набор проверок в архив, которому нужен только Node 20 / packs the suite as a tarball that needs nothing but Node 20",
).argument("[folder]", "куда его положить / where to put it", ".");

process.exitCode = await runCommand(command, async (_flags, [folder = "."]) => {
  console.log(await packConformance(folder));
  return 0;
});
