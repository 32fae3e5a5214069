import type { OPERATIONS } from "@ferkit/contracts/operations";
import type { RequestContext } from "./context.ts";

type Operations = typeof OPERATIONS;

/** Operations that this server fulfils; an alias is answered by the handler of the operation it names. */
export type OperationId = {
  [K in keyof Operations]: Operations[K] extends { api: "gateway" | "vitrine"; aliasOf: null } ? K : never;
}[keyof Operations];

type Types<K extends OperationId> = NonNullable<Operations[K]["types"]>;

type Field<T, K extends string> = T extends Record<K, infer V> ? V : unknown;
type Known<T> = [NonNullable<T>] extends [never] ? unknown : NonNullable<T>;

/** Path and query parameters under one roof, so that an alias with `id` in the path reads like the original. */
type Params<K extends OperationId> =
  Types<K> extends { parameters: infer P }
    ? Known<Field<P, "path">> & Known<P extends { query?: infer Q } ? Q : unknown>
    : unknown;

type JsonBody<K extends OperationId> =
  Types<K> extends { requestBody: { content: { "application/json": infer B } } } ? B : undefined;

/** The records of a package arrive unchecked: each is judged on its own (ENV-5, E-43). */
type Body<K extends OperationId> = JsonBody<K> extends { data: unknown[] } ? { data: unknown[] } : JsonBody<K>;

export interface Input<K extends OperationId> {
  readonly params: Params<K>;
  readonly body: Body<K>;
}

type Responses<K extends OperationId> = Types<K> extends { responses: infer R } ? R : never;
type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** Every answer the contract allows, and no other. */
export type Reply<K extends OperationId> = {
  [S in keyof Responses<K> & number]: {
    readonly status: S;
    readonly body: Content<Responses<K>[S]>;
    readonly headers?: Readonly<Record<string, string>>;
  };
}[keyof Responses<K> & number];

export type Handler<K extends OperationId> = (input: Input<K>, context: RequestContext) => Promise<Reply<K>>;

/** One handler per operation: an operation added to a spec does not compile until someone answers it. */
export type Handlers = { readonly [K in OperationId]: Handler<K> };
