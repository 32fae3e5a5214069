import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";

export const SUMS = "SHA256SUMS";

/** SHA256SUMS of the files, as `sha256sum --check` reads it. */
export async function writeSums(folder: string, files: readonly string[]): Promise<void> {
  const lines = await Promise.all(files.map(async (file) => `${await sha256Of(file)}  ${basename(file)}\n`));
  await writeFile(join(folder, SUMS), lines.join(""));
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * SHA256SUMS.sig, and the public key beside it. `keyFile` is an Ed25519 private key in PEM.
 * @throws Error when it is another kind of key.
 */
export async function signSums(folder: string, keyFile: string): Promise<void> {
  const key = createPrivateKey(await readFile(keyFile));
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${keyFile}: нужен ключ Ed25519 / not an Ed25519 key`);
  await writeFile(join(folder, `${SUMS}.sig`), sign(null, await readFile(join(folder, SUMS)), key));
  await writeFile(join(folder, "ferkit.pub"), createPublicKey(key).export({ type: "spki", format: "pem" }));
}

/** A new private key, readable by its owner alone. An existing file is not replaced. */
export async function makeKey(keyFile: string): Promise<void> {
  const { privateKey } = generateKeyPairSync("ed25519");
  await writeFile(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
}
