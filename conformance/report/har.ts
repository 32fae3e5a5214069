import type { Content, Entry, Har, Header, PostData } from "har-format";
import type { Exchange, RecordedResponse } from "../model/exchange.ts";
import type { Report } from "../model/report.ts";

/** HAR 1.2 of all exchanges, for browsers' network panels and proxies' viewers; masked like the report that it is made from. */
export function harOf({ suite, exchanges, started_at }: Report): Har {
  return {
    log: {
      version: "1.2",
      creator: { name: suite.name, version: suite.version },
      comment: "personal data masked",
      entries: exchanges.map((exchange) => entryOf(exchange, started_at)),
    },
  };
}

function entryOf(exchange: Exchange, startedAt: string): Entry {
  const { id, latency_ms, outcome, operation, step } = exchange;
  return {
    startedDateTime: exchange.sent_at ?? startedAt,
    time: latency_ms,
    request: requestOf(exchange),
    response: outcome.kind === "response" ? responseOf(outcome.response) : noResponse(outcome.failure, outcome.detail),
    cache: {},
    // The suite measures the whole and not its parts; -1 says «not known».
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: latency_ms, receive: 0 },
    comment: `${id} ${exchange.case}, ${step}, ${operation}`,
  };
}

function requestOf({ request }: Exchange): Entry["request"] {
  const { method, url, headers, body } = request;
  return {
    method,
    url,
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: headerList(headers),
    queryString: [...(URL.canParse(url) ? new URL(url).searchParams : [])].map(([name, value]) => ({ name, value })),
    ...(body === null ? {} : { postData: postDataOf(request) }),
    headersSize: -1,
    bodySize: body === null ? 0 : bytesOf(request).length,
  };
}

/** The format has no room for bytes that are no text: they stand in the comment. */
function postDataOf(request: Exchange["request"]): PostData {
  const mimeType = request.headers["content-type"] ?? "";
  const text = request.body ?? "";
  const notes = [
    ...(request.masked ? ["personal data masked"] : []),
    ...(request.body_base64 === undefined ? [] : [`not UTF-8; base64: ${request.body_base64}`]),
  ];
  return { mimeType, text, ...(notes.length > 0 ? { comment: notes.join("; ") } : {}) };
}

function bytesOf({ body, body_base64 }: Exchange["request"]): Buffer {
  return body_base64 === undefined ? Buffer.from(body ?? "") : Buffer.from(body_base64, "base64");
}

function responseOf({ status, headers, body_base64, body_text }: RecordedResponse): Entry["response"] {
  const bytes = Buffer.from(body_base64, "base64");
  const readable = Buffer.from(body_text).equals(bytes);
  const mimeType = headers["content-type"] ?? "";
  const content: Content = readable
    ? { size: bytes.length, mimeType, text: body_text }
    : { size: bytes.length, mimeType, text: body_base64, encoding: "base64" };
  return {
    status,
    statusText: "",
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: headerList(headers),
    content,
    redirectURL: headers["location"] ?? "",
    headersSize: -1,
    bodySize: bytes.length,
  };
}

/** As browsers write a request that nobody answered: status 0. */
function noResponse(failure: string, detail: string): Entry["response"] {
  return {
    status: 0,
    statusText: failure,
    httpVersion: "",
    cookies: [],
    headers: [],
    content: { size: 0, mimeType: "x-unknown" },
    redirectURL: "",
    headersSize: -1,
    bodySize: -1,
    comment: detail,
  };
}

function headerList(headers: Readonly<Record<string, string>>): Header[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
