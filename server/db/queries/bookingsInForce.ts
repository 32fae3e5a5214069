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
import { SUBSYSTEMS, type Subsystem } from "../../profile/subsystems.ts";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";
import { selectRecords } from "./records.ts";

/** What a МИС of these МО has to know of its bookings, as the Витрина has them. */
export interface BookingsInForce {
  readonly books: Book[];
  readonly slots: Slot[];
  readonly resources: Resource[];
  /** Of the application of ЕПГУ that made it, by the id of the бирка. */
  readonly caseNumbers: ReadonlyMap<string, string>;
}

const s = columns("slot", "s");
const b = columns("book", "b");
const t = columns("booking_attempt", "t");

/** Slots with a бирка in force; `owners` is the parameter. */
const slots = (owners: string): string => `
  select ${s.id} from slot s join book b on ${b.slot_id} = ${s.id}
   where ${b.status_code} = ${BOOKED.book} and ${s.owner_oid} = any(${owners}::text[])`;
const SLOTS = slots("$1");

const CASE_NUMBERS = statement<{ owners: readonly string[] }, { book_ext_id: string; case_number: string }>(
  (p) => `
  select ${t.book_ext_id}, ${t.case_number} from booking_attempt t
   where ${t.kind} = 'book' and ${t.state} = 'booked' and ${t.case_number} is not null
     and ${t.slot_id} in (${slots(p.owners)})`,
);

export async function listBookingsInForce(em: EntityManager, owners: readonly string[]): Promise<BookingsInForce> {
  const select = async <T>(subsystem: Subsystem, validate: Validate<T>, condition: string): Promise<T[]> => {
    const rows = await selectRecords(em, subsystem, condition, [owners]);
    return rows.map(({ owner_oid: _, ...record }) => record as unknown).filter(validate);
  };
  const cases = await CASE_NUMBERS.run(em, { owners });
  return {
    books: await select(
      SUBSYSTEMS.book,
      validateBook,
      `status_code = ${BOOKED.book} and slot_id in (${SLOTS}) order by id`,
    ),
    slots: await select(SUBSYSTEMS.slot, validateSlot, `id in (${SLOTS})`),
    resources: await select(
      SUBSYSTEMS.resource,
      validateResource,
      `id in (select resource_id from slot where id in (${SLOTS}))`,
    ),
    caseNumbers: new Map(cases.map(({ book_ext_id, case_number }) => [book_ext_id, case_number])),
  };
}
