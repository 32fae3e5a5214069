import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createGatewayClient, createMisWebhookClient, createVitrineClient } from "./templates/clients.js";

const START = Date.parse("2026-11-23T05:00:00Z");
const CREDENTIALS = { username: "u", password: "p" };

interface Asked {
  readonly path: string;
  readonly authorization: string | null;
  readonly headers: Headers;
  readonly method: string;
  readonly body: Buffer;
}

/** A gateway whose n-th token is «token-n» and lives so long; it counts what it is asked. */
function gateway(seconds: number, answer?: (login: number) => Response | undefined) {
  const asked: Asked[] = [];
  let logins = 0;
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    asked.push({
      path: pathname,
      authorization: request.headers.get("authorization"),
      headers: request.headers,
      method: request.method,
      body,
    });
    if (pathname !== "/auth.svc") return Response.json({ result: [] });
    logins += 1;
    const ValidTo = new Date(Date.now() + seconds * 1000).toISOString();
    return answer?.(logins) ?? Response.json({ Result: { Value: `token-${logins}`, ValidTo } });
  };
  return {
    fetch,
    asked,
    tokens: () => asked.flatMap(({ path, authorization }) => (path === "/auth.svc" ? [] : [authorization])),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the token of a client (AUTH-6)", () => {
  const client = (fetch: (request: Request) => Promise<Response>) =>
    createVitrineClient({ baseUrl: "http://vitrine", credentials: CREDENTIALS, fetch });
  const read = (vitrine: ReturnType<typeof client>) => vitrine.GET("/api/mo", { params: { query: { id: "x" } } });

  test("is taken for the first request, and used until shortly before its end", async () => {
    const { fetch, tokens } = gateway(3600);
    const vitrine = client(fetch);
    for (const second of [0, 1, 3569, 3570, 3571, 7139]) {
      vi.setSystemTime(START + second * 1000);
      await read(vitrine);
    }
    // Each half a minute before it ends, so that no request in flight meets its end.
    expect(tokens()).toEqual([1, 1, 1, 2, 2, 2].map((number) => `bearer token-${number}`));
  });

  test("that lives less than a minute is never sent after its end", async () => {
    const { fetch, tokens } = gateway(45);
    const vitrine = client(fetch);
    for (const second of [0, 14, 15, 29, 30, 59, 60]) {
      vi.setSystemTime(START + second * 1000);
      await read(vitrine);
    }
    expect(tokens()).toEqual([1, 1, 2, 2, 3, 4, 4].map((number) => `bearer token-${number}`));
  });

  test("that lives half a minute or less is taken anew for each request", async () => {
    const { fetch, tokens } = gateway(30);
    const vitrine = client(fetch);
    await read(vitrine);
    await read(vitrine);
    expect(tokens()).toEqual(["bearer token-1", "bearer token-2"]);
  });

  test("is asked for once by requests that come together", async () => {
    const { fetch, asked } = gateway(3600);
    const vitrine = client(fetch);
    await Promise.all([read(vitrine), read(vitrine), read(vitrine)]);
    expect(asked.filter(({ path }) => path === "/auth.svc")).toHaveLength(1);
  });

  test("is asked for with the credentials, and without a token", async () => {
    const { fetch, asked } = gateway(3600);
    await read(client(fetch));
    const [login] = asked;
    expect(login).toMatchObject({ path: "/auth.svc", method: "POST", authorization: null });
    expect(JSON.parse(String(login?.body))).toEqual(CREDENTIALS);
  });

  test("that is refused is said, and asked for again by the next request", async () => {
    const refusal = (login: number) =>
      login === 1 ? Response.json({ ErrorMessage: "нет такого" }, { status: 401 }) : undefined;
    const { fetch, tokens } = gateway(3600, refusal);
    const vitrine = client(fetch);
    await expect(read(vitrine)).rejects.toThrow(/^auth\.svc: 401 нет такого$/);
    await read(vitrine);
    expect(tokens()).toEqual(["bearer token-2"]);
  });

  test("that is refused without a word has its status all the same", async () => {
    const { fetch } = gateway(3600, () => Response.json({}, { status: 503 }));
    await expect(read(client(fetch))).rejects.toThrow(/^auth\.svc: 503$/);
  });

  test("is not sent where there are no credentials, nor with a login of one's own", async () => {
    const { fetch, asked } = gateway(3600);
    await read(createVitrineClient({ baseUrl: "http://vitrine", fetch }));
    await createGatewayClient({ baseUrl: "http://gateway", fetch, credentials: CREDENTIALS }).POST("/auth.svc", {
      body: CREDENTIALS,
    });
    await createGatewayClient({ baseUrl: "http://gateway", fetch }).GET("/api/callback");
    expect(asked.map(({ path, authorization }) => [path, authorization])).toEqual([
      ["/api/mo", null],
      ["/auth.svc", null],
      ["/api/callback", null],
    ]);
  });

  test("goes with the requests to the gateway too", async () => {
    const { fetch, tokens } = gateway(3600);
    await createGatewayClient({ baseUrl: "http://gateway", fetch, credentials: CREDENTIALS }).GET("/api/callback");
    expect(tokens()).toEqual(["bearer token-1"]);
  });
});

describe("a body (GZ-1)", () => {
  const BODY = { data: [{ id: "x" }] } as never;

  test.each([
    ["gzip by default", {}, "gzip"],
    ["gzip when asked for", { gzip: true }, "gzip"],
    ["plain when asked for", { gzip: false }, null],
  ])("goes to the Витрина as %s", async (_name, options, encoding) => {
    const { fetch, asked } = gateway(3600);
    await createVitrineClient({ baseUrl: "http://vitrine", fetch, ...options }).POST("/api/mo", { body: BODY });
    const [sent] = asked;
    expect(sent).toMatchObject({ method: "POST", path: "/api/mo" });
    expect(sent?.headers.get("content-encoding")).toBe(encoding);
    expect(sent?.headers.get("content-type")).toBe("application/json");
    const plain = encoding === "gzip" ? gunzipSync(sent?.body ?? Buffer.alloc(0)) : sent?.body;
    expect(JSON.parse(String(plain))).toEqual(BODY);
  });

  test("that is not there is not compressed", async () => {
    const { fetch, asked } = gateway(3600);
    await createVitrineClient({ baseUrl: "http://vitrine", fetch }).GET("/api/mo", { params: { query: { id: "x" } } });
    expect(asked[0]?.headers.has("content-encoding")).toBe(false);
  });

  test("stops on its way when the caller gives up", async () => {
    const controller = new AbortController();
    const fetch = (request: Request): Promise<Response> =>
      new Promise((_resolve, reject) => {
        request.signal.addEventListener("abort", () => reject(new Error("given up")));
        controller.abort();
      });
    const sending = createVitrineClient({ baseUrl: "http://vitrine", fetch }).POST("/api/mo", {
      body: BODY,
      signal: controller.signal,
    });
    await expect(sending).rejects.toThrow("given up");
  });

  test("goes plain to the gateway and to a МИС", async () => {
    const { fetch, asked } = gateway(3600);
    await createMisWebhookClient({ baseUrl: "http://mis", fetch }).POST("/booking/cancel", { body: {} as never });
    expect(asked[0]).toMatchObject({ path: "/booking/cancel", authorization: null, body: Buffer.from("{}") });
  });
});
