import { execFileSync } from "node:child_process";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordedRequest } from "../model/exchange.ts";
import { exchangeOf } from "../testing/exchange.ts";
import { shell } from "../testing/shell.ts";
import { curlOf } from "./curl.ts";

interface Heard {
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

let server: Server;
let url: string;
const heard: Heard[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      heard.push({ method: request.method ?? "", headers: request.headers, body: Buffer.concat(chunks) });
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  // Listening on TCP, so the address is an object.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fer$x/booking/book`;
});

afterAll(() => void server.close());

const USUAL = { accept: "application/json", "user-agent": "ferkit-certify/0", "content-type": "application/json" };

function requestOf(body: Buffer | null, headers: Record<string, string> = USUAL): RecordedRequest {
  if (body === null) return { method: "GET", url, headers, body, masked: false };
  const text = body.toString();
  const base64 = Buffer.from(text).equals(body) ? {} : { body_base64: body.toString("base64") };
  return { method: "POST", url, headers, body: text, masked: false, ...base64 };
}

async function sentBy(request: RecordedRequest): Promise<Heard> {
  heard.length = 0;
  await shell(curlOf({ ...exchangeOf({}), request }));
  const [one] = heard;
  if (!one || heard.length > 1) throw new Error(`the server heard ${heard.length} requests`);
  return one;
}

describe("the curl command, run by a real shell and a real curl", () => {
  it("has a curl to run with", () => {
    expect(execFileSync("curl", ["--version"]).toString()).toContain("curl");
  });

  it.each([
    ["plain JSON", Buffer.from('{"a":"Проба"}')],
    ["quotes, dollars, backticks and a backslash", Buffer.from(`{"a":"it's $HOME \`id\` \\\\ !!"}`)],
    ["line ends", Buffer.from('{\r\n "a": 1\n}\n')],
    ["a leading @", Buffer.from("@/etc/passwd")],
    ["windows-1251", Buffer.from([0x7b, 0x22, 0xcf, 0xf0, 0x22, 0x3a, 0x31, 0x7d])],
    ["a zero byte", Buffer.from([0x7b, 0x00, 0x7d])],
    ["a BOM", Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
    ["nothing", Buffer.alloc(0)],
  ])("sends the same bytes: %s", async (_name, body) => {
    const sent = await sentBy(requestOf(body));
    expect(sent.body.toString("hex")).toBe(body.toString("hex"));
    expect(sent.headers["content-type"]).toBe("application/json");
    expect(sent.headers["user-agent"]).toBe("ferkit-certify/0");
  });

  it("sends the same headers, odd ones too, and none of its own", async () => {
    const { headers } = await sentBy(
      requestOf(Buffer.from("{}"), {
        "x-odd": "a\"b'c $d",
        "x-empty": "",
        "content-type": "text/plain; charset=windows-1251",
      }),
    );
    const { host, connection, "content-length": length, ...rest } = headers;
    expect([host === undefined, connection, length]).toEqual([false, connection, "2"]);
    expect(rest).toEqual({ "x-odd": "a\"b'c $d", "x-empty": "", "content-type": "text/plain; charset=windows-1251" });
  });

  it("sends in pieces what was sent in pieces", async () => {
    const sent = await sentBy(requestOf(Buffer.from('{"a":1}'), { ...USUAL, "transfer-encoding": "chunked" }));
    expect(sent.headers["transfer-encoding"]).toBe("chunked");
    expect(sent.headers["content-length"]).toBeUndefined();
    expect(sent.body.toString()).toBe('{"a":1}');
  });

  it("adds no content type where none was sent", async () => {
    const { headers } = await sentBy(requestOf(Buffer.from("{}"), { accept: "*/*" }));
    expect(headers["content-type"]).toBeUndefined();
    expect(headers["user-agent"]).toBeUndefined();
  });

  it("asks with GET", async () => {
    expect(await sentBy(requestOf(null, { accept: "application/json" }))).toMatchObject({ method: "GET" });
  });

  it("reads a body with personal data from its file", () => {
    const request = { ...requestOf(Buffer.from("{}")), masked: true };
    expect(curlOf({ ...exchangeOf({}), request })).toContain("--data-binary '@requests/001.json'");
  });
});
