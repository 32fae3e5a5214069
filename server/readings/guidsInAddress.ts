import type { Request } from "express";
import { canonicalGuid } from "../flk/normalise.ts";
import type { ContractDocument } from "../http/contract.ts";

/** Names of the query parameters that hold a GUID; patients have ids of another kind (E-10). */
export function guidParameters({ components }: ContractDocument): ReadonlySet<string> {
  const parameters = Object.values(components?.parameters ?? {});
  return new Set(parameters.flatMap((parameter) => (holdsGuid(parameter) ? [parameter.name] : [])));
}

type Parameter = NonNullable<NonNullable<ContractDocument["components"]>["parameters"]>[string];

function holdsGuid(parameter: Parameter): parameter is Exclude<Parameter, { $ref: string }> {
  return (
    "in" in parameter &&
    parameter.in === "query" &&
    parameter.schema !== undefined &&
    "$ref" in parameter.schema &&
    parameter.schema.$ref === "#/components/schemas/Guid"
  );
}

/** E-10, E-11: GUIDs in capitals or among blanks are put right in the path and in the query too, with the remark that a record gets. */
export function putGuidsRight(request: Request, queryNames: ReadonlySet<string>): void {
  const { lints } = request.ferkit;
  const mend = (value: string): string => {
    const canonical = canonicalGuid(value);
    if (!canonical || canonical.value === value) return value;
    lints.add(canonical.erratum);
    return canonical.value;
  };
  const [path, query] = splitAt(request.url, "?");
  const segments = path.split("/").map((segment) => mended(segment, mend));
  const pairs = query?.split("&").map((pair) => {
    const [name, value] = splitAt(pair, "=");
    if (value === undefined || !queryNames.has(name)) return pair;
    // In a query a blank may be a plus.
    const spelt = value.replaceAll("+", "%20");
    const right = mended(spelt, mend);
    return right === spelt ? pair : `${name}=${right}`;
  });
  request.url = segments.join("/") + (pairs ? `?${pairs.join("&")}` : "");
}

function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** What is no GUID stays as it was written, down to its last escape. */
function mended(written: string, mend: (value: string) => string): string {
  try {
    const value = decodeURIComponent(written);
    const right = mend(value);
    return right === value ? written : right;
  } catch {
    return written;
  }
}
