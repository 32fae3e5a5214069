import { describe, expectTypeOf, test } from "vitest";
import type { OPERATIONS } from "@ferkit/contracts/operations";
import type { createHandlers } from "../handlers.ts";
import { refusal, written } from "../profile/envelope.ts";
import type { Handler, Handlers, OperationId, Reply } from "./types.ts";

/**
 * What the compiler must refuse. `tsc` runs over this file in `npm run check`: each `@ts-expect-error` is an error of its own
 * the day the mistake below it would compile.
 */
describe("the contract leads the compiler", () => {
  test("a removed handler does not compile", () => {
    const complete = {} as Handlers;
    const { uploadSlot: _removed, ...incomplete } = complete;
    // @ts-expect-error uploadSlot is missing
    const handlers: Handlers = incomplete;
    expectTypeOf(handlers).not.toBeAny();
  });

  test("an operation added to a spec does not compile until it has a handler", () => {
    type Added = Handlers & { readonly waitingList: Handler<"getSlot"> };
    const built = {} as ReturnType<typeof createHandlers>;
    // @ts-expect-error createHandlers knows nothing of the new operation
    const handlers: Added = built;
    expectTypeOf(handlers).not.toBeAny();
    expectTypeOf<keyof Handlers>().toEqualTypeOf<OperationId>();
  });

  test("every operation of the two descriptions is asked for, aliases and the МИС's own excepted", () => {
    expectTypeOf<"uploadSlot">().toExtend<OperationId>();
    expectTypeOf<"getMoByOidPrinted" & OperationId>().toBeNever();
    expectTypeOf<"probe" & OperationId>().toBeNever();
    expectTypeOf<Exclude<OperationId, keyof typeof OPERATIONS>>().toBeNever();
  });

  test("an undeclared status does not compile", () => {
    // @ts-expect-error reading a slot never answers 422
    const reply: Reply<"getSlot"> = refusal(422);
    const teapot = { status: 418, body: written() } as const;
    // @ts-expect-error nothing answers 418
    const other: Reply<"deleteSlot"> = teapot;
    expectTypeOf([reply, other]).not.toBeAny();
  });

  test("an unknown code, or a body of another operation, does not compile", () => {
    const unknownCode = { status: 200, body: { status: { status_code: 16 as const } } } as const;
    // @ts-expect-error there is no code 16 (E-06)
    const refused: Reply<"bookSlot"> = unknownCode;
    const list = { status: 200, body: written() } as const;
    // @ts-expect-error a read answers with records
    const read: Reply<"getSlot"> = list;
    expectTypeOf([refused, read]).not.toBeAny();
  });
});
