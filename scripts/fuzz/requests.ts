import fc from "fast-check";
import { textOf } from "../breaking/json.ts";
import { shapeOf } from "../breaking/shape.ts";
import type { Json } from "../generate/document.ts";
import { BUNDLES, type Operation, type Parameter } from "../hostile/operations.ts";
import type { Change } from "../hostile/world.ts";
import { ODD_TEXTS, spoiltJson } from "./spoilt.ts";
import { valuesOf } from "./values.ts";

/** One request to one operation of the contract. */
export interface Request {
  readonly operation: Operation;
  readonly change: Change;
}

export type Examples = (operation: Operation) => readonly Json[];

/** Requests made from the descriptions, half of them with one thing wrong: in the body, a parameter or a header. */
export function requestsOf(operations: readonly Operation[], examples: Examples): fc.Arbitrary<Request> {
  const byOperation = operations.map((operation) => {
    const legal = legalChange(operation, examples(operation));
    const spoilt = fc.oneof(...spoiltChanges(operation, examples(operation)));
    const both = fc.tuple(legal, spoilt).map(([whole, broken]) => merged(whole, broken));
    return fc.oneof(legal, both).map((change): Request => ({ operation, change }));
  });
  return fc.oneof(...byOperation);
}

function merged(legal: Change, spoilt: Change): Change {
  return { ...legal, ...spoilt, parameters: { ...legal.parameters, ...spoilt.parameters } };
}

function legalChange(operation: Operation, examples: readonly Json[]): fc.Arbitrary<Change> {
  const parameters = fc.record(
    Object.fromEntries(asked(operation).map((parameter) => [parameter.name, legalText(operation, parameter)])),
  );
  return fc.record({ parameters, ...(operation.body ? { body: bodyOf(operation, examples) } : {}) });
}

/** In the path or the query: headers are spoilt apart. */
function asked({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter((parameter) => parameter.in !== "header");
}

/** Undefined leaves it out: the world then says what its examples know. */
function legalText({ api }: Operation, { schema, example, isRequired }: Parameter): fc.Arbitrary<string | undefined> {
  const text = valuesOf(BUNDLES[api], [schema], example).map((value) =>
    typeof value === "string" ? value : JSON.stringify(value),
  );
  return isRequired || example !== undefined ? text : fc.option(text, { nil: undefined });
}

function bodyOf({ api, body }: Operation, examples: readonly Json[]): fc.Arbitrary<Json> {
  const schema = body ? [body.schema] : [];
  const known: readonly (Json | undefined)[] = examples.length > 0 ? examples : [undefined];
  return fc.oneof(...known.map((example) => valuesOf(BUNDLES[api], schema, example)));
}

function spoiltChanges(operation: Operation, examples: readonly Json[]): fc.WeightedArbitrary<Change>[] {
  const bodies = operation.body ? examples.map((example) => spoiltJson(example).map((raw): Change => ({ raw }))) : [];
  const parameters = asked(operation).map((parameter) => spoiltParameter(operation, parameter));
  return [
    ...bodies.map((arbitrary) => ({ weight: 6, arbitrary })),
    ...parameters.map((arbitrary) => ({ weight: 3, arbitrary })),
    { weight: 1, arbitrary: fc.constantFrom(...ODD_HEADERS).map((headers): Change => ({ headers })) },
  ];
}

function spoiltParameter({ api }: Operation, { name, in: place, schema }: Parameter): fc.Arbitrary<Change> {
  const { values = [] } = shapeOf(BUNDLES[api], [schema]);
  const texts = [...ODD_TEXTS, ...values.map((value) => textOf(value).toLowerCase())];
  // An empty part of a path, or one of dots, makes another path of it; half a surrogate pair has no bytes to be sent.
  const fits = (text: string): boolean => place !== "path" || (/[^\s.]/.test(text) && text.isWellFormed());
  const odd = fc.constantFrom(...texts.filter(fits));
  const text = fc.oneof(
    { weight: 4, arbitrary: odd },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1 }).filter(fits) },
  );
  const changes: fc.Arbitrary<Change>[] = [text.map((value) => ({ parameters: { [name]: value } }))];
  if (place === "query")
    changes.push(fc.array(odd, { minLength: 2, maxLength: 3 }).map((value) => ({ parameters: { [name]: value } })));
  return fc.oneof(...changes);
}

const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...["0", "2", "1.0", "", "1, 1", "latest"].map((version) => ({ "accept-version": version })),
  ...[
    "text/xml",
    "application/json; charset=windows-1251",
    "application/json; charset=utf8",
    "application/xml",
    "",
    "json",
    "*/*",
    "application/json;",
  ].map((type) => ({ "content-type": type })),
  ...["gzip", "br", "identity", "gzip, gzip", ""].map((encoding) => ({ "content-encoding": encoding })),
  ...["gzip;q=0", "br", "*;q=0", "identity;q=0, *;q=0", ""].map((encoding) => ({ "accept-encoding": encoding })),
  ...["text/html", "application/xml", "", "*/*;q=0"].map((type) => ({ accept: type })),
  ...["bearer", "Bearer a.b.c", "basic YTpi", "", "bearer  ", "bearer ё"].flatMap((authorization) =>
    /^[\x20-\x7e]*$/.test(authorization) ? [{ authorization }] : [],
  ),
  { authorization: `bearer ${"a".repeat(5_000)}` },
  { "x-odd": "a".repeat(20_000) },
  { "if-none-match": "*" },
  { "if-modified-since": "yesterday" },
  { range: "bytes=0-1" },
  { host: "" },
  { host: "a b" },
  { "x-forwarded-for": "not an address" },
  { "x-http-method-override": "DELETE" },
];
