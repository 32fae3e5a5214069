import type { LookupAddress, LookupOptions } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import type { NetworkPolicy } from "../profile/networks.ts";
import { boundedLookup } from "./boundedLookup.ts";

export const NETWORK_REFUSED = "FERKIT_NETWORK_REFUSED";

class NetworkRefused extends Error {
  readonly code = NETWORK_REFUSED;
}

function refusal(addresses: readonly string[]): NetworkRefused {
  return new NetworkRefused(`адрес ${addresses.join(", ")} вне разрешённых сетей (FERKIT_WEBHOOK_NETWORKS)`);
}

/**
 * Connects only where the policy lets it. The address judged is the very one the socket connects to, so a name that resolves
 * to something else a moment later (DNS rebinding) gains nothing.
 */
export function guardedConnector(policy: NetworkPolicy, timeoutMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, allowH2: false, lookup: guardedLookup(policy) });
  return (options, callback) => {
    // A literal address is never looked up.
    const literal = options.hostname.replace(/^\[(.*)\]$/, "$1");
    if (isIP(literal) !== 0 && !policy.allows(literal)) {
      callback(refusal([literal]), null);
      return;
    }
    connect(options, callback);
  };
}

function guardedLookup(policy: NetworkPolicy): LookupFunction {
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
