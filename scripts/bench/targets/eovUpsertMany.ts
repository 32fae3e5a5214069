// What a team that trusts its frameworks would write: express-openapi-validator judges the array, MikroORM writes it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Slot } from "@ferkit/contracts";
import express from "express";
import * as OpenApiValidator from "express-openapi-validator";
import type { OpenApiValidatorOpts } from "express-openapi-validator/dist/framework/types.js";
import { Slot as SlotEntity } from "../../../server/db/entities/vitrine.ts";
import { openDatabase } from "../../../server/db/orm.ts";
import { listenLocally } from "../../listenLocally.ts";
import { serve } from "../rpc.ts";
import { MO_OID } from "../timetable.ts";

function readContract(): Exclude<OpenApiValidatorOpts["apiSpec"], string> {
  const url = new URL(import.meta.resolve("@ferkit/contracts/openapi/vitrine.json"));
  return JSON.parse(readFileSync(url, "utf8")) as Exclude<OpenApiValidatorOpts["apiSpec"], string>;
}

serve({
  async start(_: null): Promise<string> {
    const db = await openDatabase(process.env["DATABASE_URL"] ?? "");
    const app = express();
    app.use(express.json({ limit: "8mb" }));
    app.use(
      OpenApiValidator.middleware({
        apiSpec: readContract(),
        validateApiSpec: false,
        validateRequests: { allErrors: true },
        validateResponses: false,
        validateSecurity: false,
        validateFormats: false,
        fileUploader: false,
      }),
    );
    app.post("/api/slot", async (request, response) => {
      const { data } = request.body as { data: Slot[] };
      const rows = data.map((slot) => ({ ...slot, owner_oid: MO_OID }));
      await db.em.fork().upsertMany(SlotEntity, rows);
      response.json({ statusCode: 200, sendedGuids: data.map(({ id }) => id) });
    });
    return listenLocally(createServer(app));
  },
});
