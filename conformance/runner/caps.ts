import { text, type Text } from "../model/text.ts";

/** How many records the suite may make in a МИС. */
export interface Caps {
  /** Bookings that were made, or may have been, in the whole run. */
  readonly made: number;
  /** Such bookings at one time. */
  readonly held: number;
}

/** A full run makes 150 of them and holds three at a time; a МИС that refuses nothing is stopped before it has given everything away. */
export const CAPS: Caps = { made: 400, held: 10 };

/** `--max-bookings`: never more at one time than in all. */
export function capsOf(maxBookings: number | undefined): Caps {
  return maxBookings === undefined ? CAPS : { made: maxBookings, held: Math.min(maxBookings, CAPS.held) };
}

/** Null while one more booking may be sent. */
export function capReached({ made, held }: { readonly made: number; readonly held: number }, caps: Caps): Text | null {
  if (made >= caps.made)
    return text(
      `Достигнут предел записей (--max-bookings ${caps.made}): больше набор проверок не записывает. Остальное не проверено; поднимите предел, если МИС это позволяет.`,
      `The cap on bookings is reached (--max-bookings ${caps.made}): the suite makes no more. The rest is unchecked; raise the cap if the МИС allows it.`,
    );
  if (held >= caps.held)
    return text(
      `Одновременно занято слотов: ${held}, больше набор проверок не занимает. Остальное не проверено: посмотрите, отменяет ли МИС записи.`,
      `Slots held at one time: ${held}, the suite takes no more. The rest is unchecked: see whether the МИС cancels bookings.`,
    );
  return null;
}
