import { text } from "../model/text.ts";
import { perReply, type Hint } from "./hint.ts";

const PROBE: Hint["explains"] = () => true;

/** E-36: the registering gateway asks with GET before anything is booked. */
export const probeRefused = perReply("probe-refused", PROBE, ({ exchange, response }) => {
  if (exchange.operation !== "probe" || response.status === 200) return null;
  const why =
    response.status === 405
      ? text("маршрут заведён только для POST", "the route is made for POST only")
      : response.status === 404
        ? text("для GET маршрута нет", "there is no route for GET")
        : text("на GET отвечают ошибкой", "GET is answered with an error");
  return {
    message: text(
      `HTTP ${response.status} на GET: ${why.ru}. При регистрации шлюз пробует адрес запросом GET; добавьте обработчик, отвечающий 200 с любым телом.`,
      `HTTP ${response.status} for GET: ${why.en}. A registering gateway tries the address with GET; add a handler that answers 200 with any body.`,
    ),
    evidence: `GET → HTTP ${response.status}`,
  };
});
