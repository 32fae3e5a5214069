import { text } from "../model/text.ts";
import { codesOf, meantCode } from "../wire/status.ts";
import { clue, aboutAnswer, perReply, type Hint, type Reply } from "./hint.ts";

/** A page or an XML document: somebody in front of the application answers, or an error page of the web server. */
export const markup = perReply("markup", aboutAnswer, ({ response }) => {
  const body = response.body_text.trimStart();
  if (!/^<(!doctype|html|head|body|h1|center|\?xml|[\w-]+:envelope)/i.test(body)) return null;
  const xml = /^<(\?xml|[\w-]+:envelope)/i.test(body) && !/<html/i.test(body);
  const title = /<title[^>]*>([^<]{1,80})/i.exec(body)?.[1]?.trim();
  const who = ["server", "via", "x-powered-by"].flatMap((name) => {
    const value = response.headers[name];
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const evidence = [`HTTP ${response.status}`, ...who, ...(title === undefined ? [] : [`<title>${title}`])].join("; ");
  return {
    message: xml
      ? text(
          `Пришёл документ XML, а не JSON: по этому адресу отвечает другой сервис (SOAP?). Проверьте --target. ${evidence}.`,
          `An XML document came, not JSON: another service (SOAP?) answers at this address. Check --target. ${evidence}.`,
        )
      : text(
          `Пришла страница HTML: отвечает не МИС, а прокси, веб-сервер перед ней или страница ошибки. ${evidence}.`,
          `An HTML page came: not the МИС answers but a proxy, the web server before it, or an error page. ${evidence}.`,
        ),
    evidence: body.slice(0, 60),
  };
});

/** E-38: the gateway sends no Authorization to a МИС. */
export const wantsLogin = perReply("wants-login", aboutAnswer, ({ response }) => {
  if (![401, 403, 407].includes(response.status)) return null;
  const asks = response.headers["www-authenticate"] ?? "—";
  return clue(
    `HTTP ${response.status}: МИС ждёт авторизации (WWW-Authenticate: ${asks}), а шлюз её не присылает. Закрывайте адрес сетью, а не паролем.`,
    `HTTP ${response.status}: the МИС wants authorisation (WWW-Authenticate: ${asks}), which the gateway does not send. Guard the address by network, not by password.`,
    `HTTP ${response.status}`,
  );
});

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
  return clue(
    `HTTP ${response.status} на GET: ${why.ru}. При регистрации шлюз пробует адрес запросом GET; добавьте обработчик, отвечающий 200 с любым телом.`,
    `HTTP ${response.status} for GET: ${why.en}. A registering gateway tries the address with GET; add a handler that answers 200 with any body.`,
    `GET → HTTP ${response.status}`,
  );
});

/** E-36: the registered address is the base, the gateway adds /booking/book. */
export const wrongPath = perReply("wrong-path", aboutAnswer, ({ exchange, response }) => {
  const { status, headers } = response;
  if (exchange.operation === "probe") return null;
  const path = URL.canParse(exchange.request.url) ? new URL(exchange.request.url).pathname : exchange.request.url;
  if (status === 404 || status === 405)
    return clue(
      `HTTP ${status}: по адресу ${path} ничего нет. Шлюз сам добавляет /booking/book и /booking/cancel к адресу, который вы зарегистрировали: проверьте базовый путь.`,
      `HTTP ${status}: there is nothing at ${path}. The gateway adds /booking/book and /booking/cancel to the address you registered: check the base path.`,
      `POST ${path} → HTTP ${status}`,
    );
  if (status < 300 || status >= 400) return null;
  const to = headers["location"] ?? "—";
  return clue(
    `HTTP ${status}: запрос перенаправлен на ${to}. Шлюз за перенаправлением не пойдёт: зарегистрируйте конечный адрес (https, косая черта, без страницы входа).`,
    `HTTP ${status}: redirected to ${to}. The gateway does not follow: register the final address (https, slash, no login page).`,
    `location: ${to}`,
  );
});

/** E-12: application/json, with or without a charset. */
export const mediaType = perReply("media-type", aboutAnswer, ({ response, exchange }) => {
  if (response.status !== 415 && response.status !== 406) return null;
  const sent = exchange.request.headers["content-type"] ?? "—";
  return clue(
    `HTTP ${response.status}: МИС не принимает Content-Type «${sent}». Обработчик привязан к другому типу: примите application/json с charset и без.`,
    `HTTP ${response.status}: the МИС does not take Content-Type "${sent}". The handler is bound to another type: take application/json with a charset and without.`,
    `content-type: ${sent}`,
  );
});

/** The error answer of a framework in place of the application's own. */
export const frameworkError = perReply("framework-error", aboutAnswer, (reply) => {
  const who = frameworkOf(reply);
  if (who === null) return null;
  return clue(
    `Это стандартный ответ об ошибке (${who}, HTTP ${reply.response.status}): исключение не поймано или запрос не дошёл до вашего кода. Смотрите журнал МИС за это время.`,
    `This is the stock error answer (${who}, HTTP ${reply.response.status}): an exception was not caught, or the request never came to your code. Look into the log of the МИС at that time.`,
    reply.response.body_text.slice(0, 60),
  );
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

/** How a refusal was sent is no reason why it was given. */
const aboutTheWay: Hint["explains"] = (finding, cause) =>
  aboutAnswer(finding, cause) && finding.evidence.pointer !== "/status/status_code";

/** E-05: a refusal is an answer like any other; HTTP 409 or 422 for it comes from REST habits or from exceptions. */
export const refusalAsHttpError = perReply("refusal-as-http-error", aboutTheWay, ({ exchange, response }) => {
  const code = meantCode(exchange);
  if (response.status < 400 || code === null || code === 0 || !codesOf(exchange.operation).includes(code)) return null;
  return clue(
    `Отказ (код ${code}) отдан с HTTP ${response.status}: так делают в REST или когда отказ — исключение. В профиле отказ — обычный ответ: HTTP 200 и код в теле.`,
    `The refusal (code ${code}) came with HTTP ${response.status}: a habit of REST, or a refusal thrown as an exception. In the profile it is an ordinary answer: HTTP 200 and the code in the body.`,
    `HTTP ${response.status}, status_code ${code}`,
  );
});
