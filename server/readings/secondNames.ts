import type { OPERATIONS } from "@ferkit/contracts/operations";
import type { RequestHandler } from "express";
import type { Profile } from "../config.ts";

type Path = (typeof OPERATIONS)[keyof typeof OPERATIONS]["path"];

/** The paths that the document prints in two ways. The id in the path is no second name (E-32): no place is printed for it at all. */
const SECOND_NAMES = {
  "/api/oid/{oid}": "E-30",
  "/api/resource/{resourse_id}/slots": "E-31",
  "/api/unaccessible_period": "E-55",
  "/api/unaccessible_period/{id}": "E-55",
} satisfies Partial<Record<Path, string>>;

const PATTERNS = Object.entries(SECOND_NAMES).map(([path, erratum]) => ({
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  erratum,
}));

/** Remarks on the second name of a path. `strict` accepts it like the first (E-30, E-31, E-55), and has nothing to say of it. */
export function remarkSecondNames(profile: Profile): RequestHandler {
  return (request, _response, next) => {
    const { path, lints } = request.ferkit;
    const found = profile === "doc" ? PATTERNS.find(({ pattern }) => pattern.test(path)) : undefined;
    if (found) lints.add(found.erratum);
    next();
  };
}
