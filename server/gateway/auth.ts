import type { AuthRequest } from "@ferkit/contracts";
import type { Profile } from "../config.ts";
import type { Account, AccountBook } from "../http/accountBook.ts";
import type { Tokens } from "../http/auth.ts";
import type { LoginLimiter } from "../http/loginLimiter.ts";
import { assertNoMaintenance } from "../switchboard/maintenance.ts";
import type { Handlers, Reply } from "../http/types.ts";
import type { FaultInjector } from "../switchboard/faults.ts";
import type { Switchboard } from "../switchboard/switches.ts";
import { createPasswordCheck } from "./passwordCheck.ts";

export interface AuthDeps {
  readonly accounts: AccountBook;
  readonly tokens: Tokens;
  readonly profile: Profile;
  readonly loginLimiter: LoginLimiter;
  readonly switchboard: Switchboard;
  readonly faults: FaultInjector;
}

/** AUTH-1…AUTH-7. */
export function authHandlers(deps: AuthDeps): Pick<Handlers, "authorize"> {
  const passwords = createPasswordCheck();
  const lookUp = async (username: string): Promise<Account | undefined> =>
    (await deps.accounts.read()).accounts.get(username);
  /** An account that was made this very second comes in too. */
  const find = async (username: string): Promise<Account | undefined> => {
    const known = await lookUp(username);
    if (known) return known;
    deps.accounts.forget();
    return lookUp(username);
  };
  const identify = async ({ username, password }: AuthRequest, address: string): Promise<Account | undefined> => {
    const account = await find(username);
    return (await passwords.isRight(account, password, address)) ? account : undefined;
  };
  return {
    authorize: async ({ body }, { lints, address, bearer }) => {
      const username = deps.profile === "doc" ? body.username.trim() : body.username;
      if (username !== body.username) lints.add("E-11");
      const guess = { username, address, tokenId: await formerToken(deps.tokens, username, bearer) };
      const login = { username, password: body.password };
      const account = await deps.loginLimiter.answer(guess, () => identify(login, address));
      if (account?.role !== "operator") await meetTrouble(deps);
      return account ? granted(deps, account) : refused();
    },
  };
}

/** Of this account, expired or not: a client that renews its token may show it, and is then told from strangers at its address. */
async function formerToken(tokens: Tokens, username: string, bearer: string | undefined): Promise<string | undefined> {
  const shown = bearer === undefined ? undefined : await tokens.read(bearer);
  return shown?.caller.username === username ? (shown.id ?? undefined) : undefined;
}

/** Maintenance and faults stop everyone but the operator, who could not end them otherwise; a wrong password shows nothing of that. */
async function meetTrouble({ switchboard, faults }: AuthDeps): Promise<void> {
  await assertNoMaintenance(switchboard);
  await faults.strike("authorize");
}

async function granted(deps: AuthDeps, { username, role, mo_oid }: Account): Promise<Reply<"authorize">> {
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
