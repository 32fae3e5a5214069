import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "../../server/http/auth.ts";
import { newPassword, problemIn, readAccountsFile, type GivenAccount } from "./accounts.ts";

const MO = "1.2.643.5.1.13.13.12.2.999.77001";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ferkit-accounts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string): Promise<GivenAccount[]> {
  const path = join(folder, "accounts.yaml");
  await writeFile(path, text);
  return readAccountsFile(path);
}

test("FERKIT_ACCOUNTS_FILE: YAML or JSON, a list or `accounts:`; an МО logs in under its OID", async () => {
  const own = { name: MO, role: "mis", mo: MO, password: "of-my-own" };
  expect(await read(`- { mo: ${MO}, password: of-my-own }`)).toEqual([own]);
  expect(await read(`accounts:\n  - { mo: ${MO}, password: of-my-own }`)).toEqual([own]);
  expect(await read(JSON.stringify([{ mo: MO, password: "of-my-own" }]))).toEqual([own]);
  const hash = await hashPassword("word");
  const file = `- { role: auditor, name: inspector, password_hash: "${hash}" }\n- { mo: ${MO}, webhook_header: "X-Key: a" }`;
  expect(await read(file)).toEqual([
    { name: "inspector", role: "auditor", mo: null, passwordHash: hash },
    { name: MO, role: "mis", mo: MO, webhookHeader: "X-Key: a" },
  ]);
});

test("FERKIT_ACCOUNTS_FILE: what is wrong names the file and the entry, and quotes no secret", async () => {
  const wrong: [text: string, says: RegExp][] = [
    ["secret: [", /список|list/],
    ["accounts: secret", /список|list/],
    ["[secret]", /entry 1: .*not an object/],
    [`- { mo: ${MO}, password: secret }\n- { name: b, password: secret }`, /entry 2: .*mis, epgu, operator, auditor/],
    ["- { role: mis, name: b, password: secret }", /mo: an OID/],
    [`- { role: epgu, name: b, mo: ${MO}, password: secret }`, /mo: an OID/],
    ["- { mo: 1.2.x, password: secret }", /not an OID/],
    ["- { role: epgu, name: a b, password: secret }", /name: 1 to 128/],
    ["- { role: epgu, name: b, password: '' }", /password: 1 to 256/],
    ["- { role: epgu, name: b, password_hash: secret }", /password_hash/],
    [`- { mo: ${MO}, webhook_header: "Authorization: secret" }`, /webhook_header/],
  ];
  for (const [text, says] of wrong) {
    await expect(read(text), text).rejects.toThrow(says);
    await expect(read(text), text).rejects.toThrow(/^FERKIT_ACCOUNTS_FILE (?!.*secret)/);
  }
  await expect(readAccountsFile(join(folder, "none.yaml"))).rejects.toThrow("cannot be read");
});

test("a password that is made here has 20 letters and digits, and is none of those before", () => {
  const made = Array.from({ length: 50 }, newPassword);
  for (const password of made) {
    expect(password).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(problemIn({ name: "b", role: "epgu", mo: null, password })).toBeUndefined();
  }
  expect(new Set(made).size).toBe(made.length);
});
