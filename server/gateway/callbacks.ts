import type { CallbackRequest } from "@ferkit/contracts";
import type { CallResult, MisClient } from "../booking/misClient.ts";
import { deleteCallback, findCallback, saveCallback } from "../db/queries/callbacks.ts";
import type { Database } from "../db/orm.ts";
import { ownerOf } from "../http/context.ts";
import { found, refusal, written } from "../http/envelope.ts";
import type { Handlers } from "../http/types.ts";

export interface CallbackDeps {
  readonly db: Database;
  readonly mis: MisClient;
}

type CallbackOperation = "registerCallback" | "getCallback" | "updateCallback" | "deleteCallback" | "checkCallback";

/** HOOK-3…HOOK-16: webhooks of the caller's МО and of its departments. */
export function callbackHandlers({ db, mis }: CallbackDeps): Pick<Handlers, CallbackOperation> {
  return {
    registerCallback: async ({ body }, context) => {
      const problem = await problemWith(mis, body.address);
      if (problem !== undefined) return refusal(400, `Ответный сервис не зарегистрирован: ${problem}`);
      const callback = recordOf(body);
      await saveCallback(db.em.fork(), ownerOf(context), callback);
      return { status: 200, body: found(callback) };
    },
    getCallback: async ({ params }, context) => {
      const callback = await findCallback(db.em.fork(), ownerOf(context), params.depart_oid ?? null);
      return callback ? { status: 200, body: found(callback) } : notRegistered(params.depart_oid);
    },
    updateCallback: async ({ body }, context) => {
      const callback = recordOf(body);
      const em = db.em.fork();
      if (!(await findCallback(em, ownerOf(context), callback.depart_oid))) return notRegistered(callback.depart_oid);
      const problem = await problemWith(mis, body.address);
      if (problem !== undefined) return refusal(400, `Ответный сервис не обновлён: ${problem}`);
      await saveCallback(em, ownerOf(context), callback);
      return { status: 200, body: found(callback) };
    },
    deleteCallback: async ({ params }, context) => {
      const isDeleted = await deleteCallback(db.em.fork(), ownerOf(context), params.depart_oid ?? null);
      return isDeleted ? { status: 200, body: written() } : notRegistered(params.depart_oid);
    },
    checkCallback: async ({ params }) => {
      const { address } = params;
      const result = await mis.probe(address);
      const reason = explain(address, result);
      const check = {
        address,
        available: reason === null,
        http_status: result.kind === "answered" ? result.httpStatus : null,
        elapsed_ms: result.elapsedMs,
        reason,
      };
      return { status: 200, body: found(check) };
    },
  };
}

function recordOf({ address, depart_oid }: CallbackRequest): { address: string; depart_oid: string | null } {
  return { address, depart_oid: depart_oid ?? null };
}

function notRegistered(departOid: string | null | undefined) {
  const whose = departOid ? `подразделения [${departOid}]` : "МО";
  return refusal(404, `Ответный сервис ${whose} не зарегистрирован`);
}

/** Why the address cannot be registered, or undefined (E-36). */
async function problemWith(mis: MisClient, address: string): Promise<string | undefined> {
  return misspelt(address) ?? explain(address, await mis.probe(address)) ?? undefined;
}

/** Mistakes that show without asking; a query, a fragment or a password is refused by the contract. */
function misspelt(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return "адрес — не http(s) URL, например http://10.0.0.5:8080";
  if (/\/booking(\/(book|cancel))?\/*$/.test(url.pathname)) {
    return "адрес оканчивается на /booking/book; укажите базовый адрес, шлюз сам добавит /booking/book и /booking/cancel";
  }
  return undefined;
}

/** What came back from the probe and what to mend; null when the service is available. */
function explain(address: string, result: CallResult): string | null {
  const probe = `GET ${address.replace(/\/+$/, "")}/booking/book`;
  if (result.kind !== "answered") {
    const hint = result.kind === "unreachable" && isLoopback(address) ? LOOPBACK_HINT : "";
    return `${probe}: ${result.reason}${hint}`;
  }
  if (result.httpStatus === 200) return null;
  return `${probe} ответил ${result.httpStatus}${hintFor(result.httpStatus)}`;
}

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
