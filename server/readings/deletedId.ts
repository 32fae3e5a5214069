import { OPERATIONS } from "@ferkit/contracts/operations";
import type { Request } from "express";
import { canonicalGuid } from "../flk/normalise.ts";
import { HttpProblem } from "../http/problem.ts";

/** Where a DELETE names its record, for each address that deletes one: `/api/slot`, with or without the id behind it. */
const DELETES: ReadonlySet<string> = new Set(
  Object.values(OPERATIONS).flatMap(({ api, method, path }) =>
    api === "vitrine" && method === "delete" ? [path.replace("/{id}", "")] : [],
  ),
);

/**
 * E-32: where the id of a DELETE goes is not said, and `{"id": "…"}` in the body is one reading; of a period its own key too (E-55).
 * Moves it into the query, where the contract has it. Said twice it is taken once; two different ids delete nothing.
 * @throws HttpProblem 400
 */
export function idFromBody(request: Request): void {
  if (request.method !== "DELETE") return;
  const { path, lints } = request.ferkit;
  const [base, inPath] = splitId(path);
  const written = idIn(request.body as unknown);
  if (!DELETES.has(base) || written === undefined) return;
  const { value: id, erratum } = canonicalGuid(written) ?? { value: written };
  lints.add("E-32");
  if (erratum !== undefined && id !== written) lints.add(erratum);
  const said = inPath ?? request.query["id"];
  if (said === undefined) request.url += `${request.url.includes("?") ? "&" : "?"}id=${encodeURIComponent(id)}`;
  else if (said !== id)
    throw new HttpProblem(400, "Идентификатор в теле запроса не совпадает с идентификатором в адресе");
}

/** `/api/slot/…` → `/api/slot` and the id. */
function splitId(path: string): [base: string, id: string | undefined] {
  const [, api = "", subsystem = "", id, ...rest] = path.split("/");
  return [["", api, subsystem, ...rest].join("/"), id];
}

function idIn(body: unknown): string | undefined {
  const { id, period_id }: { id?: unknown; period_id?: unknown } =
    typeof body === "object" && body !== null ? body : {};
  const said = id ?? period_id;
  return typeof said === "string" ? said : undefined;
}
