import type { RequirementId } from "@ferkit/contracts";
import type { Check, Evidence, Findings } from "../model/case.ts";
import type { Exchange, RecordedResponse } from "../model/exchange.ts";
import { text, type Text } from "../model/text.ts";
import { readAnswer, responseOf, type Answer } from "../wire/answer.ts";
import { hexOf } from "../wire/bytes.ts";
import { fail, isOrdinary, pass, shown, warn, type Answering } from "./findings.ts";

const REQUIREMENTS: Record<Answering, readonly RequirementId[]> = { book: ["BOOK-4"], cancel: ["CANCEL-4"] };

export const json: Check = {
  id: "answer.json",
  title: text("Тело ответа — объект JSON в UTF-8", "The body is a JSON object in UTF-8"),
  requirements: ["BOOK-4", "CANCEL-4"],
  erratum: "E-12",
  judge: ({ exchanges }) =>
    exchanges.filter(isOrdinary).flatMap((exchange) => judgeBody(exchange, REQUIREMENTS[exchange.operation])),
};

function judgeBody(exchange: Exchange, requirements: readonly RequirementId[]): Findings {
  const response = responseOf(exchange);
  const answer = readAnswer(exchange);
  if (!response || answer.kind === "none") return [];
  const expected = "{ … } application/json; UTF-8";
  const evidence: Evidence = { exchange: exchange.id, pointer: "", expected, actual: shown(response.body_text) };
  if (answer.kind === "unreadable") {
    const hint = hintOf(response, answer.reason);
    return fail(REASONS[answer.reason], evidence, { requirements, ...(hint ? { hint } : {}) });
  }
  const { "content-type": type = "" } = response.headers;
  if (MARKUP.test(type)) return fail(pageOf(type), evidence, { requirements });
  const remarks = remarksOf(answer, type);
  if (remarks.length > 0) return remarks.map((remark) => warn(remark, evidence, { requirements }));
  return pass(text("Тело читается как объект JSON.", "The body reads as a JSON object."), evidence, { requirements });
}

const REASONS: Record<(Answer & { kind: "unreadable" })["reason"], Text> = {
  empty: text("Тело ответа пусто: результата обработки нет.", "The body is empty: there is no result."),
  not_utf8: text("Тело ответа не в кодировке UTF-8.", "The body is not UTF-8."),
  not_json: text("Тело ответа не разбирается как JSON.", "The body is not JSON."),
  not_object: text("Тело ответа — JSON, но не объект.", "The body is JSON, but not an object."),
};

function hintOf(response: RecordedResponse, reason: string): Text | undefined {
  const start = Buffer.from(response.body_base64, "base64").subarray(0, 2);
  if (hexOf(start) === "1f 8b") {
    return text(
      "Тело сжато gzip, хотя шлюз этого не просил (нет Accept-Encoding).",
      "The body is gzipped though nobody asked (no Accept-Encoding).",
    );
  }
  if (reason === "not_utf8") return text("Похоже на windows-1251.", "It looks like windows-1251.");
  if (/^\s*<(!doctype|html|\?xml)/i.test(response.body_text)) {
    return text(
      "Пришла страница HTML или XML: отвечает не МИС, а прокси, веб-сервер или страница ошибки.",
      "An HTML or XML page: a proxy, a web server or an error page answers, not the МИС.",
    );
  }
  return undefined;
}

/** A client that goes by the header takes the answer for a web page; any other wrong type merely is no help to it. */
const MARKUP = /\b(html|xml)\b/i;

function pageOf(type: string): Text {
  return text(
    `Тело — JSON, но заголовок Content-Type — «${type}»: читатель, который верит заголовку, примет ответ за веб-страницу. Нужен application/json.`,
    `The body is JSON, but Content-Type is "${type}": a reader that believes the header takes the answer for a web page. It must be application/json.`,
  );
}

function remarksOf(answer: Answer & { kind: "json" }, type: string): Text[] {
  return [
    ...(answer.bom
      ? [
          text(
            "Тело начинается с BOM (EF BB BF): часть читателей JSON на нём падает.",
            "The body starts with a BOM (EF BB BF); some JSON readers fail on it.",
          ),
        ]
      : []),
    ...(/\bjson\b/i.test(type)
      ? []
      : [
          text(
            `Заголовок Content-Type — «${type}», ожидается application/json.`,
            `Content-Type is "${type}", application/json is expected.`,
          ),
        ]),
  ];
}
