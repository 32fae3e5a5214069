import {
  validateBook,
  validateResource,
  validateSlot,
  type Book,
  type Resource,
  type Slot,
  type Validate,
} from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED } from "../../profile/statuses.ts";
import { RECORD } from "../fields.ts";
import { anyOf, kysely } from "../tables.ts";
import type { Row } from "./records.ts";

/** What a МИС of these МО has to know of its bookings, as the Витрина has them. */
export interface BookingsInForce {
  readonly books: Book[];
  readonly slots: Slot[];
  readonly resources: Resource[];
  /** Of the application of ЕПГУ that made it, by the id of the бирка. */
  readonly caseNumbers: ReadonlyMap<string, string>;
}

export async function listBookingsInForce(em: EntityManager, owners: readonly string[]): Promise<BookingsInForce> {
  const db = kysely(em);
  const held = db
    .selectFrom("slot as s")
    .innerJoin("book as b", "b.slot_id", "s.id")
    .select("s.id")
    .where("b.status_code", "=", BOOKED.book)
    .where("s.owner_oid", "=", anyOf(owners, "text"));
  const resources = db.selectFrom("slot").select("resource_id").where("id", "in", held);
  const books = await db
    .selectFrom("book")
    .select(RECORD.book)
    .where("status_code", "=", BOOKED.book)
    .where("slot_id", "in", held)
    .orderBy("id")
    .execute();
  const cases = await db
    .selectFrom("booking_attempt")
    .select(["book_ext_id", "case_number"])
    .where("kind", "=", "book")
    .where("state", "=", "booked")
    .where("slot_id", "in", held)
    .where("case_number", "is not", null)
    // A booked attempt has its record.
    .$narrowType<{ book_ext_id: string; case_number: string }>()
    .execute();
  return {
    books: recordsOf(books, validateBook),
    slots: recordsOf(await db.selectFrom("slot").select(RECORD.slot).where("id", "in", held).execute(), validateSlot),
    resources: recordsOf(
      await db.selectFrom("resource").select(RECORD.resource).where("id", "in", resources).execute(),
      validateResource,
    ),
    caseNumbers: new Map(cases.map(({ book_ext_id, case_number }) => [book_ext_id, case_number])),
  };
}

/** In the shape of the contract. */
function recordsOf<T>(rows: readonly Row[], validate: Validate<T>): T[] {
  return rows.map(({ owner_oid: _, ...record }) => record as unknown).filter(validate);
}
