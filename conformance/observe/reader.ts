import { createGatewayClient, createVitrineClient } from "@ferkit/contracts";

export interface GatewayAccount {
  readonly url: string;
  /** AUTH-3: the OID of the МО, so the same word finds its departments. */
  readonly username: string;
  readonly password: string;
}

/** The suite's own access to the gateway: reads alone. */
export interface GatewayReader {
  readonly account: GatewayAccount;
  readonly vitrine: ReturnType<typeof createVitrineClient>;
  readonly gateway: ReturnType<typeof createGatewayClient>;
  /** X-Request-Id of all that was asked: the gateway records it under the account of the МИС, who did not ask it. */
  readonly requestIds: ReadonlySet<string>;
  /** How far the gateway's clock is ahead of the suite's; 0 while that is no more than the Date header can tell. */
  readonly skewMs: () => number;
}

const SAME_CLOCK_MS = 2_000;
const TIMEOUT_MS = 15_000;

/** One login for each of the two clients, whatever is read. */
export function createReader({ url, ...account }: GatewayAccount): GatewayReader {
  const baseUrl = url.replace(/\/+$/, "");
  const requestIds = new Set<string>();
  let skew = 0;
  const noting = async (request: Request): Promise<Response> => {
    const response = await fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const id = response.headers.get("x-request-id");
    if (id !== null) requestIds.add(id);
    // The header tells whole seconds, rounded down.
    const date = Date.parse(response.headers.get("date") ?? "");
    if (!Number.isNaN(date)) skew = date + 500 - Date.now();
    return response;
  };
  const options = { baseUrl, credentials: account, fetch: noting };
  return {
    account: { url: baseUrl, ...account },
    vitrine: createVitrineClient(options),
    gateway: createGatewayClient(options),
    requestIds,
    skewMs: () => (Math.abs(skew) > SAME_CLOCK_MS ? skew : 0),
  };
}

interface Answer<T> {
  readonly data?: { readonly result: T };
  readonly response: Response;
}

/** What was found; undefined with 404. @throws when the gateway gives neither. */
export function resultOf<T>({ data, response }: Answer<T>, path: string): T | undefined {
  if (data) return data.result;
  if (response.status === 404) return undefined;
  throw new Error(`GET ${path}: HTTP ${response.status}`);
}

/** Operations of ferkit's own: another gateway knows no such path, or has none for this account. */
export function extensionOf<T>({ data, response }: Answer<T>, path: string): T | undefined {
  if ([403, 404, 405, 501].includes(response.status)) return undefined;
  return resultOf({ ...(data ? { data } : {}), response }, path);
}

/** So many at a time: a МИС's Витрина serves others too. */
const AT_ONCE = 4;

/** Results in the order of the items. */
export async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}
