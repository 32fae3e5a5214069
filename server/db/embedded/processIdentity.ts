// A process id alone says little: ids are reused, in a restarted container almost certainly. Id and start time together are unique.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { codeOf } from "./errors.ts";

/** A zombie counts as gone: a container's first process often reaps nobody, and then it stays for ever. */
export async function isAlive(pid: number): Promise<boolean> {
  return exists(pid) && !(await isZombie(pid));
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

async function isZombie(pid: number): Promise<boolean> {
  if (process.platform !== "linux") return (await processStatus(pid, "state=")).startsWith("Z");
  const [state] = await linuxStatus(pid).catch(() => []);
  return state === "Z" || state === "X";
}

/** When the process started, as text to compare; empty where the system does not tell. */
export async function startMark(pid: number): Promise<string> {
  if (process.platform === "linux") return linuxStartMark(pid).catch(() => "");
  return processStatus(pid, "lstart=");
}

/** The words of the process's command line; empty where the system does not tell. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform !== "linux") return processStatus(pid, "args=");
  const words = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return words.replaceAll("\0", " ").trim();
}

async function linuxStartMark(pid: number): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const status = await linuxStatus(pid);
  // starttime: field 22 of proc(5), and the first here is field 3.
  return `${boot.trim()}/${status[19] ?? ""}`;
}

/** The fields of /proc/PID/stat after the program's name, which stands in parentheses and may hold blanks. */
async function linuxStatus(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

async function processStatus(pid: number, column: string): Promise<string> {
  if (process.platform === "win32") return "";
  const { stdout } = await promisify(execFile)("ps", ["-p", String(pid), "-o", column]).catch(() => ({ stdout: "" }));
  return stdout.trim();
}
