// Column kinds shared by the tables. Lengths, enums and formats are the contract's business, so text stays plain `text` here.
import { p } from "@mikro-orm/core";
import { LocalTimestampType } from "../localTimestamp.ts";

/** Local time of the region without an offset, an ISO string on both sides (E-08, E-09). */
export function localTimestamp() {
  return p.type(LocalTimestampType);
}

/** A moment of our own clock; a `Date` in entities, the server's text in raw rows. */
export function instant() {
  return p.datetime(6);
}

/** What every table fed by a МИС carries besides the fields of the profile. */
export function uploadColumns() {
  return {
    /** OID of the МО whose token wrote the record: nobody else may change it. */
    owner_oid: p.text(),
    updated_at: instant()
      .defaultRaw("now()")
      .onUpdate(() => new Date()),
  };
}
