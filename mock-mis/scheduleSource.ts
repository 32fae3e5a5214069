import {
  createVitrineClient,
  validateReferral,
  validateResource,
  validateService,
  validateSlot,
  type Credentials,
  type Referral,
  type Resource,
  type Service,
  type Slot,
  type Validate,
} from "@ferkit/contracts";
import type { BookingRequest } from "./reference/situation.ts";
import type { State } from "./reference/state.ts";

export interface GatewayAccess {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Accounts of the other МО that the МИС speaks for: each uploads its own. */
  readonly others?: readonly Credentials[];
}

/** Where the МИС looks up what is not in its own schedule. */
export interface ScheduleSource {
  slot(id: string): Promise<Slot | undefined>;
  resource(id: string): Promise<Resource | undefined>;
  referral(id: string): Promise<Referral | undefined>;
  service(id: string): Promise<Service | undefined>;
}

type Read = Promise<{ data?: { result: unknown[] } }>;
type Report = (problem: string) => void;

const TIMEOUT_MS = 2_000;

/** The Витрина as each of the accounts sees it: an МО sees its own records only. */
export function gatewaySources({ others = [], ...access }: GatewayAccess, report: Report): ScheduleSource {
  const sources = [access, ...others].map((account) => gatewaySource({ ...account, url: access.url }, report));
  return {
    slot: (id) => firstFound(sources, (source) => source.slot(id)),
    resource: (id) => firstFound(sources, (source) => source.resource(id)),
    referral: (id) => firstFound(sources, (source) => source.referral(id)),
    service: (id) => firstFound(sources, (source) => source.service(id)),
  };
}

async function firstFound<T>(
  sources: readonly ScheduleSource[],
  find: (source: ScheduleSource) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const source of sources) {
    const found = await find(source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The Витрина as a source: a gateway that is silent, refuses or breaks the contract knows nothing. */
export function gatewaySource(access: GatewayAccess, report: Report, timeoutMs = TIMEOUT_MS): ScheduleSource {
  const vitrine = createVitrineClient({
    baseUrl: access.url,
    credentials: { username: access.username, password: access.password },
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(timeoutMs) }),
  });
  const byId = (id: string) => ({ params: { query: { id } } });
  const lookUp = shared(report);
  return {
    slot: (id) => lookUp(`slot/${id}`, validateSlot, () => vitrine.GET("/api/slot", byId(id))),
    resource: (id) => lookUp(`resource/${id}`, validateResource, () => vitrine.GET("/api/resource", byId(id))),
    referral: (id) => lookUp(`referral/${id}`, validateReferral, () => vitrine.GET("/api/referral", byId(id))),
    service: (id) => lookUp(`service/${id}`, validateService, () => vitrine.GET("/api/service", byId(id))),
  };
}

/** Brings what the request names into the schedule. Records that are there already stay the МИС's own. */
export async function adopt(source: ScheduleSource, state: State, request: BookingRequest): Promise<void> {
  await Promise.all([
    adoptSlot(source, state, request.slot_id),
    request.referral_id ? learn(state.referrals, request.referral_id, (id) => source.referral(id)) : undefined,
    request.service_id ? learn(state.services, request.service_id, (id) => source.service(id)) : undefined,
  ]);
}

async function adoptSlot(source: ScheduleSource, state: State, id: string): Promise<void> {
  await learn(state.slots, id, (slotId) => source.slot(slotId));
  const slot = state.slots.get(id);
  if (slot) await learn(state.resources, slot.resource_id, (resourceId) => source.resource(resourceId));
}

async function learn<T>(
  known: Map<string, T>,
  id: string,
  find: (id: string) => Promise<T | undefined>,
): Promise<void> {
  if (known.has(id)) return;
  const found = await find(id);
  // Another request may have adopted and booked it meanwhile.
  if (found !== undefined && !known.has(id)) known.set(id, found);
}

/** Many bookings of one slot ask the gateway once. */
function shared(report: Report) {
  const pending = new Map<string, Promise<unknown>>();
  return async <T>(key: string, validate: Validate<T>, read: () => Read): Promise<T | undefined> => {
    const reading = pending.get(key) ?? firstRecord(read, report);
    pending.set(key, reading);
    const record = await reading.finally(() => pending.delete(key));
    return validate(record) ? record : undefined;
  };
}

async function firstRecord(read: () => Read, report: Report): Promise<unknown> {
  try {
    return (await read()).data?.result[0];
  } catch (error) {
    report(`шлюз не ответил: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
