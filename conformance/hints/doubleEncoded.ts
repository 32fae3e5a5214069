import { text } from "../model/text.ts";
import { isObject } from "../wire/answer.ts";
import { aboutBody } from "./explains.ts";
import { perReply, type Reply } from "./hint.ts";

/** JSON inside a JSON string: an object was serialised and then returned through a framework that serialises again. */
export const doubleEncoded = perReply("double-encoded", aboutBody, (reply) => {
  const inner = wholeBody(reply) ?? statusField(reply);
  if (inner === null) return null;
  return {
    message: text(
      "JSON закодирован дважды: внутри строки лежит ещё один JSON. Объект превращают в строку сами, а фреймворк — ещё раз: возвращайте сам объект.",
      "The JSON is encoded twice: a string holds another JSON. The object is serialised by hand and then again by the framework: return the object itself.",
    ),
    evidence: inner.slice(0, 60),
  };
});

function wholeBody({ answer, bytes }: Reply): string | null {
  if (answer.kind !== "unreadable" || answer.reason !== "not_object") return null;
  const value = parse(bytes.toString().replace(/^\ufeff/, ""));
  return typeof value === "string" && isObject(parse(value)) ? bytes.toString() : null;
}

function statusField({ answer }: Reply): string | null {
  const status = answer.kind === "json" ? answer.value["status"] : undefined;
  return typeof status === "string" && isObject(parse(status)) ? JSON.stringify(status) : null;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
