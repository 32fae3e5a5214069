import type { RequirementId } from "@ferkit/contracts";
import type { Check, Evidence, Finding } from "../model/case.ts";
import { text } from "../model/text.ts";
import { responseOf } from "../wire/answer.ts";
import { codesOf, meantCode } from "../wire/status.ts";
import { fail, isOrdinary, pass, warn, type Answering } from "./findings.ts";

const REQUIREMENTS: Record<Answering, readonly RequirementId[]> = { book: ["BOOK-4"], cancel: ["CANCEL-4"] };

/** The result stands in the body; an HTTP error is read by a gateway as a dead service (E-05, HOOK-4). */
export const httpStatus: Check = {
  id: "answer.http-status",
  title: text("HTTP-код ответа", "HTTP status of the answer"),
  requirements: ["BOOK-4", "CANCEL-4"],
  erratum: "E-05",
  judge: ({ exchanges }) =>
    exchanges.filter(isOrdinary).flatMap((exchange) => {
      const response = responseOf(exchange);
      if (!response) return [];
      const code = meantCode(exchange);
      const refusal = code !== null && code !== 0 && codesOf(exchange.operation).includes(code);
      return [judgeHttpStatus(response.status, refusal, exchange.id, REQUIREMENTS[exchange.operation])];
    }),
};

export function judgeHttpStatus(
  status: number,
  refusal: boolean,
  exchange: string,
  requirements: readonly RequirementId[],
): Finding {
  const evidence: Evidence = { exchange, expected: "HTTP 200", actual: `HTTP ${status}` };
  if (status === 200) return pass(text("HTTP 200.", "HTTP 200."), evidence, { requirements });
  if (status > 200 && status < 300) {
    const message = text(`HTTP ${status} вместо 200.`, `HTTP ${status} instead of 200.`);
    return warn(message, evidence, { requirements });
  }
  if (status >= 400 && status < 500 && refusal) {
    const message = text(
      `Отказ отдан с HTTP ${status}. Код отказа стоит в теле; отвечайте HTTP 200.`,
      `The refusal came with HTTP ${status}. Its code stands in the body; answer HTTP 200.`,
    );
    return warn(message, evidence, { requirements });
  }
  const message = text(
    `HTTP ${status}: шлюз примет это за неработающий сервис и покажет пользователю внутреннюю ошибку (код 18).`,
    `HTTP ${status}: the gateway takes it for a dead service and shows the user an internal error (code 18).`,
  );
  return fail(message, evidence, { requirements });
}
