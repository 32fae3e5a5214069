import type { TransportFailureKind } from "../model/exchange.ts";

export const CONNECT_TIMEOUT = "FERKIT_CONNECT_TIMEOUT";

const BY_CODE: Readonly<Record<string, TransportFailureKind>> = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  EHOSTDOWN: "unreachable",
  [CONNECT_TIMEOUT]: "unreachable",
  ECONNRESET: "reset",
  EPIPE: "reset",
  ECONNABORTED: "reset",
  ETIMEDOUT: "timeout",
};

const TLS_CODE = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO$)/;

/** Failures that say the МИС cannot be reached at all, not that it answered wrongly. */
export function isEnvironment(kind: TransportFailureKind): boolean {
  return kind === "dns" || kind === "refused" || kind === "unreachable" || kind === "tls";
}

export interface Failure {
  readonly kind: TransportFailureKind;
  readonly detail: string;
}

/** An answer that began and then broke off is `body_cut`, whatever the socket said. */
export function classifyFailure(error: unknown, headersArrived: boolean): Failure {
  const codes = codesOf(error);
  const detail = describe(error, codes);
  if (error instanceof Error && error.name === "TimeoutError") return { kind: "timeout", detail };
  if (codes.some((code) => code.startsWith("HPE_"))) return { kind: headersArrived ? "body_cut" : "not_http", detail };
  if (codes.some((code) => TLS_CODE.test(code))) return { kind: "tls", detail };
  const kind = codes.map((code) => BY_CODE[code]).find((known) => known !== undefined) ?? "reset";
  return { kind: headersArrived && kind === "reset" ? "body_cut" : kind, detail };
}

/** Node wraps: errors in causes, several addresses of one host in an AggregateError. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...own, ...inner, ...codesOf(error.cause)];
}

function describe(error: unknown, codes: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  return [...new Set([...codes, message])].filter((part) => part !== "").join(": ");
}
