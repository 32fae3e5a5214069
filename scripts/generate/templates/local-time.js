const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

/** @type {import("./local-time.d.ts").instantOf} */
export function instantOf(timestamp, timeZone) {
  return OFFSET.test(timestamp) ? Date.parse(timestamp) : instantOfReading(Date.parse(`${timestamp}Z`), timeZone);
}

/** @type {import("./local-time.d.ts").localTime} */
export function localTime(instant, timeZone) {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, -".000Z".length);
}

/** @type {import("./local-time.d.ts").withOffset} */
export function withOffset(instant, timeZone) {
  const offset = offsetAt(instant, timeZone);
  const minutes = Math.trunc(Math.abs(offset) / MINUTE_MS);
  const two = (value) => String(value).padStart(2, "0");
  return `${localTime(instant, timeZone)}${offset < 0 ? "-" : "+"}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The rule of Temporal, «compatible»: of two instants the earlier, and a reading that the clock jumped over moves on by the jump.
 *
 * @type {import("./local-time.d.ts").instantOfReading}
 */
export function instantOfReading(reading, timeZone) {
  const before = offsetAt(reading - DAY_MS, timeZone);
  const after = offsetAt(reading + DAY_MS, timeZone);
  const earlier = reading - before;
  if (before === after || offsetAt(earlier, timeZone) === before) return earlier;
  const later = reading - after;
  return offsetAt(later, timeZone) === after ? later : earlier;
}

/** @type {import("./local-time.d.ts").offsetAt} */
export function offsetAt(instant, timeZone) {
  if (Number.isNaN(instant)) return Number.NaN;
  const [, sign, hours, minutes, seconds = 0] = GMT.exec(formatterOf(timeZone).format(instant)) ?? [];
  if (sign === undefined) return 0;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}

/** «GMT+05:00»; before time zones were introduced, the offset has seconds too. */
const GMT = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/;

/** Making one costs a thousand times as much as using it. */
const formatters = new Map();

function formatterOf(timeZone) {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset", year: "numeric" });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** @type {import("./local-time.d.ts").isTimeZone} */
export function isTimeZone(name) {
  try {
    return name !== "" && Boolean(new Intl.DateTimeFormat("en-US", { timeZone: name }));
  } catch {
    return false;
  }
}
