import type { Exchange, RecordedResponse } from "../model/exchange.ts";
import { readBody, responseOf } from "../wire/answer.ts";
import { codesOf, meantCode } from "../wire/status.ts";
import type { Look } from "./look.ts";
import { problem, type Problem } from "./problem.ts";

/**
 * Is it a МИС that answers? A МИС with a defect answers at least one operation as itself, and then the cases judge it: a probe
 * answered with 405, a cancel with 500, a redirect of the probe alone are defects, exit 1. Only when both operations meet the same
 * wall (no such path, a redirect, a web page, a proxy's error, 503) has nobody heard the МИС yet, and no verdict could be just.
 */
export function answersProblem({ probe, cancel }: Look, now: Date): Problem | null {
  const responses = [responseOf(probe), responseOf(cancel)].filter((response) => response !== undefined);
  // One that does not answer at all is slow or broken, and that is judged.
  if (responses.length < 2) return null;
  const all = (holds: (response: RecordedResponse) => boolean): boolean => responses.every(holds);
  const described = (found: RecordedResponse | undefined): string => describe(cancel, found);
  const [first] = responses;
  if (all(({ status }) => [407, 502, 504].includes(status))) return proxy(described(first));
  if (all(({ status }) => status === 503)) return maintenance(described(first));
  if (all(({ status }) => status >= 300 && status < 400)) return redirect(first, described(first));
  if (all(isNowhere)) return wrongPath(cancel.request.url, described(first));
  if (all(isPage)) return page(first, described(first));
  return clockSkew(responses, now);
}

/** Whether what answers there speaks the contract, whatever it says. */
export function speaksContract({ cancel }: Look): boolean {
  return codesOf("cancel").includes(meantCode(cancel) ?? -1);
}

export function isNowhere({ status }: RecordedResponse): boolean {
  return status === 404 || status === 410;
}

/** A refusal of the profile in an HTML error page does not exist; 401 and 5xx of its own are the МИС's (E-38, E-05). */
function isPage({ status, headers, body_text, body_base64 }: RecordedResponse): boolean {
  // JSON under a wrong header comes from the МИС, and is judged.
  if (readBody(Buffer.from(body_base64, "base64")).kind === "json") return false;
  const isHtml = /html/i.test(headers["content-type"] ?? "") || /^\s*<(!doctype|html)/i.test(body_text);
  return isHtml && (status < 300 || status === 403);
}

function describe({ request }: Exchange, response: RecordedResponse | undefined): string {
  const { status = 0, headers = {}, body_text = "" } = response ?? {};
  const title = /<title[^>]*>([^<]{1,80})/i.exec(body_text)?.[1]?.trim();
  const marks = ["server", "via", "location"].flatMap((name) => (headers[name] ? [`${name}: ${headers[name]}`] : []));
  return [`${request.url}: HTTP ${status}`, ...marks, ...(title === undefined ? [] : [`<title>${title}`])].join(", ");
}

function proxy(detail: string): Problem {
  return problem(
    "proxy",
    "Отвечает не МИС, а прокси или балансировщик перед ней: до самой МИС запрос не дошёл. Запустите МИС за ним и проверьте переменные HTTP(S)_PROXY, адрес и порт.",
    "It is not the МИС that answers but a proxy or balancer before it, which could not reach it. Start the МИС behind it; check its address and port, and the proxy.",
    detail,
  );
}

function maintenance(detail: string): Problem {
  return problem(
    "maintenance",
    "На всё отвечают HTTP 503: МИС ещё запускается или закрыта на обслуживание. Дождитесь окончания и повторите.",
    "Everything is answered with HTTP 503: the МИС is starting or under maintenance. Wait, and try again.",
    detail,
  );
}

function redirect(response: RecordedResponse | undefined, detail: string): Problem {
  const to = response?.headers["location"] ?? "—";
  return problem(
    "redirect",
    `Все запросы перенаправляются на ${to}. Шлюз за перенаправлением не пойдёт: укажите конечный адрес (https, косая черта, без страницы входа).`,
    `Every request is redirected to ${to}. A gateway does not follow: give the final address (https, slash, no login page).`,
    detail,
  );
}

function wrongPath(url: string, detail: string): Problem {
  return problem(
    "wrong_path",
    `Сервер отвечает, но по этому адресу нет ни /booking/book, ни /booking/cancel (${url}). Шлюз сам добавляет их к адресу, который зарегистрирован: проверьте базовый путь в --target (E-36).`,
    `The server answers, but there is neither /booking/book nor /booking/cancel (${url}). The gateway adds them to the registered address: check the base path in --target (E-36).`,
    detail,
  );
}

function page(response: RecordedResponse | undefined, detail: string): Problem {
  return problem(
    "html_page",
    "На все запросы приходит веб-страница (HTML): это прокси, страница входа или заглушка веб-сервера, а не МИС. Проверьте адрес, порт и прокси.",
    "Every request is answered with a web page (HTML): a proxy, a login page or the placeholder of a web server, not a МИС. Check address, port and proxy.",
    response === undefined ? "" : detail,
  );
}

/** Date has whole seconds and the answer took its time; no rule of the profile is finer than a minute. */
const MOST_SKEW_S = 120;

/**
 * Which of the two clocks is wrong cannot be known, and every verdict over «in the past», ages and freshness would hang on it.
 */
function clockSkew(responses: readonly RecordedResponse[], now: Date): Problem | null {
  const skews = responses.flatMap(({ headers }) => {
    const told = Date.parse(headers["date"] ?? "");
    return Number.isNaN(told) ? [] : [Math.round((told - now.getTime()) / 1000)];
  });
  const least = skews.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
  if (Math.abs(least) <= MOST_SKEW_S) return null;
  const seconds = Math.abs(least);
  const [ru, en] = least > 0 ? ["спешат", "ahead of"] : ["отстают", "behind"];
  return problem(
    "clock_skew",
    `Часы МИС ${ru} на ${seconds} с (заголовок Date) от часов этой машины, допустимо ${MOST_SKEW_S} с. Включите синхронизацию времени (NTP) там и тут.`,
    `The clock of the МИС is ${seconds} s ${en} the clock of this machine (header Date), ${MOST_SKEW_S} s are allowed. Turn on time synchronisation (NTP) on both.`,
    `Date: ${responses[0]?.headers["date"] ?? ""}; ${now.toUTCString()}`,
  );
}
