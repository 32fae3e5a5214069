import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "./transport.ts";

const BODY_LIMIT = 1024 * 1024;

/** The parsed body, or undefined when it is not JSON in UTF-8 (E-38) or larger than a megabyte. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped: leaving the loop would cut the connection before the answer.
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size <= BODY_LIMIT ? parseJson(Buffer.concat(chunks)) : undefined;
}

function parseJson(bytes: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return value;
  } catch {
    return undefined;
  }
}

/** Plays the answer: waits, breaks off or ends as it says. A caller who has gone ends the wait. */
export async function send(response: ServerResponse, answer: Answer): Promise<void> {
  if (response.destroyed) return;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  if (answer.delayMs > 0) await sleep(answer.delayMs, undefined, { signal: gone.signal }).catch(() => undefined);
  if (gone.signal.aborted) return;
  if (answer.breaks === "at-once") {
    response.socket?.resetAndDestroy();
    return;
  }
  const body = Buffer.from(answer.bytes ?? answer.body);
  if (answer.pieceBytes !== undefined) return sendPieces(response, answer, body, answer.pieceBytes);
  response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
  if (answer.breaks === "never") response.end(body);
  else response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
}

/** Each piece in a packet of its own, as far as the network lets it. */
async function sendPieces(response: ServerResponse, answer: Answer, body: Buffer, size: number): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  for (let start = 0; start < body.length; start += size) {
    response.write(body.subarray(start, start + size));
    await nextTurn();
  }
  response.end();
}
