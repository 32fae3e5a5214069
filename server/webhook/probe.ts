import { CONNECTION_REFUSED } from "./failures.ts";
import type { CallResult, MisClient } from "./misClient.ts";

/** Why the address cannot be registered, or undefined (E-36). */
export async function problemWith(mis: MisClient, address: string, owner: string): Promise<string | undefined> {
  return misspelt(address) ?? explain(address, await mis.probe(address, owner)) ?? undefined;
}

/** Mistakes that show without asking; a query, a fragment or a password is refused by the contract. */
function misspelt(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return "адрес — не http(s) URL, например http://10.0.0.5:8080";
  const method = lastSegments(url, 2);
  if (/^booking\/(book|cancel)$/.test(method)) {
    return `адрес оканчивается на /${method}; укажите базовый адрес, шлюз сам добавит /booking/book и /booking/cancel`;
  }
  return undefined;
}

/** As a server would read them: `/Booking/Book/`, `/booking/book;v=1`. */
function lastSegments({ pathname }: URL, count: number): string {
  const segments = pathname.replace(/\/+$/, "").split("/");
  return segments
    .slice(-count)
    .map((segment) => segment.replace(/;.*$/, "").toLowerCase())
    .join("/");
}

/** What came back from the probe and what to fix; null when the service is available. */
export function explain(address: string, result: CallResult): string | null {
  const probe = `GET ${address.replace(/\/+$/, "")}/booking/book`;
  if (result.kind !== "answered") {
    return `${probe}: ${result.reason}${hintForFailure(address, result)}`;
  }
  if (result.httpStatus === 200) return null;
  return `${probe} ответил ${result.httpStatus}${hintFor(result.httpStatus)}${hintForBase(address, result.httpStatus)}`;
}

type Failure = Exclude<CallResult, { kind: "answered" }>;

function hintForFailure(address: string, { kind, reason, ...rest }: Failure): string {
  if (kind === "unreachable") return reason === CONNECTION_REFUSED && isLoopback(address) ? LOOPBACK_HINT : "";
  // A server that waits for TLS hangs up on a request that it cannot read.
  const isHungUp = reason.startsWith("соединение") && !("httpStatus" in rest);
  return isHungUp && URL.parse(address)?.protocol === "http:" ? TLS_HINT : "";
}

/** /booking is a base like any other, and often what is left of the whole address. */
function hintForBase(address: string, httpStatus: number): string {
  const url = URL.parse(address);
  return httpStatus === 404 && url && lastSegments(url, 1) === "booking" ? BASE_HINT : "";
}

const TLS_HINT = "; если там TLS, укажите https://";
const BASE_HINT = "; адрес оканчивается на /booking, и шлюз добавляет к нему ещё один /booking";
const LOOPBACK_HINT =
  "; localhost — это узел самого шлюза: если он в контейнере, укажите адрес МИС в сети (host.docker.internal)";

function isLoopback(address: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(URL.parse(address)?.hostname ?? "");
}

function hintFor(httpStatus: number): string {
  if (httpStatus >= 300 && httpStatus < 400) return "; шлюз не следует перенаправлениям, укажите конечный адрес";
  if (httpStatus >= 500) return "; сервис или прокси перед ним сообщает о своей ошибке";
  return HINTS[httpStatus] ?? "; ожидается 200";
}

/** The usual mistakes. */
const HINTS: Readonly<Record<number, string>> = {
  400: "; возможно, там ждут TLS: проверьте http:// и https://",
  401: "; шлюз вызывает МИС без авторизации",
  403: "; шлюз вызывает МИС без авторизации",
  404: "; проверьте базовый адрес, путь /booking/book добавляет шлюз",
  405: "; метод должен отвечать 200 и на GET, так шлюз проверяет доступность",
};
