import type { SecurityHandlers } from "express-openapi-validator/dist/framework/types.js";
import { HttpProblem } from "./problem.ts";
import type { Tokens } from "./auth.ts";

/** The token of an `Authorization` header; the word bearer in any case. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^bearer\s+(\S+)\s*$/i.exec(authorization ?? "")?.[1];
}

/** AUTH-1, AUTH-8: who asks is in the token, who may ask is in the `security` of the operation. */
export function securityHandlers(tokens: Tokens): SecurityHandlers {
  return {
    bearer: async (request, roles) => {
      const token = bearerOf(request.headers.authorization);
      // Of a request with a body it was read before the body.
      const read = request.ferkit.token ?? (token === undefined ? undefined : await tokens.read(token));
      request.ferkit.token = read;
      if (read?.isInForce !== true) throw new HttpProblem(401);
      const { caller } = read;
      if (!roles.includes(caller.role)) throw new HttpProblem(403);
      request.ferkit.caller = caller;
      return true;
    },
  };
}
