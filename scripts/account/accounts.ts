// Accounts of one's own: how they are written down and stored.
import { spoken } from "../commandLine.ts";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import { parse } from "yaml";
import { HEADER_FORM, readHeader } from "../../server/config.ts";
import { listAccounts, saveAccount, type AccountRole } from "../../server/db/queries/accounts.ts";
import { hashPassword, isHash, isPasswordValid } from "../../server/http/auth.ts";
import { isObject } from "../../server/profile/isObject.ts";

export const ROLES: readonly AccountRole[] = ["mis", "epgu", "operator", "auditor"];

/** As a user gives it. */
export interface GivenAccount {
  /** Of an МО by default its OID (AUTH-3). */
  readonly name: string;
  readonly role: AccountRole;
  readonly mo: string | null;
  readonly password?: string;
  readonly passwordHash?: string;
  readonly webhookHeader?: string;
}

const OID = /^\d+(\.\d+){3,}$/;
const HEX = /^[!-~]{1,128}$/;

/** 120 bits, in letters that survive a telephone line, a shell and a YAML file. */
export function newPassword(): string {
  return randomBytes(15).toString("base64url").replaceAll("-", "x").replaceAll("_", "y");
}

/** What is wrong with an account; undefined: nothing. */
export function problemIn({ name, role, mo, password, passwordHash, webhookHeader }: GivenAccount): string | undefined {
  if (!ROLES.includes(role)) return `роль / role: ${ROLES.join(", ")}`;
  if ((role === "mis") !== (mo !== null))
    return "OID МО нужен роли mis и только ей / mo: an OID, for the role mis only";
  if (mo !== null && !OID.test(mo)) return `не OID / not an OID: ${mo}`;
  if (!HEX.test(name))
    return "имя: от 1 до 128 печатных символов латиницей без пробелов / name: 1 to 128 ASCII characters";
  if (password !== undefined && (password === "" || password.length > 256))
    return "пароль: от 1 до 256 символов / password: 1 to 256 characters";
  if (passwordHash !== undefined && !isHash(passwordHash)) return `password_hash: ${spoken("account")} hash`;
  if (webhookHeader !== undefined && !readHeader(webhookHeader)) return `webhook_header: ${HEADER_FORM}`;
  return undefined;
}

/** @returns the password when it was made here: it is shown once and stored nowhere. */
export async function store(em: EntityManager, given: GivenAccount): Promise<string | undefined> {
  const made = given.password === undefined && given.passwordHash === undefined ? newPassword() : undefined;
  await saveAccount(em, {
    username: given.name,
    role: given.role,
    mo_oid: given.mo,
    password_hash: given.passwordHash ?? (await hashPassword(given.password ?? made ?? "")),
    webhook_header: given.webhookHeader ?? null,
  });
  return made;
}

/** YAML or JSON: a list, or `accounts:` with one. @throws Error that names the file, the entry and what is wrong with it. */
export async function readAccountsFile(path: string): Promise<GivenAccount[]> {
  const wrong = (what: string): Error => new Error(`FERKIT_ACCOUNTS_FILE ${path}: ${what}`);
  const text = await readFile(path, "utf8").catch(() => {
    throw wrong("файл не читается / cannot be read");
  });
  const document = parsed(text);
  const entries: unknown = isObject(document) ? document["accounts"] : document;
  if (!Array.isArray(entries)) throw wrong("ожидается список учётных записей / a list of accounts is expected");
  return entries.map((entry: unknown, index) => {
    const given = isObject(entry) ? givenIn(entry) : undefined;
    const problem = given ? problemIn(given) : "не объект / not an object";
    if (!given || problem !== undefined) throw wrong(`запись / entry ${index + 1}: ${problem ?? ""}`);
    return given;
  });
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    // Its message quotes the text, passwords included.
    return undefined;
  }
}

function givenIn(entry: Record<string, unknown>): GivenAccount {
  const text = (key: string): string | undefined => {
    const value = entry[key];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const [mo, password, passwordHash, webhookHeader] = ["mo", "password", "password_hash", "webhook_header"].map(text);
  return {
    role: (text("role") ?? (mo === undefined ? "" : "mis")) as AccountRole,
    name: text("name") ?? mo ?? "",
    mo: mo ?? null,
    ...(password === undefined ? {} : { password }),
    ...(passwordHash === undefined ? {} : { passwordHash }),
    ...(webhookHeader === undefined ? {} : { webhookHeader }),
  };
}

/**
 * Brings the stored accounts up to the file: those in it are as it says, others stay. A password that has not changed keeps its hash, so that
 * tokens live on. @returns lines for people: passwords that were made, and a word about plain ones.
 */
export async function storeFromFile(em: EntityManager, path: string): Promise<string[]> {
  const given = await readAccountsFile(path);
  const stored = new Map((await listAccounts(em)).map((row) => [row.username, row]));
  const lines: string[] = [];
  for (const account of given) {
    const before = stored.get(account.name)?.password_hash;
    const isSame =
      before !== undefined && (account.password === undefined || (await isPasswordValid(account.password, before)));
    const keeps = isSame && account.passwordHash === undefined;
    const made = await store(em, keeps ? { ...account, passwordHash: before } : account);
    if (made !== undefined)
      lines.push(`учётная запись ${account.name}: пароль / password ${made} (показан один раз / shown once)`);
  }
  const plain = given.filter(({ password }) => password !== undefined).length;
  if (plain > 0)
    lines.push(
      `${path}: паролей открытым текстом / plain passwords: ${plain}; замените на password_hash: ${spoken("account")} hash`,
    );
  return lines;
}
