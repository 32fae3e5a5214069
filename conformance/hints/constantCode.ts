import { text } from "../model/text.ts";
import { meantCode } from "../wire/status.ts";
import type { Operation } from "../model/exchange.ts";
import type { Hint, Seen, Suspicion } from "./hint.ts";

const ENOUGH = 4;

/** The same code whatever was asked: nothing is looked up at all. */
export const constantCode: Hint = {
  id: "constant-code",
  across: true,
  explains: ({ evidence }) => evidence.pointer?.startsWith("/status") ?? false,
  find: (seen) => [...constant(seen, "book"), ...constant(seen, "cancel")],
};

function constant({ exchanges }: Seen, operation: Operation): Suspicion[] {
  const answered = exchanges.filter((one) => one.operation === operation && meantCode(one) !== null);
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
