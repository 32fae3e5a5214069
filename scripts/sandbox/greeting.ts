import type { Account } from "../../server/region/accounts.ts";
import type { Region } from "../../server/region/region.ts";
import type { ForeignWebhook } from "./webhooks.ts";

export interface Sandbox {
  readonly url: string;
  readonly misUrl: string;
  readonly accounts: readonly Account[];
  readonly region: Region;
  /** Departments that a МИС answers for. */
  readonly bookable: number;
  /** Gateway processes. */
  readonly workers: number;
  /** Webhooks that users registered: they stay. */
  readonly foreign: readonly ForeignWebhook[];
}

const INDENT = " ".repeat(30);

/** What a newcomer needs to see when the sandbox is ready. */
export function greeting({ url, misUrl, accounts, region, bookable, workers, foreign }: Sandbox): string {
  const rows = accounts.map(
    ({ username, password, title }) => `  ${username.padEnd(36)}${password.padEnd(16)}${title}`,
  );
  return [
    "",
    "Песочница ФЭР 2.0 готова / the sandbox is ready",
    "",
    `  шлюз и Витрина / gateway    ${url}${workers > 1 ? `  (процессов / processes: ${workers})` : ""}`,
    `  документация / docs         ${url}/docs/`,
    `  МИС-имитатор / mock МИС     ${misUrl}${foreign.length === 0 ? "  (вебхук зарегистрирован)" : ""}`,
    ...foreign.map(yours),
    `  живой регион / region 999   подразделений ${region.mo.length}, ресурсов ${region.resources.length}, слотов ${region.slotCount}`,
    ...(bookable < region.mo.length ? [limited(bookable)] : []),
    "",
    "Учётные записи / accounts (auth.svc: username, password):",
    ...rows,
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
