import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a command line as a reader of the report would: pasted into a POSIX shell. stdout as it came, in Latin-1 so that no byte is lost. */
export async function shell(command: string, cwd = "."): Promise<string> {
  // A Windows machine has no /bin/sh and no base64; there the commands are meant for Git Bash or WSL.
  const { stdout } = await run("/bin/sh", ["-c", command], { cwd, encoding: "latin1", maxBuffer: 4 * 1024 * 1024 });
  return stdout;
}
