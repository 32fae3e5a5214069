import type { Case, Check } from "../model/case.ts";
import { text } from "../model/text.ts";
import { fail, pass, untestable, warn } from "../checks/findings.ts";
import { responseOf } from "../wire/answer.ts";

const answers200: Check = {
  id: "probe.status",
  title: text("GET /booking/book → 200", "GET /booking/book → 200"),
  requirements: ["HOOK-3", "HOOK-4"],
  erratum: "E-36",
  judge: (view) => {
    const exchange = view.step("probe");
    const response = responseOf(exchange);
    if (!exchange || !response)
      return untestable(text("Ответа нет.", "No answer."), { exchange: exchange?.id ?? null });
    const evidence = { exchange: exchange.id, expected: "HTTP 200", actual: `HTTP ${response.status}` };
    if (response.status === 200) return pass(text("HTTP 200.", "HTTP 200."), evidence);
    const message = text(
      `На проверку доступности МИС отвечает HTTP ${response.status}: шлюз не зарегистрирует вебхук.`,
      `The probe is answered with HTTP ${response.status}: the gateway will not register the webhook.`,
    );
    const hint = text(
      "По этому адресу сделан только POST. Добавьте GET /booking/book, отвечающий 200 с любым телом.",
      "Only POST is served here. Add GET /booking/book that answers 200 with any body.",
    );
    return fail(message, evidence, response.status === 405 || response.status === 404 ? { hint } : {});
  },
};

const quick: Check = {
  id: "probe.in-time",
  title: text("Проверка доступности отвечает быстро", "The probe answers quickly"),
  requirements: ["HOOK-3"],
  erratum: "E-36",
  judge: ({ step, facts }) => {
    const exchange = step("probe");
    if (!exchange) return untestable(text("Запрос не отправлялся.", "Never sent."), { exchange: null });
    const limit = facts.limits.probe_ms;
    const evidence = { exchange: exchange.id, expected: `≤ ${limit} ms`, actual: `${exchange.latency_ms} ms` };
    if (exchange.latency_ms <= limit) return pass(text("Ответ пришёл быстро.", "The answer was quick."), evidence);
    return warn(
      text(
        `Дольше ${limit / 1000} с: шлюз может не дождаться и не зарегистрировать вебхук.`,
        `Over ${limit / 1000} s: a gateway may not wait that long to register the webhook.`,
      ),
      evidence,
    );
  },
};

export const probe: Case = {
  id: "probe.answers-200",
  title: text("Проверка доступности: GET /booking/book", "Availability probe: GET /booking/book"),
  story: text(
    "probe: GET на адрес бронирования, как делает шлюз при регистрации вебхука.",
    "probe: a GET of the booking address, as the gateway does when it registers a webhook.",
  ),
  level: "MUST",
  requirements: ["HOOK-3", "HOOK-4"],
  needs: [],
  run: (steps) => steps.probe("probe"),
  checks: [answers200, quick],
};
