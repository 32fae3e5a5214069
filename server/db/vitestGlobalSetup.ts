// One PostgreSQL for the whole Vitest run. The workers learn of it through their environment (see testing.ts).
import { startTestServer } from "./testServer.ts";

export async function setup(): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL, DATABASE_URL } = process.env;
  const server = await startTestServer(TEST_DATABASE_URL ?? DATABASE_URL);
  process.env["FERKIT_TEST_DATABASE_URL"] = server.url;
  process.env["FERKIT_TEST_TEMPLATE"] = server.template;
  return () => server.stop();
}
