import type { RequirementId } from "@ferkit/contracts";
import type { CaseView, Check, Evidence, Finding, Findings } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { text } from "../model/text.ts";
import { readAnswer, type JsonObject } from "../wire/answer.ts";
import { codesOf, meantCode, readStatus, type StatusField } from "../wire/status.ts";
import { statusRequirements } from "./contractKeys.ts";
import { fail, isOrdinary, pass, shown, warn, type Answering } from "./findings.ts";

interface Context {
  readonly exchange: Exchange & { readonly operation: Answering };
  readonly body: JsonObject;
  readonly requirements: readonly RequirementId[];
}

function inAnswers(judge: (context: Context) => Findings): (view: CaseView) => Finding[] {
  return ({ exchanges }) =>
    exchanges.filter(isOrdinary).flatMap((exchange) => {
      const answer = readAnswer(exchange);
      if (answer.kind !== "json") return [];
      const requirements = statusRequirements(exchange.operation, meantCode(exchange) !== 0);
      return judge({ exchange, body: answer.value, requirements });
    });
}

export const statusKey: Check = {
  id: "answer.status-key",
  title: text(
    "Статус есть и его ключи написаны по таблице",
    "The status is there and its keys are spelt as in the table",
  ),
  requirements: ["BOOK-S9", "CANCEL-5", "CANCEL-7"],
  erratum: "E-02",
  judge: inAnswers(({ exchange, body, requirements }) => {
    const status = readStatus(body);
    if (!status.present) {
      const evidence: Evidence = {
        exchange: exchange.id,
        pointer: "/status",
        expected: "{ status_code, status_message }",
        actual: shown(body["status"]),
      };
      return fail(
        text("В ответе нет объекта status: результат неизвестен.", "There is no status object: the result is unknown."),
        evidence,
        { requirements },
      );
    }
    const code = keyFindings(status.code, "status_code", exchange.id, requirements);
    if (status.message.spelling !== "camel") return code;
    return [code, keyFindings(status.message, "status_message", exchange.id, requirements)].flat();
  }),
};

/** A look-alike key is the subject of `answer.keys`: one defect, one finding. */
function keyFindings(
  field: StatusField,
  expected: string,
  exchange: string,
  requirements: readonly RequirementId[],
): Findings {
  const evidence: Evidence = {
    exchange,
    pointer: `/status/${field.key ?? expected}`,
    expected,
    actual: field.key ?? "—",
  };
  switch (field.spelling) {
    case "canonical":
      return pass(text(`Ключ ${expected} на месте.`, `The key ${expected} is there.`), evidence, { requirements });
    case "camel": {
      const message = text(
        `Ключ ${shown(field.key)}: так он напечатан в таблице отказа, но в таблицах успеха и примерах — ${expected}. Пишите ${expected}.`,
        `The key ${shown(field.key)} is the spelling of the failure table; the success tables and the examples have ${expected}. Write ${expected}.`,
      );
      return warn(message, evidence, { requirements, variant: true });
    }
    case "look_alike":
      return [];
    case "absent": {
      const message = text(
        `В объекте status нет ключа ${expected}: шлюз не узнает, создана ли запись.`,
        `There is no ${expected} in status: the gateway cannot tell whether the record was made.`,
      );
      return fail(message, evidence, { requirements });
    }
  }
}

export const statusCode: Check = {
  id: "answer.status-code",
  title: text("Код — целое число из таблицы", "The code is an integer from the table"),
  requirements: ["BOOK-S9", "CANCEL-7"],
  erratum: "E-06",
  judge: inAnswers(({ exchange, body, requirements }) => {
    const { spelling, key, value } = readStatus(body).code;
    if (spelling === "absent" || spelling === "look_alike") return [];
    const allowed = codesOf(exchange.operation);
    const evidence: Evidence = {
      exchange: exchange.id,
      pointer: `/status/${key ?? ""}`,
      expected: allowed.join(", "),
      actual: shown(value),
    };
    if (typeof value === "string" && /^\d+$/.test(value)) {
      const message = text(
        "Код передан строкой, а должен быть целым числом JSON.",
        "The code is a string; it must be a JSON integer.",
      );
      return fail(message, evidence, {
        requirements,
        erratum: "E-02",
        hint: text(`Уберите кавычки: ${value}, а не "${value}".`, `Drop the quotes: ${value}, not "${value}".`),
      });
    }
    if (typeof value !== "number" || !Number.isInteger(value)) {
      return fail(text("Код — не целое число JSON.", "The code is not a JSON integer."), evidence, {
        requirements,
        erratum: "E-02",
      });
    }
    if (!allowed.includes(value)) {
      return fail(text(`Кода ${value} нет в таблице.`, `There is no code ${value} in the table.`), evidence, {
        requirements,
      });
    }
    return pass(text("Код из таблицы.", "The code is in the table."), evidence, { requirements });
  }),
};

export const statusMessage: Check = {
  id: "answer.status-message",
  title: text("Сообщение статуса", "The status message"),
  requirements: ["BOOK-S9", "CANCEL-7"],
  erratum: "E-06",
  judge: inAnswers(({ exchange, body, requirements }) => {
    const { key, value, spelling } = readStatus(body).message;
    const refused = (meantCode(exchange) ?? 0) !== 0;
    const pointer = `/status/${spelling === "absent" ? "status_message" : (key ?? "")}`;
    const evidence: Evidence = {
      exchange: exchange.id,
      pointer,
      expected: refused ? "«…»" : "string | null",
      actual: shown(value),
    };
    if (value !== undefined && value !== null && typeof value !== "string") {
      return fail(text("status_message — не строка.", "status_message is not a string."), evidence, { requirements });
    }
    if (refused && (value ?? "").trim() === "") {
      return warn(
        text(
          "В отказе нет сообщения: человеку не видно причины (по документу «лучше отправлять»).",
          "The refusal has no message: nobody sees the reason (the document: better sent).",
        ),
        evidence,
        { requirements },
      );
    }
    return pass(text("Сообщение в порядке.", "The message is in order."), evidence, { requirements });
  }),
};

export const refusalIds: Check = {
  id: "answer.refusal-without-id",
  title: text("В отказе нет book_ext_id", "A refusal carries no book_ext_id"),
  requirements: ["BOOK-S1"],
  erratum: "E-04",
  judge: inAnswers(({ exchange, body }) => {
    const code = meantCode(exchange);
    if (exchange.operation !== "book" || code === null || code === 0) return [];
    const value = body["book_ext_id"];
    const evidence: Evidence = {
      exchange: exchange.id,
      pointer: "/book_ext_id",
      expected: "null | —",
      actual: shown(value),
    };
    if (value === undefined || value === null)
      return pass(text("Записи нет — идентификатора нет.", "No record, no id."), evidence);
    return warn(
      text(
        "Отказ несёт book_ext_id, хотя записи нет: читатель может принять её за созданную.",
        "The refusal carries a book_ext_id though there is no record: a reader may take it for a made one.",
      ),
      evidence,
    );
  }),
};
