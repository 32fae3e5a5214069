import type { Exchange } from "../model/exchange.ts";

/**
 * The command that repeats the request. A body with personal data is not printed: it is read from `requests/NNN.json`,
 * which exists only after a run with --with-bodies; a body without any stands in the command.
 */
export function curlOf({ id, request }: Exchange): string {
  const headers = Object.entries(request.headers)
    .filter(([name]) => name !== "user-agent")
    .map(([name, value]) => ` -H "${name}: ${value}"`)
    .join("");
  const command = `curl -sS -i -X ${request.method} "${request.url}"${headers}`;
  if (request.body === null) return command;
  return request.masked
    ? `${command} --data-binary "@requests/${id}.json"`
    : `${command} --data-binary '${request.body.replaceAll("'", `'\\''`)}'`;
}
