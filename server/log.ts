import { destination, pino, type Logger } from "pino";

/** Structured lines on stderr; stdout is for people. */
export function createLog(level: string): Logger {
  return pino({ level }, destination(2));
}
