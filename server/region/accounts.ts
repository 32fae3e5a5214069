// The accounts a newcomer logs in with. They are printed at the start of the sandbox, so the passwords are plain and say so.
import type { AccountRole } from "../db/queries/accounts.ts";
import { organisationOid } from "./departments.ts";

export interface Account {
  username: string;
  password: string;
  role: AccountRole;
  /** OID of the МО a МИС account speaks for (AUTH-3). */
  mo_oid: string | null;
  title: string;
}

export function demoAccounts(): Account[] {
  return [misAccount(0), misAccount(1), EPGU, OPERATOR];
}

const EPGU: Account = {
  username: "epgu",
  password: "demo-epgu",
  role: "epgu",
  mo_oid: null,
  title: "ЕПГУ: запись и отмена, регламентированные запросы",
};

const OPERATOR: Account = {
  username: "operator",
  password: "demo-operator",
  role: "operator",
  mo_oid: null,
  title: "Оператор региона: допуск, блокировки, сброс песочницы",
};

function misAccount(organisation: number): Account {
  const oid = organisationOid(organisation);
  const password = `demo-${oid.slice(oid.lastIndexOf(".") + 1)}`;
  return { username: oid, password, role: "mis", mo_oid: oid, title: `МИС учебной больницы № ${organisation + 1}` };
}
