import type { AuthRequest } from "@ferkit/contracts";
import type { Profile } from "../config.ts";
import { findAccount, type AccountRow } from "../db/queries/accounts.ts";
import type { Database } from "../db/orm.ts";
import { hashPassword, isPasswordValid, type Tokens } from "../http/auth.ts";
import type { LoginLimiter } from "../http/loginLimiter.ts";
import { assertNoMaintenance } from "../switchboard/maintenance.ts";
import type { Handlers, Reply } from "../http/types.ts";
import type { FaultInjector } from "../switchboard/faults.ts";
import type { Switchboard } from "../switchboard/switches.ts";

export interface AuthDeps {
  readonly db: Database;
  readonly tokens: Tokens;
  readonly profile: Profile;
  readonly loginLimiter: LoginLimiter;
  readonly switchboard: Switchboard;
  readonly faults: FaultInjector;
}

/** AUTH-1…AUTH-7. */
export function authHandlers(deps: AuthDeps): Pick<Handlers, "authorize"> {
  // Compared with when the name is unknown, so that the time of the answer does not tell which names exist.
  const decoy = hashPassword("");
  return {
    authorize: async ({ body }, { lints, address }) => {
      const username = deps.profile === "doc" ? body.username.trim() : body.username;
      if (username !== body.username) lints.add("E-11");
      const account = await deps.loginLimiter.answer(username, address, async () =>
        identify(deps, { username, password: body.password }, await decoy),
      );
      if (account?.role !== "operator") await meetTrouble(deps);
      return account ? granted(deps, account) : refused();
    },
  };
}

async function identify(deps: AuthDeps, login: AuthRequest, decoy: string): Promise<AccountRow | undefined> {
  const account = await findAccount(deps.db.em.fork(), login.username);
  const isValid = await isPasswordValid(login.password, account?.password_hash ?? decoy);
  return isValid ? account : undefined;
}

/** Maintenance and faults stop everyone but the operator, who could not end them otherwise; a wrong password shows nothing of that. */
async function meetTrouble({ switchboard, faults }: AuthDeps): Promise<void> {
  await assertNoMaintenance(switchboard);
  await faults.strike("authorize");
}

async function granted(deps: AuthDeps, { username, role, mo_oid }: AccountRow): Promise<Reply<"authorize">> {
  const { tokenLifetimeSeconds } = await deps.switchboard.read();
  const { value, validTo } = await deps.tokens.issue({ username, role, moOid: mo_oid }, tokenLifetimeSeconds);
  return {
    status: 200,
    body: { Result: { ValidTo: validTo, Value: value }, IsSuccess: true, ErrorMessage: "", StatusCode: 200 },
  };
}

function refused(): Reply<"authorize"> {
  const message = "Требуется авторизация: неверное имя или пароль";
  return { status: 401, body: { Result: null, IsSuccess: false, ErrorMessage: message, StatusCode: 401 } };
}
