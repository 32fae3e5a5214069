import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../db/testing.ts";
import { startCuttingProxy, type CuttingProxy } from "../testing/cuttingProxy.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const UNKNOWN = "00000000-0000-0000-0000-000000000001";

let proxy: CuttingProxy;
let sandbox: TestSandbox;
beforeAll(async () => {
  const database = await createTestDatabase();
  proxy = await startCuttingProxy(database.url);
  sandbox = await startTestSandbox("doc", { database: { ...database, url: proxy.url } });
});
afterAll(() => sandbox.stop());

test("O9: the database is away: 503 with Retry-After and what is the matter, never 500", async () => {
  const mo = { params: { query: { id: UNKNOWN } } };
  // Who is known comes in all the same, and may ask again later.
  expect((await sandbox.vitrine.GET("/api/mo", mo)).response.status).toBe(404);
  await sandbox.operator.GET("/sandbox");
  await sandbox.gateway.DELETE("/api/callback");
  await proxy.stop();
  const answers = [
    await sandbox.vitrine.GET("/api/mo", mo),
    await sandbox.vitrine.DELETE("/api/mo", mo),
    await sandbox.operator.GET("/sandbox"),
    await sandbox.gateway.DELETE("/api/callback"),
  ];
  for (const { response, error } of answers) {
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(error).toMatchObject({
      statusCode: 503,
      error: { errorMessage: expect.stringMatching(/^Хранилище/) as string },
    });
  }
});
