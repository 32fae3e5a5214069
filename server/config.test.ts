import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without variables the defaults of the README hold", () => {
  expect(readConfig({})).toMatchObject({
    host: "127.0.0.1",
    port: 2100,
    misPort: 4010,
    databaseUrl: undefined,
    dataDir: ".ferkit",
    timeZone: "Asia/Yekaterinburg",
    profile: "doc",
  });
});

test("all problems are told at once, in both languages, and no secret among them", () => {
  const env = {
    PORT: "http",
    FERKIT_PROFILE: "loose",
    FERKIT_TIME_ZONE: "Ugra",
    FERKIT_JWT_SECRET: "short-secret",
    DATABASE_URL: "mysql://",
  };
  let message = "";
  try {
    readConfig(env);
  } catch (error) {
    message = error instanceof Error ? error.message : "";
  }
  for (const name of Object.keys(env)) expect(message).toContain(name);
  expect(message).toMatch(/Неверные настройки \/ invalid settings/);
  expect(message).not.toContain("short-secret");
});
