import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SYSTEM_BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Nothing beyond this machine can be reached: no names resolve, and whatever is not loopback goes to a proxy that does not exist. */
const CUT_OFF = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--proxy-server=http://127.0.0.1:9"];
/** What a browser likes to ask its maker about. */
const SILENT = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** A real Chromium without a network, writing a log of every request that it makes, its own included. */
export async function launchOfflineChromium(netLog: string): Promise<Browser> {
  const args = ["--no-sandbox", "--in-process-gpu", ...SILENT, ...CUT_OFF, `--log-net-log=${netLog}`];
  if (process.platform !== "linux" || process.arch !== "x64")
    return chromium.launch({ executablePath: systemBrowser(), args });
  const folder = await unpackedChromium();
  const launch = (env: Record<string, string>): Promise<Browser> =>
    chromium.launch({
      executablePath: join(folder, "chromium"),
      args,
      env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf"), ...env },
    });
  try {
    return await launch({});
  } catch (error) {
    // A bare container has no NSS; the package brings its own.
    if (!String(error).includes("shared libraries")) throw error;
    return launch({ LD_LIBRARY_PATH: join(folder, "al2023/lib") });
  }
}

function systemBrowser(): string {
  const found = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `The browser test needs Chromium: on ${process.platform} ${process.arch} install one at ${SYSTEM_BROWSERS.join(" or ")}.`,
  );
}

/**
 * @sparticuz/chromium unpacks itself to the common temporary folder, readable by one user and not safe against two tests that
 * start together. Here it goes to a folder of this clone, in one step.
 */
async function unpackedChromium(): Promise<string> {
  const folder = join(ROOT, "node_modules/.cache", `chromium-${await packageVersion()}`);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}.`);
  await unpackInto(staging);
  await writeFile(join(staging, "fonts.conf"), fontConfig(join(folder, "fonts")));
  // Whoever comes second finds the folder there and throws its own away.
  await rename(staging, folder).catch(() => rm(staging, { recursive: true }));
  return folder;
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("playwright-core/package.json");
  const manifest = join(dirname(entry), "../@sparticuz/chromium/package.json");
  return (JSON.parse(await readFile(manifest, "utf8")) as { version: string }).version;
}

/** In a process of its own: the package reads its settings from the environment, one of which makes it unpack the NSS libraries too. */
async function unpackInto(folder: string): Promise<void> {
  const script = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { cwd: ROOT, env });
}

/** The system's fonts if it has any, and those of the package: without a font no text has a width. */
function fontConfig(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
</fontconfig>
`;
}
