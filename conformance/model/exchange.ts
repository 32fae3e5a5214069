export type Operation = "probe" | "book" | "cancel";

export const TRANSPORT_FAILURES = [
  "dns",
  "refused",
  "unreachable",
  "tls",
  "timeout",
  "reset",
  "not_http",
  "body_cut",
  "body_too_large",
] as const;
export type TransportFailureKind = (typeof TRANSPORT_FAILURES)[number];

export interface RecordedRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** The bytes, where they are not UTF-8 and `body` cannot show them. */
  readonly body_base64?: string;
  /** Personal data was masked, so the body is not the one that was sent. */
  readonly masked: boolean;
}

export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body_base64: string;
  readonly body_text: string;
}

export type Outcome =
  | { readonly kind: "response"; readonly response: RecordedResponse }
  | { readonly kind: "failure"; readonly failure: TransportFailureKind; readonly detail: string };

/** One request and what came back; the only thing checks ever see of a МИС. */
export interface Exchange {
  readonly id: string;
  readonly case: string;
  readonly step: string;
  /** From 1; more when a case had to take another slot because the first was no longer free. */
  readonly attempt: number;
  readonly purpose: "case" | "cleanup";
  readonly operation: Operation;
  /** The request broke the contract on purpose: the rules for ordinary answers do not hold for what came back. */
  readonly malformed?: true;
  readonly request: RecordedRequest;
  readonly outcome: Outcome;
  /** When the request left, by the suite's own clock; reports of earlier versions have none. */
  readonly sent_at?: string;
  readonly latency_ms: number;
}
