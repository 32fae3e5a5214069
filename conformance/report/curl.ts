import type { Exchange, RecordedRequest } from "../model/exchange.ts";

/** Headers that curl makes itself, from the address and the body. */
const CURLS_OWN = new Set(["host", "content-length", "connection"]);

/**
 * The command that sends the same bytes again: run it in a POSIX shell, in the folder of the report. A body with personal data
 * is not printed: it is read from `requests/NNN.json`, which exists only after a run with --with-bodies. `--noproxy` and
 * `-g` because the suite went to the address straight and as written; `-m` because it did not wait longer either.
 */
export function curlOf({ id, request }: Exchange): string {
  const command = [
    "curl -sSig --noproxy '*' -m 15",
    `-X ${request.method}`,
    quoted(request.url),
    ...headerOptions(request),
  ];
  if (request.body === null) return command.join(" ");
  if (request.masked) return [...command, `--data-binary ${quoted(`@${bodyFile(id)}`)}`].join(" ");
  if (request.body_base64 !== undefined || /[\0\r]|^@/.test(request.body))
    return [`printf %s ${quoted(base64Of(request))} | base64 -d |`, ...command, "--data-binary @-"].join(" ");
  return [...command, `--data-binary ${quoted(request.body)}`].join(" ");
}

/** Where `--with-bodies` puts the body as it was sent, relative to the report. */
export function bodyFile(id: string): string {
  return `requests/${id}.json`;
}

/** An empty value needs `Name;`, and what curl would add by itself is switched off by `Name:`. */
function headerOptions({ headers, body }: RecordedRequest): string[] {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const added = [...(body === null ? [] : ["content-type"]), "accept", "user-agent"].filter((name) => !names.has(name));
  return [
    ...Object.entries(headers)
      .filter(([name]) => !CURLS_OWN.has(name.toLowerCase()))
      .map(([name, value]) => `-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...added.map((name) => `-H ${quoted(`${name}:`)}`),
  ];
}

function base64Of({ body, body_base64 }: RecordedRequest): string {
  return body_base64 ?? Buffer.from(body ?? "").toString("base64");
}

/** For a POSIX shell: nothing is special inside single quotes but the quote. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
