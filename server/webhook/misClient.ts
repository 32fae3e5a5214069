import { startExchange, type CallResult, type Exchange, type ExchangeRequest } from "./exchange.ts";
import type { SharedHeader } from "../config.ts";
import { createLanes } from "./lanes.ts";
import { createMisAgent } from "./misAgent.ts";
import { sandboxNetworks, type NetworkPolicy } from "../profile/networks.ts";
import { within } from "../profile/within.ts";
import { BOOKING_SETTINGS, type BookingSettings } from "../profile/bookingSettings.ts";

export type { CallResult } from "./exchange.ts";

/** The deadline has passed, and the gateway goes on listening (E-25). `outcome` always resolves. */
export interface LateResult {
  readonly kind: "late";
  readonly reason: string;
  readonly elapsedMs: number;
  readonly outcome: Promise<CallResult>;
}

export type MisResult = CallResult | LateResult;

export interface MisClient {
  /**
   * BOOK-1, CANCEL-1: plain JSON, no Authorization, no gzip (E-38); the shared header when there is one. It has `limitMs`, waiting for
   * a connection included, and callMs at the most; with too little time for the МИС nothing is sent (`unreachable`).
   */
  post(address: string, path: "/booking/book" | "/booking/cancel", body: object, limitMs?: number): Promise<MisResult>;
  /** HOOK-3: GET {address}/booking/book. */
  probe(address: string): Promise<CallResult>;
  /** Stops listening for late answers, lets calls in time finish. */
  close(): Promise<void>;
}

export type MisLimits = Pick<BookingSettings, "callMs" | "lateMs" | "probeMs" | "fairShare" | "callsAtOnce">;

export function createMisClient(
  limits: MisLimits = BOOKING_SETTINGS,
  networks: NetworkPolicy = sandboxNetworks(),
  shared?: SharedHeader,
): MisClient {
  const agent = createMisAgent(networks);
  const headers = shared ? { [shared.name]: shared.value } : {};
  const running = new Set<Promise<CallResult>>();
  const start = (request: ExchangeRequest): Exchange => {
    const exchange = startExchange(agent, { ...request, headers });
    running.add(exchange.result);
    void exchange.result.then(() => running.delete(exchange.result));
    return exchange;
  };
  const late = new Set<Exchange>();
  const lanes = createLanes(limits.callsAtOnce, limits.callMs * limits.fairShare);

  const listenOn = async (exchange: Exchange): Promise<CallResult> => {
    late.add(exchange);
    await within(exchange.result, limits.lateMs);
    late.delete(exchange);
    exchange.giveUp(silence(limits.callMs + limits.lateMs));
    return exchange.result;
  };

  return {
    async post(address, path, body, limitMs = limits.callMs) {
      const url = urlOf(address, path);
      if (!url) return NOT_AN_URL;
      const callMs = Math.min(limits.callMs, limitMs);
      const started = performance.now();
      const lane = await lanes.enter(url.origin, callMs);
      if (!lane) return { kind: "unreachable", reason: NO_TIME, elapsedMs: Math.round(performance.now() - started) };
      const exchange = start({ url, method: "POST", body: JSON.stringify(body) });
      void exchange.result.then(({ elapsedMs }) => lane.leave(elapsedMs));
      const inTime = await within(exchange.result, callMs - lane.waitedMs);
      if (inTime) return inTime;
      if (exchange.isSent()) {
        const reason = silence(limits.callMs);
        return { kind: "late", reason, elapsedMs: limits.callMs, outcome: listenOn(exchange) };
      }
      exchange.giveUp("соединение не установлено вовремя");
      return exchange.result;
    },
    async probe(address) {
      const url = urlOf(address, "/booking/book");
      if (!url) return NOT_AN_URL;
      const exchange = start({ url, method: "GET" });
      await within(exchange.result, limits.probeMs);
      exchange.giveUp(exchange.isSent() ? silence(limits.probeMs) : "соединение не установлено вовремя");
      return exchange.result;
    },
    async close() {
      for (const exchange of late) exchange.giveUp("шлюз останавливается", true);
      await Promise.all(running);
      agent.close();
    },
  };
}

const NO_TIME = "МИС не спрашивали: у неё осталось бы слишком мало времени на ответ";
const NOT_AN_URL = { kind: "unreachable", reason: "адрес — не http(s) URL", elapsedMs: 0 } as const;

function urlOf(address: string, path: string): URL | undefined {
  const url = URL.parse(address.replace(/\/+$/, "") + path);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function silence(ms: number): string {
  return `нет ответа за ${ms / 1000} с`;
}
