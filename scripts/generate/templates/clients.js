import createFetchClient from "openapi-fetch";

/** Renew this long before the token ends, so that a request in flight does not meet its end. */
const RENEW_BEFORE_MS = 30_000;

/** @type {import("./clients.d.ts").createGatewayClient} */
export function createGatewayClient(options) {
  const { credentials, ...rest } = options;
  const client = createFetchClient(rest);
  if (credentials) client.use(authorization(tokenSource(options)));
  return client;
}

/** @type {import("./clients.d.ts").createVitrineClient} */
export function createVitrineClient(options) {
  const { credentials, gzip = true, ...rest } = options;
  const client = createFetchClient(rest);
  if (credentials) client.use(authorization(tokenSource(options)));
  if (gzip) client.use(compression);
  return client;
}

/** @type {import("./clients.d.ts").createMisWebhookClient} */
export function createMisWebhookClient(options) {
  return createFetchClient(options);
}

/** Takes a token when the first request needs one and again shortly before it ends (AUTH-6). */
function tokenSource({ baseUrl, credentials, fetch }) {
  const client = createFetchClient({ baseUrl, ...(fetch ? { fetch } : {}) });
  let pending;
  let validUntil = 0;
  return () => {
    if (pending && Date.now() < validUntil - RENEW_BEFORE_MS) return pending;
    validUntil = Number.POSITIVE_INFINITY;
    pending = authorize(client, credentials).then(
      ({ Value, ValidTo }) => {
        validUntil = Date.parse(ValidTo);
        return Value;
      },
      (error) => {
        pending = undefined;
        throw error;
      },
    );
    return pending;
  };
}

async function authorize(client, credentials) {
  const { data, error, response } = await client.POST("/auth.svc", { body: credentials });
  if (!data) throw new Error(`auth.svc: ${response.status} ${error?.ErrorMessage ?? ""}`.trim());
  return data.Result;
}

function authorization(token) {
  return {
    async onRequest({ request, schemaPath }) {
      if (schemaPath !== "/auth.svc") request.headers.set("Authorization", `bearer ${await token()}`);
      return request;
    },
  };
}

/** GZ-1: bodies travel compressed, with both headers. */
const compression = {
  async onRequest({ request }) {
    if (!request.body) return request;
    const body = await new Response(request.body.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
    const headers = new Headers(request.headers);
    headers.set("Content-Encoding", "gzip");
    return new Request(request.url, { method: request.method, headers, body, signal: request.signal });
  },
};
