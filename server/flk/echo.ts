// What a record brings along and the answer repeats. It may be as long as a body, and is repeated once per issue and more: without
// a bound a small package is answered with hundreds of megabytes.

/** The longest GUID that the contract takes (E-10); what is longer is none, and its beginning is enough to find it by. */
const LONGEST = 45;

export function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}

/** JSON Pointer (RFC 6901) to a field of a record, whose name need not be one of the contract's. */
export function pointerTo(field: string): string {
  return `/${cut(field).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
