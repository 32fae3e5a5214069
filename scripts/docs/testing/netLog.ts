import { readFile } from "node:fs/promises";

interface NetLog {
  constants: { logEventTypes: Readonly<Record<string, number>> };
  events: readonly { type: number; params?: { url?: string } }[];
}

/** Addresses of all requests that the browser process started; complete once the browser has closed. */
export async function requestedUrls(path: string): Promise<string[]> {
  const log = JSON.parse(await readFile(path, "utf8")) as NetLog;
  const start = log.constants.logEventTypes["URL_REQUEST_START_JOB"];
  if (start === undefined) throw new Error("this Chromium writes another kind of log");
  return log.events.flatMap(({ type, params }) => (type === start && params?.url ? [params.url] : []));
}
