import { bodyOf } from "../checks/requests.ts";
import type { Operation } from "../model/exchange.ts";
import { groupBy } from "../model/groupBy.ts";
import { text } from "../model/text.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { succeeded, meantCode } from "../wire/status.ts";
import { aboutTime, type Hint, type Seen, type Suspicion, sentFields } from "./hint.ts";

/** Only the very first booking is late: a pool, a compiler or a cache is warming up. */
export const coldStart: Hint = {
  id: "cold-start",
  explains: aboutTime,
  across: true,
  find: ({ exchanges, facts: { limits } }) => {
    const [first, ...rest] = exchanges.filter(({ operation }) => operation !== "probe");
    if (!first || first.latency_ms <= limits.slow_ms || rest.length < 3) return [];
    const slowest = Math.max(...rest.map(({ latency_ms }) => latency_ms));
    if (slowest > limits.slow_ms / 2) return [];
    const message = text(
      `Медленным был только первый запрос (${first.latency_ms} мс, остальные не дольше ${slowest} мс): МИС прогревается. Прогревайте соединения при запуске.`,
      `Only the first request was slow (${first.latency_ms} ms, the others at most ${slowest} ms): the МИС warms up. Warm connections at start.`,
    );
    return [{ id: "cold-start", message, exchanges: [first.id], evidence: `${first.latency_ms} ms` }];
  },
};

/** BOOK-5: the same book_ext_id for records on different slots: a constant left from a stub, or the id of something else. */
export const constantId: Hint = {
  id: "constant-id",
  across: true,
  explains: ({ evidence, verdict }) => evidence.pointer === "/book_ext_id" || verdict === "untestable",
  find: ({ exchanges }) => {
    const booked = exchanges.filter((one) => one.operation === "book" && succeeded(one));
    const byId = groupBy(booked, (one) => meantBookExtId(bodyOf(one)) ?? "");
    return [...byId].flatMap(([id, records]) => {
      const slots = new Set(records.map((one) => sentFields(one)["slot_id"]));
      if (id === "" || slots.size < 2) return [];
      const message = text(
        `Один и тот же book_ext_id выдан ${records.length} записям на ${slots.size} слотах: похоже на константу из заглушки. Каждая запись получает свой идентификатор.`,
        `One and the same book_ext_id was given to ${records.length} records on ${slots.size} slots: it looks like a constant of a stub. Each record gets an id of its own.`,
      );
      const exchangeIds = records.map((one) => one.id);
      return [
        { id: "constant-id", message, exchanges: exchangeIds, pointer: "/book_ext_id", evidence: JSON.stringify(id) },
      ];
    });
  },
};

const ENOUGH = 4;

/** The same code whatever was asked: nothing is looked up at all. */
export const constantCode: Hint = {
  id: "constant-code",
  across: true,
  explains: ({ evidence }) => evidence.pointer?.startsWith("/status") ?? false,
  find: (seen) => [...constant(seen, "book"), ...constant(seen, "cancel")],
};

/** Every refusal has one and the same code: the reason is not looked at. */
export const constantRefusal: Hint = {
  id: "constant-refusal",
  across: true,
  explains: ({ evidence }, { evidence: told }) =>
    evidence.pointer === "/status/status_code" && told.endsWith(` ${evidence.actual ?? ""}`),
  find: ({ exchanges }) => {
    const refusals = exchanges.filter(
      (one) => one.operation === "book" && !one.malformed && (meantCode(one) ?? 0) !== 0,
    );
    const cases = new Set(refusals.map((one) => one.case));
    const codes = new Set(refusals.map(meantCode));
    const [code] = codes;
    if (refusals.length < ENOUGH || codes.size !== 1 || cases.size < 2) return [];
    const message = text(
      `На все ${refusals.length} отказов в записи стоит один и тот же код ${String(code)}: причина отказа не различается. Код берётся из таблицы по причине.`,
      `All ${refusals.length} refused bookings have one and the same code ${String(code)}: the reason is not told apart. The code comes from the table, by the reason.`,
    );
    const ids = refusals.map((one) => one.id);
    return [{ id: "constant-refusal", message, exchanges: ids, evidence: `${refusals.length} × ${String(code)}` }];
  },
};

function constant({ exchanges }: Seen, operation: Operation): Suspicion[] {
  const answered = exchanges.filter((one) => one.operation === operation && !one.malformed && meantCode(one) !== null);
  const codes = new Set(answered.map(meantCode));
  const cases = new Set(answered.map((one) => one.case));
  const [code] = codes;
  if (answered.length < ENOUGH || codes.size !== 1 || cases.size < 2) return [];
  const message = text(
    `На все ${answered.length} запросов ${operation} пришёл один и тот же код ${String(code)}, что бы ни просили: похоже на заглушку или на общий обработчик ошибок.`,
    `All ${answered.length} ${operation} requests got one and the same code ${String(code)}, whatever was asked: it looks like a stub or a catch-all error handler.`,
  );
  return [
    {
      id: "constant-code",
      message,
      exchanges: answered.map((one) => one.id),
      pointer: "/status/status_code",
      evidence: `${answered.length} × ${String(code)}`,
    },
  ];
}
