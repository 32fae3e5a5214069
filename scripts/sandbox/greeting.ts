import type { Account } from "../../server/region/accounts.ts";
import type { Region } from "../../server/region/region.ts";

export interface Sandbox {
  readonly url: string;
  readonly misUrl: string;
  readonly accounts: readonly Account[];
  readonly region: Region;
}

/** What a newcomer needs to see when the sandbox is ready. */
export function greeting({ url, misUrl, accounts, region }: Sandbox): string {
  const rows = accounts.map(
    ({ username, password, title }) => `  ${username.padEnd(36)}${password.padEnd(16)}${title}`,
  );
  return [
    "",
    "Песочница ФЭР 2.0 готова / the sandbox is ready",
    "",
    `  шлюз и Витрина / gateway    ${url}`,
    `  документация / docs         ${url}/docs/`,
    `  МИС-имитатор / mock МИС     ${misUrl}  (вебхук зарегистрирован)`,
    `  живой регион / region 999   подразделений ${region.mo.length}, ресурсов ${region.resources.length}, слотов ${region.slotCount}`,
    "",
    "Учётные записи / accounts (auth.svc: username, password):",
    ...rows,
    "",
    "Ctrl-C останавливает всё / stops everything.",
    "",
  ].join("\n");
}
