// Every operation of the contract against every kind of bad request: the documented status, the documented answer, nothing stored.
// Operations, parameters, bodies and limits are read from the contract, so that one that is added to it joins by itself.
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shapeOf } from "../breaking/shape.ts";
import { createTokens } from "../../server/http/auth.ts";
import { flawsOf, type Answer } from "./judge.ts";
import { mutationsOf } from "./mutations.ts";
import { BUNDLES, filled, named, servedOperations, type Operation, type Parameter } from "./operations.ts";
import { FOREIGN_MIS, startHostileWorld, type Change, type HostileWorld } from "./world.ts";

const OPERATIONS = servedOperations();

const RESTRICTED = named(
  OPERATIONS.filter(({ roles }) => roles.length > 0),
  "operations that want a token",
);
const OF_MIS = named(
  OPERATIONS.filter(({ roles }) => roles.includes("mis")),
  "operations of a МИС",
);
const WITH_BODY = named(
  OPERATIONS.filter(({ body }) => body !== undefined),
  "operations with a body",
);
const WITHOUT_BODY = named(
  OPERATIONS.filter(({ body }) => body === undefined),
  "operations without a body",
);
/** Records of packages have verdicts of their own: records.db.test.ts. */
const WITH_ONE_BODY = named(
  OPERATIONS.filter(({ body }) => body !== undefined && body.record === undefined),
  "operations with one body",
);
const WITH_PARAMETERS = named(
  OPERATIONS.filter(({ parameters }) => parameters.some(isAsked)),
  "operations with parameters",
);

/** Parameters in the address; headers have meanings of their own. */
function isAsked({ in: place }: Parameter): boolean {
  return place !== "header";
}

/**
 * E-20: absent means false; E-15: what is not known of a patient is null, no merged id an empty list, his id that of the request.
 * `strict` refuses them, see records.db.test.ts and server/readings/bookingVariants.test.ts.
 */
const ALLOWED_IN_DOC: readonly RegExp[] = [
  /^bookSlot \/preliminary_reservation: missing$/,
  /^bookSlot \/patient_data_rrp\/\w+: missing$/,
  /^bookSlot \/patient_data_rrp\/(id|united_guids): is null$/,
  /^cancelBooking \/united_guids: (missing|is null)$/,
];

const LIMIT = 8 * 1024 * 1024;
const blanks = (length: number): Buffer => Buffer.concat([Buffer.alloc(length - 2, " "), Buffer.from("{}")]);
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

interface BadBody {
  readonly what: string;
  readonly change: Change;
  readonly status: number;
}

const GZIP = { "content-encoding": "gzip" };
const BAD_BODIES: readonly BadBody[] = [
  ...['{"data":[', '{"data":[],}', "<a/>", "nonsense", '"text"', "17", "null", "{}}"].map((raw) => ({
    what: `not a JSON object: ${raw}`,
    change: { raw },
    status: 400,
  })),
  ...["text/xml", "text/plain", "application/octet-stream", "application/json; charset=utf-16", undefined].map(
    (type) => ({
      what: `content type ${type ?? "absent"}`,
      change: { raw: json({ data: [] }), headers: { "content-type": type } },
      status: 415,
    }),
  ),
  ...Object.entries({
    br: brotliCompressSync,
    deflate: deflateSync,
    rot13: (bytes: Buffer) => bytes,
    "gzip, gzip": gzipSync,
  }).map(([encoding, compress]) => ({
    what: `content encoding ${encoding}`,
    change: { raw: compress(json({ data: [] })), headers: { "content-encoding": encoding } },
    status: 415,
  })),
  { what: "gzip that is none", change: { raw: json({}), headers: GZIP }, status: 400 },
  { what: "half a gzip", change: { raw: gzipSync(json({ a: "text" })).subarray(0, 20), headers: GZIP }, status: 400 },
  { what: "a damaged gzip", change: { raw: damaged(gzipSync(json({ a: "some text" }))), headers: GZIP }, status: 400 },
  { what: "one byte more than 8 MB", change: { raw: blanks(LIMIT + 1) }, status: 413 },
  { what: "8 MB and a byte when inflated", change: { raw: gzipSync(blanks(LIMIT + 1)), headers: GZIP }, status: 413 },
];

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  // The checksum stands eight bytes before the end.
  const at = copy.length - 8;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe("bad requests", () => {
  let world: HostileWorld;
  beforeAll(async () => {
    world = await startHostileWorld();
  });
  afterAll(() => world.stop());

  /** Sends each; the answers that are not as they must be, in words. */
  async function wrongAnswers(operation: Operation, requests: readonly BadBody[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const { what, change, status } of filled(requests, operation.id)) {
      const answer = await world.send(operation, change);
      wrong.push(...problems(operation, answer, status).map((problem) => `${what} → ${problem}`));
    }
    return wrong;
  }

  function problems(operation: Operation, answer: Answer, status: number): string[] {
    const flaws = flawsOf(operation, answer);
    return answer.status === status
      ? flaws
      : [`${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`, ...flaws];
  }

  /** Runs what must leave every table as it is. */
  async function storingNothing(work: () => Promise<string[]>): Promise<void> {
    const before = await world.fingerprint();
    expect(await work()).toEqual([]);
    expect(await world.fingerprint()).toEqual(before);
  }

  test.each(RESTRICTED)(
    "%s: without a token of its own 401, with a token of another role 403",
    async (_name, operation) => {
      const [role = "mis"] = operation.roles;
      const valid = await world.authorization({ role });
      const others = (["mis", "epgu", "operator", "auditor"] as const).filter(
        (other) => !operation.roles.includes(other),
      );
      const stranger = await createTokens("x".repeat(32)).issue({ username: "a", role, moOid: null }, 60);
      const refused = [undefined, "bearer", "bearer nonsense", `basic ${valid.slice(7)}`, `bearer ${stranger.value}`];
      const tokens: [string, string | undefined, number][] = [
        ...refused.map((value): [string, string | undefined, number] => [String(value).slice(0, 20), value, 401]),
        ["expired", await world.authorization({ role }, -1), 401],
        ["altered", `${valid.slice(0, -3)}AAA`, 401],
        ["of an account that is gone", await world.authorization({ role, username: "gone" }), 401],
        ["of a former password", await world.authorization({ role, version: "former" }), 401],
        ...(await Promise.all(
          others.map(async (other): Promise<[string, string, number]> => [
            other,
            await world.authorization({ role: other }),
            403,
          ]),
        )),
      ];
      await storingNothing(() =>
        wrongAnswers(
          operation,
          tokens.map(([what, authorization, status]) => ({ what, status, change: { headers: { authorization } } })),
        ),
      );
    },
  );

  test.each(OF_MIS)(
    "%s: with the token of another МО nothing of this one is shown or changed",
    async (_name, operation) => {
      const expected = statusForForeigner(operation);
      const headers = { authorization: await world.authorization(FOREIGN_MIS) };
      // A webhook of its own is all that another МО may register here.
      if (expected === undefined) {
        const answer = await world.send(operation, { headers });
        expect(flawsOf(operation, answer)).toEqual([]);
        await world.sandbox.rows("delete from callback where mo_oid = $1", [FOREIGN_MIS.moOid]);
        return;
      }
      await storingNothing(() => wrongAnswers(operation, [{ what: "foreign", change: { headers }, status: expected }]));
    },
  );

  test.each(WITH_BODY)("%s: a body that cannot be read", async (_name, operation) => {
    await storingNothing(() => wrongAnswers(operation, BAD_BODIES));
  });

  test.each(WITHOUT_BODY)("%s: a body that nobody asked for", async (_name, operation) => {
    // Such operations document neither 413 nor 415; the content type of a body that is not read is nobody's concern.
    const bodies = BAD_BODIES.filter(({ what }) => !what.startsWith("content type"));
    await storingNothing(() =>
      wrongAnswers(
        operation,
        bodies.map((bad) => ({ ...bad, status: 400 })),
      ),
    );
  });

  test.each(WITH_PARAMETERS)(
    "%s: parameters missing, repeated, too long, of another form",
    async (_name, operation) => {
      const requests = operation.parameters.filter(isAsked).flatMap((parameter) => badParameters(operation, parameter));
      await storingNothing(() =>
        wrongAnswers(
          operation,
          requests.map((request) => ({ ...request, status: 400 })),
        ),
      );
    },
  );

  test.each(named(OPERATIONS, "operations"))(
    "%s: a version of the protocol that does not exist",
    async (_name, operation) => {
      const versions = ["0", "2", "1.0", "v1", "1".repeat(17)];
      await storingNothing(() =>
        wrongAnswers(
          operation,
          versions.map((version) => ({
            what: version,
            status: 406,
            change: { headers: { "accept-version": version } },
          })),
        ),
      );
    },
  );

  test.each(WITH_ONE_BODY)(
    "%s: fields missing, of another type, enumeration, length or range",
    async (_name, operation) => {
      const { body, api } = operation;
      const mutations = world
        .examples(operation)
        .flatMap((example) => (body ? mutationsOf(BUNDLES[api], body.schema, example) : []));
      const requests = mutations
        .filter(({ name }) => !ALLOWED_IN_DOC.some((allowed) => allowed.test(`${operation.id} ${name}`)))
        .map(({ name, value }) => ({ what: name, change: { raw: json(value) }, status: 400 }));
      expect(requests.length).toBeGreaterThan(5);
      await storingNothing(() => wrongAnswers(operation, requests));
    },
  );
});

/** Of what belongs to one МО another gets 403, or its package is refused record by record; its own webhooks it has not registered. */
function statusForForeigner({ body, parameters, path, statuses }: Operation): number | undefined {
  if (body?.record) return 422;
  // An optional depart_oid is a department of the caller's own.
  const namesRecord = parameters.some(
    ({ name, isRequired, schema }) =>
      (isRequired || name === "oid") &&
      typeof schema.node["$ref"] === "string" &&
      /\/(Guid|Oid)$/.test(schema.node["$ref"]),
  );
  if (namesRecord) return 403;
  // Its own list, and a run of its own МИС.
  if (path === "/sandbox/desk/runs") return undefined;
  if (!path.startsWith("/api/callback")) throw new Error(`who may see ${path}?`);
  return statuses.includes(404) ? 404 : undefined;
}

function badParameters({ api }: Operation, { name, in: place, isRequired, schema, example = "" }: Parameter) {
  const isText = shapeOf(BUNDLES[api], [schema]).types?.has("string") ?? true;
  const wrong = mutationsOf(BUNDLES[api], schema, isText ? example : Number(example)).flatMap(
    ({ name: what, value }) => {
      // In an address everything is text.
      if (typeof value !== "string" && (isText || (typeof value !== "number" && typeof value !== "boolean"))) return [];
      // An empty part of a path makes another path of it.
      const isOtherPath = place === "path" && String(value).trim() === "";
      return isOtherPath ? [] : [{ what: `${name}${what}`, value: String(value) }];
    },
  );
  const changes: { what: string; value: string | readonly string[] | undefined }[] = [
    ...wrong,
    ...(place === "query" ? [{ what: `${name} twice`, value: [example, example] }] : []),
    ...(place === "query" && isRequired ? [{ what: `${name} missing`, value: undefined }] : []),
  ];
  return changes.map(({ what, value }) => ({ what, change: { parameters: { [name]: value } } }));
}
