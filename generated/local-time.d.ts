// Generated from specs/ by `npm run generate`. Do not edit.
/**
 * Местное время региона (E-08): время без смещения — это время по часам региона. Там, где часы переводят, действует правило Temporal
 * («compatible»): время, которое было дважды, — первое из двух; время, которого не было, сдвигается вперёд на величину перевода.
 * Моменты — миллисекунды от 1970 года, часовой пояс — имя IANA.
 */

/** Момент, записанный в TimestampText: со смещением или по часам региона. NaN, если это не время. */
export declare function instantOf(timestamp: string, timeZone: string): number;

/** Показание часов региона, `YYYY-MM-DDTHH:MM:SS`. */
export declare function localTime(instant: number, timeZone: string): string;

/** Оно же со смещением, `YYYY-MM-DDTHH:MM:SS+hh:mm`, как в примере документа. */
export declare function withOffset(instant: number, timeZone: string): string;

/** Момент, когда часы региона показывают это: показание — миллисекунды, как если бы часы шли по UTC. */
export declare function instantOfReading(reading: number, timeZone: string): number;

/** На сколько миллисекунд часы региона впереди UTC. */
export declare function offsetAt(instant: number, timeZone: string): number;

/** Известен ли такой часовой пояс. */
export declare function isTimeZone(name: string): boolean;
