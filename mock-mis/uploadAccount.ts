import { createVitrineClient, type Book, type Credentials, type Slot } from "@ferkit/contracts";
import type { UploadHabits } from "./uploadHabits.ts";

/** What became of a package: taken but for these records, to be sent again later, or refused for good. */
export type Sent =
  | { readonly kind: "taken"; readonly refused: ReadonlySet<string> }
  | { readonly kind: "again"; readonly why: string }
  | { readonly kind: "refused"; readonly why: string };

/** One МО's account at the gateway: its token is kept and renewed, its packages are compressed (AUTH-6, GZ-1). */
export interface UploadAccount {
  slots(records: readonly Slot[]): Promise<Sent>;
  books(records: readonly Book[]): Promise<Sent>;
  /** The slot as the Витрина has it; null when it has none, or another МО's. @throws when it cannot be asked. */
  slot(id: string): Promise<Slot | null>;
}

type Client = ReturnType<typeof createVitrineClient>;
interface Reply {
  readonly response: Response;
  readonly data?: unknown;
  readonly error?: unknown;
}

const TIMEOUT_MS = 10_000;

export function createUploadAccount(url: string, credentials: Credentials, habits: UploadHabits = {}): UploadAccount {
  const login = (): Client =>
    createVitrineClient({
      baseUrl: url,
      credentials,
      gzip: habits.plain !== true,
      fetch: (request) => fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
    });
  let client = login();

  /** A token that the gateway no longer takes is replaced once, and the call made again (AUTH-6). */
  async function call<R extends Reply>(ask: (client: Client) => Promise<R>): Promise<R> {
    if (habits.loginPerCall) client = login();
    const first = await ask(client);
    if (first.response.status !== 401) return first;
    client = login();
    return ask(client);
  }

  async function send(ask: (client: Client) => Promise<Reply>): Promise<Sent> {
    try {
      return outcomeOf(await call(ask));
    } catch (error) {
      return { kind: "again", why: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    slots: (records) => send((vitrine) => vitrine.POST("/api/slot", { body: { data: [...records] } })),
    books: (records) => send((vitrine) => vitrine.POST("/api/book", { body: { data: [...records] } })),
    async slot(id) {
      const { data, response } = await call((vitrine) => vitrine.GET("/api/slot", { params: { query: { id } } }));
      if (data) return data.result[0] ?? null;
      if (response.status === 404 || response.status === 403) return null;
      throw new Error(`GET /api/slot: HTTP ${response.status}`);
    },
  };
}

/** Wrong data stay wrong however often they are sent; a busy, closed or broken gateway is asked again. */
function outcomeOf({ response: { status }, error }: Reply): Sent {
  if (status < 300) return { kind: "taken", refused: new Set() };
  if (status === 429 || status >= 500) return { kind: "again", why: `HTTP ${status}` };
  const refused = refusedIds(error);
  return refused.size > 0 ? { kind: "taken", refused } : { kind: "refused", why: `HTTP ${status}` };
}

function refusedIds(error: unknown): Set<string> {
  const errors: unknown = typeof error === "object" && error !== null && "errors" in error ? error.errors : null;
  if (!Array.isArray(errors)) return new Set();
  return new Set(errors.flatMap((one: { id?: unknown }) => (typeof one.id === "string" ? [one.id] : [])));
}
