import type { Slot } from "@ferkit/contracts";
import { classifyFailure } from "../http/failures.ts";
import type { GatewayReader } from "../observe/reader.ts";
import { problem, type Problem } from "./problem.ts";

/**
 * Can the gateway be read with this account, and is it that of the МО whose slots were given? Departments that are not there at
 * all are no problem of the account: perhaps the МИС has not uploaded them, and that is for cases.
 */
export async function examineGateway(
  { vitrine, account }: GatewayReader,
  slots: readonly Slot[],
): Promise<Problem | null> {
  const { url } = account;
  try {
    const path = { oid: account.username };
    const { data, response } = await vitrine.GET("/api/mo/oid/{oid}", { params: { path } });
    if (response.status === 404) return null;
    return data ? otherMo(url, new Set(data.result.map(({ id }) => id)), slots) : refused(response.status, url);
  } catch (error) {
    return thrown(error, url);
  }
}

/**
 * HTTP-5: a blocked МО may read but not write. An empty package is the only way to learn it that changes nothing, so this is asked
 * by `doctor` alone, never by a run.
 */
export async function examineBlock({ vitrine, account }: GatewayReader): Promise<Problem | null> {
  try {
    const { response } = await vitrine.POST("/api/slot", { body: { data: [] } });
    return response.status === 405 || response.status === 503 ? refused(response.status, account.url) : null;
  } catch (error) {
    return thrown(error, account.url);
  }
}

function otherMo(url: string, departments: ReadonlySet<string>, slots: readonly Slot[]): Problem | null {
  if (departments.size === 0 || slots.length === 0 || slots.some(({ mo_id }) => departments.has(mo_id))) return null;
  return problem(
    "gateway_other_mo",
    "Учётная запись шлюза — другой МО: ни один слот из --fixtures не принадлежит её подразделениям. Войдите под OID той МО, чью МИС проверяете.",
    "The account of the gateway is another МО's: none of the slots in --fixtures belongs to its departments. Log in with the OID of the МО whose МИС is checked.",
    `${url}/api/mo/oid: ${departments.size}; mo_id ${slots[0]?.mo_id ?? ""}`,
  );
}

function refused(status: number, url: string): Problem {
  const detail = `${url}: HTTP ${status}`;
  switch (status) {
    case 401:
      return problem(
        "gateway_account",
        "Шлюз не принял учётную запись (401). Проверьте --username (OID МО), --password или FERKIT_PASSWORD.",
        "The gateway refused the account (401). Check --username (the OID of the МО), --password or FERKIT_PASSWORD.",
        detail,
      );
    case 403:
      return problem(
        "gateway_forbidden",
        "Учётной записи это не разрешено (403): нужна запись МИС этой МО, а не ЕПГУ и не другой МО.",
        "The account may not do this (403): it has to be the account of this МО's МИС, not that of ЕПГУ or of another МО.",
        detail,
      );
    case 405:
      return problem(
        "mo_blocked",
        "Обновление данных этой МО на шлюзе заблокировано (405, HTTP-5). Обратитесь в группу сопровождения Витрины.",
        "The gateway has blocked the data of this МО (405, HTTP-5). Ask the support group of the Витрина.",
        detail,
      );
    case 503:
      return problem(
        "gateway_maintenance",
        "На шлюзе технические работы (503). Дождитесь окончания и повторите.",
        "The gateway is under maintenance (503). Wait, and try again.",
        detail,
      );
    default:
      return strange(detail);
  }
}

function thrown(error: unknown, url: string): Problem {
  const told = error instanceof Error ? error.message : String(error);
  const status = /^auth\.svc: (\d{3})/.exec(told)?.[1];
  if (status !== undefined) return refused(Number(status), `${url}/auth.svc`);
  const isNetwork =
    error instanceof Error &&
    (error.name === "TimeoutError" || (error instanceof TypeError && error.cause !== undefined));
  if (!isNetwork) return strange(`${url}: ${told}`);
  const { kind, detail } = classifyFailure(error, false);
  return problem(
    "gateway_unreachable",
    `До шлюза ${url} не достучаться (${kind}). Проверьте адрес в --gateway, сеть и VPN.`,
    `The gateway ${url} cannot be reached (${kind}). Check the address in --gateway, the network and the VPN.`,
    detail,
  );
}

function strange(detail: string): Problem {
  return problem(
    "gateway",
    "Шлюз не отдал данные Витрины: по этому адресу отвечает не шлюз, или он отвечает не по контракту. Проверьте --gateway.",
    "The gateway gave no data of the Витрина: it is no gateway that answers there, or it breaks its contract. Check --gateway.",
    detail,
  );
}
