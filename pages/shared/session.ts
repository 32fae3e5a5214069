import { createGatewayClient, createVitrineClient, type Credentials } from "@ferkit/contracts/clients";

/** Accounts of the sandbox on this machine; behind another address they do not work, and the page asks for others. */
export const DEMO = {
  mis: { username: "1.2.643.5.1.13.13.12.2.999.10001", password: "demo-10001" },
  epgu: { username: "epgu", password: "demo-epgu" },
  operator: { username: "operator", password: "demo-operator" },
} as const satisfies Record<string, Credentials>;

export type Part = keyof typeof DEMO;

const keyOf = (part: Part): string => `ferkit.account.${part}`;

/** What was typed last for this part; forgotten with the tab. */
export function accountOf(part: Part): Credentials {
  const kept = sessionStorage.getItem(keyOf(part));
  return kept === null ? DEMO[part] : (JSON.parse(kept) as Credentials);
}

export function keepAccount(part: Part, account: Credentials): void {
  sessionStorage.setItem(keyOf(part), JSON.stringify(account));
}

const baseUrl = location.origin;

export const gatewayAs = (part: Part) => createGatewayClient({ baseUrl, credentials: accountOf(part) });
export const vitrineAs = (part: Part) => createVitrineClient({ baseUrl, credentials: accountOf(part), gzip: false });

/** Undefined: the account is good. Else what the gateway says. */
export async function whyNotIn(account: Credentials): Promise<string | undefined> {
  const { error } = await createGatewayClient({ baseUrl }).POST("/auth.svc", { body: account });
  return error === undefined ? undefined : messageOf(error);
}

/** The words of a refusal of the gateway, in whichever of its envelopes. */
export function messageOf(error: unknown): string {
  const told = error as {
    readonly error?: { readonly errorMessage?: string } | null;
    readonly ErrorMessage?: string | null;
    readonly Errors?: readonly { readonly ErrorMessage?: string }[] | null;
  };
  return told.error?.errorMessage ?? told.ErrorMessage ?? told.Errors?.[0]?.ErrorMessage ?? String(error);
}
