import type { Account } from "../../server/region/accounts.ts";
import type { Region } from "../../server/region/region.ts";
import { spoken } from "../commandLine.ts";
import type { ForeignWebhook } from "./webhooks.ts";

export interface Sandbox {
  /** Every address of the gateway, the nearest first. */
  readonly urls: readonly string[];
  /** Others than this machine can reach it. */
  readonly isOpen: boolean;
  readonly misUrl: string;
  readonly accounts: readonly Account[];
  readonly region: Region;
  /** Departments that a МИС answers for. */
  readonly bookable: number;
  /** Gateway processes. */
  readonly workers: number;
  /** Webhooks that users registered: they stay. */
  readonly foreign: readonly ForeignWebhook[];
  /** What the mock knows, for `certify --fixtures`. */
  readonly fixturesFile: string;
}

/** Said when the network can reach the gateway. */
const open = (): string[] => [
  "",
  "Шлюз виден из сети, поэтому пароли созданы для этой базы: demo-… не действуют.",
  "The network can reach the gateway: these passwords were made for this database, those of README do not work.",
  `Свои учётные записи / accounts of your own: ${spoken("account")} add --mo OID, list, revoke NAME; FERKIT_ACCOUNTS_FILE`,
];

const INDENT = " ".repeat(30);

/** What a newcomer needs to see when the sandbox is ready. */
export function greeting(sandbox: Sandbox): string {
  const { urls, isOpen, misUrl, accounts, region, bookable, workers, foreign, fixturesFile } = sandbox;
  const rows = accounts.map(
    ({ username, password, title }) => `  ${username.padEnd(36)}${password.padEnd(22)}${title}`,
  );
  const [url = "", ...otherUrls] = urls;
  return [
    "",
    "Песочница ФЭР 2.0 готова / the sandbox is ready",
    "",
    `  шлюз и Витрина / gateway    ${url}${workers > 1 ? `  (процессов / processes: ${workers})` : ""}`,
    ...otherUrls.map((other) => `${INDENT}${other}`),
    `  страницы / pages            ${url}/  (пациент /epgu/, проверка МИС /desk/)`,
    `  документация / docs         ${url}/docs/`,
    `  МИС-имитатор / mock МИС     ${misUrl}${foreign.length === 0 ? "  (вебхук зарегистрирован)" : ""}`,
    `  его данные / its fixtures   ${fixturesFile}`,
    ...foreign.map(yours),
    `  живой регион / region 999   подразделений ${region.mo.length}, ресурсов ${region.resources.length}, слотов ${region.slotCount}`,
    ...(bookable < region.mo.length ? [limited(bookable)] : []),
    "",
    "Учётные записи / accounts (auth.svc: username, password):",
    ...rows,
    ...(isOpen ? open() : []),
    "",
    "Ctrl-C останавливает всё / stops everything.",
    "",
  ].join("\n");
}

function yours({ oid, address }: ForeignWebhook): string {
  return `${INDENT}${oid}: ваш вебхук остаётся / your webhook stays: ${address}`;
}

function limited(bookable: number): string {
  return `${INDENT}записаться можно в ${bookable} подразделений, за которые отвечает МИС-имитатор / bookable: ${bookable}`;
}
