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

test("E-38: FERKIT_WEBHOOK_HEADER is a name and a value; what is wrong with it is said without it", () => {
  const read = (text: string) => readConfig({ FERKIT_WEBHOOK_HEADER: text }).webhookHeader;
  expect(read("X-Gateway-Key: a b:c")).toEqual({ name: "X-Gateway-Key", value: "a b:c" });
  const wrong = ["secret", "X Key: secret", "Authorization: secret", "content-type: secret", "X-Key:", "X-Key: секрет"];
  for (const text of [...wrong, "X-Key: secret\r\nX-Other: 1"]) {
    expect(() => read(text), text).toThrow(/^(?!.*(secret|секрет))[^]*FERKIT_WEBHOOK_HEADER/);
  }
});
