import type { JsonObject } from "./document.ts";
import { BANNER } from "./text.ts";

/** The manifest of `@ferkit/contracts`; the tarball works in an empty folder under plain Node. */
export function renderManifest(version: string): JsonObject {
  const entry = (name: string): JsonObject => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  return {
    name: "@ferkit/contracts",
    version,
    description: "Контракты ФЭР 2.0 «Запись на прием к врачу»: описания OpenAPI, типы, клиенты, проверки",
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    exports: {
      ".": entry("index"),
      "./types/gateway": { types: "./types/gateway.d.ts" },
      "./types/vitrine": { types: "./types/vitrine.d.ts" },
      "./types/mis-webhook": { types: "./types/mis-webhook.d.ts" },
      "./clients": entry("clients"),
      "./enums": entry("enums"),
      "./flk-rules": entry("flk-rules"),
      "./ledger": entry("ledger"),
      "./local-time": entry("local-time"),
      "./operations": entry("operations"),
      "./patterns": entry("patterns"),
      "./statuses": entry("statuses"),
      "./validators": entry("validators"),
      "./openapi/*": "./openapi/*",
      "./openapi-3.0/*": "./openapi-3.0/*",
      "./postman/*": "./postman/*",
      "./http/*": "./http/*",
      "./package.json": "./package.json",
    },
    files: ["*.js", "*.d.ts", "types", "openapi", "openapi-3.0", "postman", "http"],
    dependencies: { "openapi-fetch": "0.17.0" },
  };
}

export function renderReadme(): string {
  return `<!-- ${BANNER.slice(3).trim()} -->

# @ferkit/contracts

Контракты ФЭР 2.0 «Запись на прием к врачу»: то, что нужно МИС на любом языке.

| что | где |
| --- | --- |
| описания OpenAPI 3.1 | \`openapi/*.yaml\`, \`openapi/*.json\` |
| они же в OpenAPI 3.0.3 — для NSwag, openapi-generator, 1С | \`openapi-3.0/*\` |
| запись и отмена от входа до уборки: Postman, REST Client | \`postman/ferkit.postman_collection.json\`, \`http/ferkit.http\` |
| типы TypeScript | \`import type { Slot, BookRequest } from "@ferkit/contracts"\` |
| клиенты | \`createGatewayClient\`, \`createVitrineClient\`, \`createMisWebhookClient\` |
| проверки записей и ответов | \`validateSlot\`, \`validateBookSuccess\` … |
| коды ответов, правила ФЛК, перечисления | \`BOOKING_STATUSES\`, \`CANCEL_STATUSES\`, \`FLK_RULES\`, \`SLOT_STATUS\` … |
| местное время региона | \`instantOf\`, \`localTime\`, \`withOffset\` |
| требования и разночтения документа | \`REQUIREMENTS\`, \`ERRATA\` |

\`\`\`js
import { createVitrineClient } from "@ferkit/contracts";

const vitrine = createVitrineClient({
  baseUrl: "http://127.0.0.1:2100",
  credentials: { username: "1.2.643.5.1.13.13.12.2.999.10001", password: "demo-10001" },
});
const { data, error } = await vitrine.GET("/api/mo/oid/{oid}", { params: { path: { oid: "1.2.643.5.1.13.13.12.2.999.10001" } } });
\`\`\`
`;
}
