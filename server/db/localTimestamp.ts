// Local times carry no offset in the profile (E-08): slot.visit_time 08:00 means 08:00 on the clinic's wall. A JS Date would tie
// them to the time zone of the process, so they travel as text from the wire to the column and back.
import { Type } from "@mikro-orm/core";

const LOCAL_TIMESTAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d$/;

export class LocalTimestampType extends Type<string, string> {
  // PostgreSQL drops the offset of '…+05:00' silently when it casts to `timestamp`: refuse instead of storing another time.
  override convertToDatabaseValue(value: string): string {
    if (typeof value === "string" && !LOCAL_TIMESTAMP.test(value)) {
      throw new TypeError(`Not a local timestamp YYYY-MM-DDTHH:MM:SS: ${value}`);
    }
    return value;
  }

  override convertToJSValue(value: string): string {
    return typeof value === "string" ? isoLocalTimestamp(value) : value;
  }

  override compareAsType(): string {
    return "string";
  }

  override getColumnType(): string {
    return "timestamp(0)";
  }
}

/** PostgreSQL prints a blank between date and time, the profile a `T`. */
export function isoLocalTimestamp(text: string): string {
  return text.replace(" ", "T");
}
