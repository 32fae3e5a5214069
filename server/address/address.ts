// Where PostgreSQL is and how to speak to it, as DATABASE_URL says it.

export interface Place {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
}

/** Which of several servers will do, as libpq has it. */
export const SESSION_ATTRS = ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"] as const;
export type SessionAttrs = (typeof SESSION_ATTRS)[number];

export interface TlsSettings {
  /** `any`: encrypted to whoever answers; `ca`: whom the authority knows; `full`: and whose certificate names the host. */
  readonly verify: "any" | "ca" | "full";
  /** PEM. */
  readonly ca?: string | string[];
  readonly cert?: string;
  /** A secret, as is its passphrase. */
  readonly key?: string;
  readonly passphrase?: string;
  readonly crl?: string;
  readonly minVersion?: TlsVersion;
  readonly maxVersion?: TlsVersion;
}

export const TLS_VERSIONS = ["TLSv1.2", "TLSv1.3"] as const;
export type TlsVersion = (typeof TLS_VERSIONS)[number];

export interface DatabaseAddress {
  /** In the order of the URL. */
  readonly places: readonly [Place, ...Place[]];
  readonly user: string | undefined;
  /** A secret. */
  readonly password: string | undefined;
  readonly database: string | undefined;
  /** Undefined: in clear. */
  readonly tls: TlsSettings | undefined;
  readonly sessionAttrs: SessionAttrs;
  /** The places are tried in an order of chance. */
  readonly isBalanced: boolean;
  /** `-c name=value …` for every session. */
  readonly options: string | undefined;
  readonly applicationName: string;
  /** For one place; undefined: as long as the pool has patience. */
  readonly connectTimeoutMs: number | undefined;
  readonly keepAlive: boolean;
  readonly keepAliveIdleMs: number | undefined;
}
