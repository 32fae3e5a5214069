import { text } from "../model/text.ts";
import { codesOf, meantCode } from "../wire/status.ts";
import type { Hint } from "./hint.ts";
import { aboutAnswer } from "./explains.ts";
import { perReply } from "./hint.ts";

/** How a refusal was sent is no reason why it was given. */
const aboutTheWay: Hint["explains"] = (finding, cause) =>
  aboutAnswer(finding, cause) && finding.evidence.pointer !== "/status/status_code";

/** E-05: a refusal is an answer like any other; HTTP 409 or 422 for it comes from REST habits or from exceptions. */
export const refusalAsHttpError = perReply("refusal-as-http-error", aboutTheWay, ({ exchange, response }) => {
  const code = meantCode(exchange);
  if (response.status < 400 || code === null || code === 0 || !codesOf(exchange.operation).includes(code)) return null;
  return {
    message: text(
      `Отказ (код ${code}) отдан с HTTP ${response.status}: так делают в REST или когда отказ — исключение. В профиле отказ — обычный ответ: HTTP 200 и код в теле.`,
      `The refusal (code ${code}) came with HTTP ${response.status}: a habit of REST, or a refusal thrown as an exception. In the profile it is an ordinary answer: HTTP 200 and the code in the body.`,
    ),
    evidence: `HTTP ${response.status}, status_code ${code}`,
  };
});
