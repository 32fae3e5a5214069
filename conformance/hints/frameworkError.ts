import { text } from "../model/text.ts";
import { aboutAnswer } from "./explains.ts";
import { perReply, type Reply } from "./hint.ts";

/** The error answer of a framework in place of the application's own. */
export const frameworkError = perReply("framework-error", aboutAnswer, (reply) => {
  const who = frameworkOf(reply);
  if (who === null) return null;
  return {
    message: text(
      `Это стандартный ответ об ошибке (${who}, HTTP ${reply.response.status}): исключение не поймано или запрос не дошёл до вашего кода. Смотрите журнал МИС за это время.`,
      `This is the stock error answer (${who}, HTTP ${reply.response.status}): an exception was not caught, or the request never came to your code. Look into the log of the МИС at that time.`,
    ),
    evidence: reply.response.body_text.slice(0, 60),
  };
});

function frameworkOf({ answer, response }: Reply): string | null {
  if (response.status < 400) return null;
  const has = (...keys: string[]): boolean => answer.kind === "json" && keys.every((key) => key in answer.value);
  if (has("timestamp", "status", "error", "path")) return "Spring";
  if (has("type", "title", "status", "traceId")) return "ASP.NET";
  if (has("detail") && Object.keys(answer.kind === "json" ? answer.value : {}).length === 1) return "FastAPI, Django";
  if (/Cannot (GET|POST) \//.test(response.body_text)) return "Express";
  if (/Traceback \(most recent call last\)/.test(response.body_text)) return "Python";
  return /^\s+at [\w.$<>]+\(/m.test(response.body_text) ? "stack trace" : null;
}
