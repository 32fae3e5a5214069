import { findAccount } from "../db/queries/accounts.ts";
import type { Database } from "../db/orm.ts";
import { hashPassword, isPasswordValid, type Tokens } from "../http/auth.ts";
import type { Profile } from "../config.ts";
import type { Handlers, Reply } from "../http/types.ts";

export interface AuthDeps {
  readonly db: Database;
  readonly tokens: Tokens;
  readonly tokenLifetimeSeconds: number;
  readonly profile: Profile;
}

/** AUTH-1…AUTH-7. */
export function authHandlers(deps: AuthDeps): Pick<Handlers, "authorize"> {
  // Compared with when the name is unknown, so that the time of the answer does not tell which names exist.
  const decoy = hashPassword("");
  return {
    authorize: async ({ body }, { lints }) => {
      const username = deps.profile === "doc" ? body.username.trim() : body.username;
      if (username !== body.username) lints.add("E-11");
      const account = await findAccount(deps.db.em.fork(), username);
      const isValid = await isPasswordValid(body.password, account?.password_hash ?? (await decoy));
      if (!account || !isValid) return refused();
      const caller = { username, role: account.role, moOid: account.mo_oid };
      const { value, validTo } = await deps.tokens.issue(caller, deps.tokenLifetimeSeconds);
      return {
        status: 200,
        body: { Result: { ValidTo: validTo, Value: value }, IsSuccess: true, ErrorMessage: "", StatusCode: 200 },
      };
    },
  };
}

function refused(): Reply<"authorize"> {
  const message = "Требуется авторизация: неверное имя или пароль";
  return { status: 401, body: { Result: null, IsSuccess: false, ErrorMessage: message, StatusCode: 401 } };
}
