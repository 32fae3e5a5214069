import { text } from "../model/text.ts";
import { aboutAnswer } from "./explains.ts";
import { perReply } from "./hint.ts";

/** E-36: the registered address is the base, the gateway adds /booking/book. */
export const wrongPath = perReply("wrong-path", aboutAnswer, ({ exchange, response }) => {
  const { status, headers } = response;
  if (exchange.operation === "probe") return null;
  const path = URL.canParse(exchange.request.url) ? new URL(exchange.request.url).pathname : exchange.request.url;
  if (status === 404 || status === 405)
    return {
      message: text(
        `HTTP ${status}: по адресу ${path} ничего нет. Шлюз сам добавляет /booking/book и /booking/cancel к адресу, который вы зарегистрировали: проверьте базовый путь.`,
        `HTTP ${status}: there is nothing at ${path}. The gateway adds /booking/book and /booking/cancel to the address you registered: check the base path.`,
      ),
      evidence: `POST ${path} → HTTP ${status}`,
    };
  if (status < 300 || status >= 400) return null;
  const to = headers["location"] ?? "—";
  return {
    message: text(
      `HTTP ${status}: запрос перенаправлен на ${to}. Шлюз за перенаправлением не пойдёт: зарегистрируйте конечный адрес (https, косая черта, без страницы входа).`,
      `HTTP ${status}: redirected to ${to}. The gateway does not follow: register the final address (https, slash, no login page).`,
    ),
    evidence: `location: ${to}`,
  };
});
