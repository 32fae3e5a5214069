import { readFile, mkdir, writeFile } from "node:fs/promises";
import { createCommand, runCommand } from "./commandLine.ts";
import { APIS, bundleAll, toJson } from "./generate/bundle.ts";
import { buildArchives } from "./release/archives.ts";
import {
  changesBetween,
  currentRelease,
  isAllowed,
  isUnreleased,
  newestRelease,
  renderChange,
  CHANGELOG,
  RELEASED,
  type Release,
} from "./release/contracts.ts";
import { makeKey, signSums } from "./release/sign.ts";

interface Flags {
  readonly bless?: true;
  readonly check?: true;
  readonly out: string;
  readonly key?: string;
  readonly newKey?: string;
}

const command = createCommand(
  "npm run release --",
  `Сравнивает контракты с выпущенными, затем собирает архивы: Node, PostgreSQL, программы, документация, контракты, примеры
compares the contracts with the released ones, then builds the archives

Код 1 при ломающем изменении, если не выросла главная часть info.version
exits 1 on a breaking change unless the major part of info.version grew`,
)
  .option("--check", "только сравнить / compare only")
  .option(
    "--bless",
    "сохранить нынешние описания как specs/released/<info.version>/; невыпущенная версия перезаписывается / keep the current bundles, an unreleased version is overwritten; no archives",
  )
  .option("--out <dir>", "куда положить архивы / where to put the archives", "release")
  .option("--key <file>", "подписать суммы этим ключом Ed25519 (PEM) / sign the sums with this key")
  .option("--new-key <file>", "создать такой ключ и выйти / make such a key, and no more");

async function bless({ version, descriptions }: Release, released: Release | undefined): Promise<boolean> {
  if (released?.version === version && !isUnreleased(await readFile(CHANGELOG, "utf8"), version)) {
    console.error(
      `${version} is out: its bundles stay as they are. Raise info.version of the three descriptions first.`,
    );
    return false;
  }
  await mkdir(`${RELEASED}${version}`, { recursive: true });
  for (const api of APIS) await writeFile(`${RELEASED}${version}/${api}.json`, toJson(descriptions[api]));
  console.error(`blessed specs/released/${version}/`);
  return true;
}

/** Whether the contracts may come out as they are. */
async function compareContracts(isBlessed: boolean): Promise<boolean> {
  const [released, current] = [await newestRelease(), currentRelease(await bundleAll())];
  const changes = released ? changesBetween(released, current) : [];
  for (const change of changes) console.log(renderChange(change));
  console.error(`${released?.version ?? "nothing released"} → ${current.version}: ${changes.length} changes`);
  const isDraft =
    released?.version === current.version && isUnreleased(await readFile(CHANGELOG, "utf8"), current.version);
  if (released && !isAllowed(changes, released.version, current.version) && !(isBlessed && isDraft)) return false;
  return !isBlessed || bless(current, released);
}

async function buildAll({ out, key }: Flags): Promise<void> {
  const built = await buildArchives(out, (line) => console.error(`  ${line}`));
  for (const { file, bytes } of built) console.log(`${file}  ${(bytes / 1e6).toFixed(1)} МБ`);
  if (key === undefined) console.error("не подписано / not signed: --key");
  else await signSums(out, key);
}

async function main(flags: Flags): Promise<number> {
  if (flags.newKey !== undefined) {
    await makeKey(flags.newKey);
    return 0;
  }
  if (!(await compareContracts(flags.bless === true))) return 1;
  if (!flags.check && !flags.bless) await buildAll(flags);
  return 0;
}

process.exitCode = await runCommand<Flags>(command, main);
