import { text } from "../model/text.ts";
import { aboutAnswer } from "./explains.ts";
import { perReply } from "./hint.ts";

/** E-12: application/json, with or without a charset. */
export const mediaType = perReply("media-type", aboutAnswer, ({ response, exchange }) => {
  if (response.status !== 415 && response.status !== 406) return null;
  const sent = exchange.request.headers["content-type"] ?? "—";
  return {
    message: text(
      `HTTP ${response.status}: МИС не принимает Content-Type «${sent}». Обработчик привязан к другому типу: примите application/json с charset и без.`,
      `HTTP ${response.status}: the МИС does not take Content-Type "${sent}". The handler is bound to another type: take application/json with a charset and without.`,
    ),
    evidence: `content-type: ${sent}`,
  };
});
