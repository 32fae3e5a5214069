import type { Exchange } from "../model/exchange.ts";
import { bodyFile } from "./curl.ts";

/** What Invoke-WebRequest has parameters of its own for, or makes itself. */
const ITS_OWN = new Set(["host", "content-length", "connection", "transfer-encoding", "content-type", "user-agent"]);

/**
 * The same as `curlOf` for Windows, where a curl command of a POSIX shell does not run: PowerShell 5 or later, in the folder of the
 * report. The body goes as bytes, for PowerShell would write a text in another encoding.
 */
export function powershellOf({ id, request }: Exchange): string {
  const { method, url, headers } = request;
  const valueOf = (name: string): string | undefined =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const others = Object.entries(headers).filter(([name]) => !ITS_OWN.has(name.toLowerCase()));
  const type = valueOf("content-type");
  const agent = valueOf("user-agent");
  return [
    `Invoke-WebRequest -UseBasicParsing -TimeoutSec 15 -Method ${method} -Uri ${quoted(url)}`,
    ...(type === undefined ? [] : [`-ContentType ${quoted(type)}`]),
    ...(agent === undefined ? [] : [`-UserAgent ${quoted(agent)}`]),
    ...(others.length === 0
      ? []
      : [`-Headers @{${others.map(([name, value]) => `${quoted(name)}=${quoted(value)}`).join("; ")}}`]),
    ...bodyOf(id, request),
  ].join(" ");
}

function bodyOf(id: string, { body, body_base64, masked }: Exchange["request"]): string[] {
  if (body === null) return [];
  if (masked) return [`-InFile ${quoted(bodyFile(id))}`];
  const base64 = body_base64 ?? Buffer.from(body).toString("base64");
  return [`-Body ([Convert]::FromBase64String(${quoted(base64)}))`];
}

/** Nothing is special inside single quotes but the quote, and the curly ones that PowerShell takes for it. */
function quoted(value: string): string {
  return `'${value.replaceAll(/['‘’‚‛]/g, "$&$&")}'`;
}
