import { readConfig } from "../server/config.ts";
import { createCommand, runCommand, spoken } from "./commandLine.ts";
import { stopRunning } from "./sandbox/running.ts";

const command = createCommand(
  spoken("stop"),
  "Останавливает песочницу, работающую в этой папке данных (FERKIT_DATA_DIR)\nstops the sandbox that runs on this data folder",
);

process.exitCode = await runCommand(command, async () => {
  const { dataDir } = readConfig(process.env);
  const { stopped, left } = await stopRunning(dataDir);
  if (left.length > 0) {
    console.error(`не остановилась / did not stop: ${left.join(", ")}`);
    return 1;
  }
  console.log(stopped.length === 0 ? `${dataDir}: ничего не работает / nothing runs` : "остановлена / stopped");
  return 0;
});
