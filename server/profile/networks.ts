import { BlockList, isIP } from "node:net";

/** Loopback and private ranges (RFC 1918, RFC 4193): where a sandbox and its МИС live. */
export const SANDBOX_NETWORKS = "127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,::1/128,fc00::/7";

/**
 * Where a cloud tells a machine its secrets. The second lies in fc00::/7, and an operator who allows wide networks hardly means
 * either: they are refused whatever is allowed.
 */
const METADATA = ["169.254.169.254", "fd00:ec2::254"] as const;

/** Where webhooks may be called. Everything else is refused, cloud metadata and the internet included. */
export interface NetworkPolicy {
  allows(address: string): boolean;
}

/** Reads `10.0.0.0/8,fc00::/7`; a bare address is a network of one. Undefined when an entry is neither. */
export function parseNetworks(list: string): NetworkPolicy | undefined {
  const allowed = new BlockList();
  const metadata = new BlockList();
  for (const address of METADATA) addNetwork(metadata, address);
  for (const entry of list.split(",").map((part) => part.trim())) {
    if (entry !== "" && !addNetwork(allowed, entry)) return undefined;
  }
  return {
    // An IPv4 address inside IPv6 (::ffff:10.0.0.1) is checked against the IPv4 networks by BlockList itself.
    allows: (address) => {
      const version = isIP(address) === 6 ? "ipv6" : "ipv4";
      return allowed.check(address, version) && !metadata.check(address, version);
    },
  };
}

function addNetwork(list: BlockList, entry: string): boolean {
  const [address = "", prefix, ...rest] = entry.split("/");
  const version = isIP(address);
  const longest = version === 6 ? 128 : 32;
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  if (version === 0 || rest.length > 0 || !(length <= longest)) return false;
  list.addSubnet(address, length, version === 6 ? "ipv6" : "ipv4");
  return true;
}

export function sandboxNetworks(): NetworkPolicy {
  const policy = parseNetworks(SANDBOX_NETWORKS);
  if (!policy) throw new Error("SANDBOX_NETWORKS does not parse");
  return policy;
}
