/** An auditor sees what the operator sees, and changes nothing. */
export type Role = "mis" | "epgu" | "operator" | "auditor";

/** Who asks: the account behind the token. */
export interface Caller {
  readonly username: string;
  readonly role: Role;
  /** OID of the МО of a `mis` account: it sees and changes only what is its own. */
  readonly moOid: string | null;
}

export interface RequestContext {
  readonly requestId: string;
  /** IP address of whoever holds the connection; behind a proxy that is trusted (FERKIT_TRUST_PROXY), of who is behind it. */
  readonly address: string;
  /** What the `Authorization` header shows, in force or not; a login may show the token it comes to renew. */
  readonly bearer: string | undefined;
  /** Absent only in public operations. */
  readonly caller: Caller | undefined;
  /** Remarks for `X-Fer-Lint`: E-nn. */
  readonly lints: Set<string>;
  /** Whether the body came compressed (GZ-1). */
  readonly isGzip: boolean;
}

/** The МО of the caller. A `mis` account always has one; the contract lets nobody else into its operations. */
export function ownerOf(context: RequestContext): string {
  const oid = context.caller?.moOid;
  if (!oid) throw new Error("an operation of a МИС was reached without an МО");
  return oid;
}
