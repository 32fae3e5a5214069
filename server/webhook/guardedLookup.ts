import type { LookupAddress, LookupOptions } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { NetworkPolicy } from "../profile/networks.ts";
import { boundedLookup } from "./boundedLookup.ts";

export const NETWORK_REFUSED = "FERKIT_NETWORK_REFUSED";

class NetworkRefused extends Error {
  readonly code = NETWORK_REFUSED;
}

function refusal(addresses: readonly string[]): NetworkRefused {
  return new NetworkRefused(`адрес ${addresses.join(", ")} вне разрешённых сетей (FERKIT_WEBHOOK_NETWORKS)`);
}

/** Why a literal address may not be called, for it is never looked up; undefined for one that may, and for a name. */
export function literalRefusal(policy: NetworkPolicy, { hostname }: URL): Error | undefined {
  const literal = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(literal) !== 0 && !policy.allows(literal) ? refusal([literal]) : undefined;
}

/**
 * Finds only addresses that the policy allows. The address judged is the very one the socket connects to, so a name that resolves
 * to something else a moment later (DNS rebinding) gains nothing.
 */
export function guardedLookup(policy: NetworkPolicy): LookupFunction {
  const resolve = boundedLookup();
  return (hostname: string, options: LookupOptions, callback) => {
    resolve(hostname, options, (error, addresses: LookupAddress[]) => {
      if (error) {
        callback(error, "");
        return;
      }
      const allowed = addresses.filter(({ address }) => policy.allows(address));
      const [first] = allowed;
      if (!first) callback(refusal(addresses.map(({ address }) => address)), "");
      else if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
