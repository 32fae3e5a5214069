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
   * BOOK-1, CANCEL-1: plain JSON, no Authorization, no gzip (E-38); the header of its МО when there is one. It has `limitMs`, waiting
   * for a connection included, and callMs at the most; with too little time for the МИС nothing is sent (`unreachable`).
   */
  post(address: string, path: "/booking/book" | "/booking/cancel", body: object, limitMs?: number): Promise<MisResult>;
  /** HOOK-3: GET {address}/booking/book. For which МО: an address that it has not registered gets no secret of anybody. */
  probe(address: string, owner?: string): Promise<CallResult>;
  /** Stops listening for late answers, lets calls in time finish. */
  close(): Promise<void>;
}

/** What a call carries so that the МИС knows who calls; `owner` asks for an address that may not be registered. */
export type HeaderOf = (call: {
  readonly address: string;
  readonly owner?: string;
  readonly body?: object;
}) => Promise<SharedHeader | undefined>;

export type MisLimits = Pick<BookingSettings, "callMs" | "lateMs" | "probeMs" | "fairShare" | "callsAtOnce">;

export function createMisClient(
  limits: MisLimits = BOOKING_SETTINGS,
  networks: NetworkPolicy = sandboxNetworks(),
  headerOf: HeaderOf = () => Promise.resolve(undefined),
): MisClient {
  const agent = createMisAgent(networks);
  const running = new Set<Promise<CallResult>>();
  const start = async (request: ExchangeRequest, call: Parameters<HeaderOf>[0]): Promise<Exchange> => {
    const header = await headerOf(call);
    const headers = header ? { [header.name]: header.value } : {};
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
      const elapsed = (): number => Math.round(performance.now() - started);
      if (!lane) return { kind: "unreachable", reason: NO_TIME, elapsedMs: elapsed() };
      const request = { url, method: "POST", body: JSON.stringify(body) } as const;
      const exchange = await start(request, { address, body }).catch(nothing);
      if (!exchange) {
        lane.leave(0);
        return NO_HEADER;
      }
      void exchange.result.then(({ elapsedMs }) => lane.leave(elapsedMs));
      const inTime = await within(exchange.result, callMs - elapsed());
      if (inTime) return inTime;
      if (exchange.isSent()) {
        const reason = silence(limits.callMs);
        return { kind: "late", reason, elapsedMs: limits.callMs, outcome: listenOn(exchange) };
      }
      exchange.giveUp("соединение не установлено вовремя");
      return exchange.result;
    },
    async probe(address, owner) {
      const url = urlOf(address, "/booking/book");
      if (!url) return NOT_AN_URL;
      const exchange = await start({ url, method: "GET" }, { address, owner: owner ?? "" }).catch(nothing);
      if (!exchange) return NO_HEADER;
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
/** Nothing has left; without its header the call would only be refused. */
const NO_HEADER = { kind: "unreachable", reason: "заголовок вызова не прочитан из базы", elapsedMs: 0 } as const;
const nothing = (): undefined => undefined;
const NOT_AN_URL = { kind: "unreachable", reason: "адрес — не http(s) URL", elapsedMs: 0 } as const;

function urlOf(address: string, path: string): URL | undefined {
  const url = URL.parse(address.replace(/\/+$/, "") + path);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function silence(ms: number): string {
  return `нет ответа за ${ms / 1000} с`;
}
