import { statfs } from "node:fs/promises";
import { readDatabaseUrl } from "../address/read.ts";
import { NoServerSuits } from "./locate.ts";
import { sqlState } from "./retry.ts";

/** What keeps the database from being used, in Russian and English, with the option and the remedy; undefined: something else. */
export function explainDatabaseError(error: unknown, url: string | undefined): string | undefined {
  if (isDiskFull(error)) return noSpace(NEEDED_MB.first, undefined, "");
  if (error instanceof NoServerSuits) return `${error.message}\nDATABASE_URL`;
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

/** Of what has no code of its own, or several. */
const REASON_TLS = { missing: "TLS_MISSING", demanded: "TLS_DEMANDED", untrusted: "TLS_UNTRUSTED" } as const;

const BY_MESSAGE: readonly (readonly [message: RegExp, code: string])[] = [
  [/does not support SSL connections/, REASON_TLS.missing],
  [/no pg_hba\.conf entry.*(no encryption|SSL off)/, REASON_TLS.demanded],
  [/no pg_hba\.conf entry/, "NO_HBA"],
];
const UNTRUSTED = /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|CRL_)/;

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
  [REASON_TLS.missing]: ({ host }) => [
    `PostgreSQL на ${host} не умеет TLS, а sslmode его требует: включите ssl = on на сервере или укажите sslmode=disable.`,
    `PostgreSQL at ${host} has no TLS, and sslmode demands it: set ssl = on at the server, or say sslmode=disable.`,
  ],
  [REASON_TLS.demanded]: ({ host }) => [
    `PostgreSQL на ${host} принимает только шифрованные соединения: укажите sslmode=verify-full&sslrootcert=ФАЙЛ.`,
    `PostgreSQL at ${host} takes encrypted connections only: say sslmode=verify-full&sslrootcert=FILE.`,
  ],
  [REASON_TLS.untrusted]: ({ host }) => [
    `Сертификат PostgreSQL на ${host} не подписан тем, кто в sslrootcert, или истёк: укажите файл его удостоверяющего центра.`,
    `The certificate of PostgreSQL at ${host} is not signed by sslrootcert, or has run out: name the file of its authority.`,
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: ({ host }) => [
    `Сертификат PostgreSQL на ${host} выдан другому имени: подключайтесь по имени из него или укажите sslmode=verify-ca.`,
    `The certificate of PostgreSQL at ${host} names another host: connect by that name, or say sslmode=verify-ca.`,
  ],
  NO_HBA: ({ host, user, database }) => [
    `PostgreSQL на ${host} не пускает ${user} в базу ${database} с этой машины: нужна строка в его pg_hba.conf.`,
    `PostgreSQL at ${host} does not let ${user} into ${database} from this machine: its pg_hba.conf lacks a line.`,
  ],
  "3F000": ({ user, database }) => [
    `В базе ${database} нет ни одной схемы из search_path пользователя ${user}: создайте её (create schema) или исправьте options.`,
    `The database ${database} has no schema of the search_path of ${user}: create it, or mend options.`,
  ],
  "25006": ({ host }) => [
    `PostgreSQL на ${host} только читает: укажите все узлы и target_session_attrs=read-write, а для реплики FERKIT_READ_ONLY=true.`,
    `PostgreSQL at ${host} only reads: name all hosts and target_session_attrs=read-write, or for a replica FERKIT_READ_ONLY=true.`,
  ],
  "53300": ({ host }) => [
    `У PostgreSQL на ${host} не осталось свободных соединений: поднимите max_connections или уменьшите FERKIT_POOL_SIZE.`,
    `PostgreSQL at ${host} has no connections left: raise max_connections, or lower FERKIT_POOL_SIZE.`,
  ],
  "08P01": ({ host }) => [
    `${host} (PgBouncer?) не принимает options: задайте их пользователю (alter role … set …) и уберите из DATABASE_URL.`,
    `${host} (PgBouncer?) does not take options: give them to the role (alter role … set …), and remove them.`,
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
  const message = error instanceof Error ? error.message : "";
  const said = BY_MESSAGE.find(([pattern]) => pattern.test(message));
  if (said) return said[1];
  if (UNTRUSTED.test(code)) return REASON_TLS.untrusted;
  if (code === "" && error instanceof Error && error.cause !== undefined) return codeOf(error.cause);
  return SAME[code] ?? code;
}

/** Without its password. */
function placeOf(url: string | undefined): Place {
  if (url === undefined) return { host: "", user: "", database: "" };
  const { places, user = "", database = "" } = readDatabaseUrl(url);
  return { host: places.map(({ host, port }) => `${host}:${port}`).join(", "), user, database };
}
