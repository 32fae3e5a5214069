import { statfs } from "node:fs/promises";
import { sqlState } from "./retry.ts";

/** What keeps the database from being used, in Russian and English, with the option and the remedy; undefined: something else. */
export function explainDatabaseError(error: unknown, url: string | undefined): string | undefined {
  if (isDiskFull(error)) return noSpace(NEEDED_MB.first, undefined, "");
  const at = placeOf(url);
  const explained = REASONS[codeOf(error)]?.(at);
  return explained && [...explained, url === undefined ? "" : "DATABASE_URL"].filter((line) => line !== "").join("\n");
}

/** The demo region takes 70 MB at its first start; a database that is there needs some to work with. */
const NEEDED_MB = { first: 100, later: 16 };

/** @throws Error when there is so little room in the folder that a start would break off in the middle. */
export async function assertRoom(folder: string, isFirst: boolean): Promise<void> {
  const needed = isFirst ? NEEDED_MB.first : NEEDED_MB.later;
  const free = await freeMb(folder);
  if (free < needed) throw new Error(noSpace(needed, free, folder));
}

/** What a server that died for want of room has left: its last word to us was another. */
export async function explainFullDisk(folder: string): Promise<string | undefined> {
  const free = await freeMb(folder).catch(() => Infinity);
  return free < NEEDED_MB.later ? noSpace(NEEDED_MB.first, free, folder) : undefined;
}

async function freeMb(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

function noSpace(needed: number, free: number | undefined, folder: string): string {
  const [ru, en] = free === undefined ? ["", ""] : [`, свободно ${free} МБ`, `, ${free} MB are free`];
  const where = folder === "" ? "" : ` (${folder})`;
  return (
    `На диске нет места${where}: нужно ${needed} МБ${ru}. Освободите место или укажите другую папку в FERKIT_DATA_DIR.\n` +
    `The disk is full${where}: ${needed} MB are needed${en}. Make room, or name another folder in FERKIT_DATA_DIR.`
  );
}

/** PostgreSQL's word, the system's, or that of a program that has passed it on. */
function isDiskFull(error: unknown): boolean {
  if (["53100", "ENOSPC"].includes(codeOf(error))) return true;
  return error instanceof Error && /no space left on device|disk full/i.test(error.message);
}

interface Place {
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

type Reason = (place: Place) => readonly [russian: string, english: string];

const REASONS: Readonly<Record<string, Reason | undefined>> = {
  ECONNREFUSED: ({ host }) => [
    `PostgreSQL не отвечает на ${host}: соединение отклонено. Запущен ли он, и тот ли это порт?`,
    `PostgreSQL does not answer at ${host}: connection refused. Is it running, and is this its port?`,
  ],
  ENOTFOUND: ({ host }) => [
    `Узел PostgreSQL ${host} не найден: проверьте имя.`,
    `The host of PostgreSQL ${host} is unknown: look at its name.`,
  ],
  ETIMEDOUT: ({ host }) => [
    `PostgreSQL на ${host} не отвечает: проверьте адрес и сетевой экран.`,
    `PostgreSQL at ${host} does not answer: look at the address and the firewall.`,
  ],
  "28P01": ({ host, user }) => [
    `PostgreSQL на ${host} не принял пароль пользователя ${user}: проверьте имя и пароль.`,
    `PostgreSQL at ${host} refused the password of ${user}: look at the name and the password.`,
  ],
  "3D000": ({ host, database }) => [
    `На ${host} нет базы ${database}: создайте её (create database) или исправьте имя.`,
    `There is no database ${database} at ${host}: create it, or mend the name.`,
  ],
  "42501": ({ user, database }) => [
    `Пользователю ${user} не хватает прав в базе ${database}: он должен быть её владельцем.`,
    `${user} lacks rights in the database ${database}: he has to own it.`,
  ],
};

const SAME: Readonly<Record<string, string>> = {
  EAI_AGAIN: "ENOTFOUND",
  EHOSTUNREACH: "ETIMEDOUT",
  ENETUNREACH: "ETIMEDOUT",
  "28000": "28P01",
};

/** Node tries every address of a host, and tells of all failures together. */
function codeOf(error: unknown): string {
  const code = sqlState(error) ?? "";
  if (code === "" && error instanceof Error && error.cause !== undefined) return codeOf(error.cause);
  return SAME[code] ?? code;
}

/** Without its password. */
function placeOf(url: string | undefined): Place {
  const parsed = URL.parse(url ?? "");
  const host = parsed ? `${parsed.hostname}:${parsed.port || "5432"}` : "";
  return { host, user: decodeURIComponent(parsed?.username ?? ""), database: parsed?.pathname.slice(1) ?? "" };
}
