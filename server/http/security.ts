import type { SecurityHandlers } from "express-openapi-validator/dist/framework/types.js";
import { HttpProblem } from "./problem.ts";
import type { Tokens } from "./auth.ts";

/** AUTH-1, AUTH-8: who asks is in the token, who may ask is in the `security` of the operation. */
export function securityHandlers(tokens: Tokens): SecurityHandlers {
  return {
    bearer: async (request, roles) => {
      const token = /^bearer\s+(\S+)\s*$/i.exec(request.headers.authorization ?? "")?.[1];
      const caller = token === undefined ? undefined : await tokens.verify(token);
      if (!caller) throw new HttpProblem(401, undefined, { "WWW-Authenticate": "Bearer" });
      if (!roles.includes(caller.role)) throw new HttpProblem(403);
      request.ferkit.caller = caller;
      return true;
    },
  };
}
