import type { RequirementId } from "@ferkit/contracts";
import { isEnvironment } from "../http/failures.ts";
import type { Check, Finding } from "../model/case.ts";
import type { Exchange, Operation, TransportFailureKind } from "../model/exchange.ts";
import { text, type Text } from "../model/text.ts";
import { envError, fail, pass } from "./findings.ts";

const REQUIREMENTS: Record<Operation, readonly RequirementId[]> = {
  probe: ["HOOK-3"],
  book: ["BOOK-1"],
  cancel: ["CANCEL-1"],
};

export const received: Check = {
  id: "answer.received",
  title: text("МИС ответила", "The МИС answered"),
  requirements: ["BOOK-1", "CANCEL-1"],
  judge: ({ exchanges }) => exchanges.map(judgeExchange),
};

function judgeExchange(exchange: Exchange): Finding {
  const { id, operation, outcome } = exchange;
  const requirements = REQUIREMENTS[operation];
  if (outcome.kind === "response") {
    const evidence = { exchange: id, expected: "HTTP", actual: `HTTP ${outcome.response.status}` };
    return pass(text("Ответ получен целиком.", "The answer arrived whole."), evidence, { requirements });
  }
  const evidence = { exchange: id, expected: "HTTP", actual: `${outcome.failure}: ${outcome.detail}` };
  const message = MESSAGES[outcome.failure];
  return isEnvironment(outcome.failure)
    ? envError(message, evidence, { requirements })
    : fail(message, evidence, { requirements });
}

const MESSAGES: Record<TransportFailureKind, Text> = {
  dns: text("Имя МИС перестало разрешаться в адрес.", "The name of the МИС no longer resolves."),
  refused: text("Соединение отклонено: МИС перестала слушать порт.", "Connection refused: the МИС no longer listens."),
  unreachable: text("МИС стала недоступна по сети.", "The МИС became unreachable."),
  tls: text("Соединение TLS не установилось.", "No TLS connection."),
  timeout: text("Ответа не было, сколько набор проверок ни ждал.", "No answer for as long as the suite waited."),
  reset: text("МИС разорвала соединение, не ответив.", "The МИС closed the connection without an answer."),
  not_http: text("Пришёл ответ не по протоколу HTTP.", "What came back is not HTTP."),
  body_cut: text("Ответ оборвался: тело пришло не целиком.", "The answer broke off: its body is not whole."),
  body_too_large: text("Тело ответа больше 1 МиБ.", "The body of the answer is over 1 MiB."),
};
