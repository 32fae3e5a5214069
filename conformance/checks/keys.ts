import type { Check, Evidence, Finding, Findings } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { text } from "../model/text.ts";
import { readAnswer, type Answer } from "../wire/answer.ts";
import { bytesAt } from "../wire/bytes.ts";
import { firstLookAlike, latinLook } from "../wire/homoglyphs.ts";
import { scanJson, type JsonToken } from "../wire/scan.ts";
import { meantCode } from "../wire/status.ts";
import { requirementOfKey, statusRequirements } from "./contractKeys.ts";
import { fail, isOrdinary, pass, shown, warn, type Answering } from "./findings.ts";

/** Keys are compared by code point: the document itself prints one with a Cyrillic letter, and it gets copied (E-01). */
export const keys: Check = {
  id: "answer.keys",
  title: text("Ключи написаны латиницей и не повторяются", "Keys are Latin and do not repeat"),
  requirements: ["BOOK-S9", "CANCEL-7"],
  erratum: "E-01",
  judge: ({ exchanges }) => exchanges.filter(isOrdinary).flatMap(judgeExchange),
};

function judgeExchange(exchange: Exchange & { readonly operation: Answering }): Findings {
  const answer = readAnswer(exchange);
  if (answer.kind !== "json") return [];
  const found = scanJson(answer.text).filter(({ kind }) => kind === "key");
  const findings = [
    ...found.flatMap((token) => lookAlikeFinding(exchange, answer, token, found)),
    ...found.filter((token, index) => isRepeated(token, index, found)).map((token) => repeatedFinding(exchange, token)),
  ];
  if (findings.length > 0) return findings;
  const evidence: Evidence = {
    exchange: exchange.id,
    expected: "ASCII",
    actual: found.map(({ name }) => name).join(", "),
  };
  return pass(text("Все ключи — те, чем кажутся.", "Every key is what it seems."), evidence);
}

function lookAlikeFinding(
  exchange: Exchange & { readonly operation: Answering },
  answer: Answer & { kind: "json" },
  token: JsonToken,
  all: readonly JsonToken[],
): Findings {
  const meant = latinLook(token.name);
  const requirement = requirementOfKey(meant);
  const letter = firstLookAlike(token.name);
  if (meant === token.name || requirement === undefined || letter === undefined) return [];
  const { char, code, name, instead_of } = letter;
  const evidence: Evidence = {
    exchange: exchange.id,
    pointer: token.pointer,
    expected: meant,
    actual: token.name,
    bytes: bytesAt(answer.bytes, answer.text, ...placeOf(answer.text, token, letter.index, char), answer.bom),
    code_point: { char, code, name, instead_of },
  };
  const requirements =
    requirement === "BOOK-S9" ? statusRequirements(exchange.operation, meantCode(exchange) !== 0) : [requirement];
  const twice = all.some(({ pointer }) => pointer === token.pointer.replace(token.name, meant));
  const message = text(
    `В ключе «${token.name}» вместо латинской буквы стоит похожая «${char}» — ${code}, ${name}. Шлюз ищет ключ ${meant} и не находит его.`,
    `In the key "${token.name}" a look-alike «${char}» (${code}, ${name}) stands in place of a Latin letter. The gateway looks for ${meant} and does not find it.`,
  );
  const hint = text(
    "Ключ скопирован из примера документа, где стоит эта же буква. Наберите его заново латиницей.",
    "The key was copied from the document's example, which has this very letter. Type it again in Latin letters.",
  );
  return (twice ? warn : fail)(message, evidence, { requirements, hint, erratum: "E-01" });
}

/** Escaped letters (`\u0441`) have no place of their own in the bytes: the whole key is shown. */
function placeOf(source: string, token: JsonToken, index: number, char: string): [number, number] {
  const start = token.start + 1 + index;
  return source.startsWith(char, start) ? [start, start + char.length] : [token.start, token.end];
}

function isRepeated(token: JsonToken, index: number, all: readonly JsonToken[]): boolean {
  return all.findIndex(({ pointer }) => pointer === token.pointer) < index;
}

function repeatedFinding(exchange: Exchange, token: JsonToken): Finding {
  const message = text(
    `Ключ ${shown(token.name)} стоит в объекте дважды: какой из них прочтёт шлюз, не определено.`,
    `The key ${shown(token.name)} stands twice in one object: which one a gateway reads is undefined.`,
  );
  return warn(message, { exchange: exchange.id, pointer: token.pointer, expected: "1", actual: "2" });
}
