import { expect, it } from "vitest";
import { exchangeOf } from "../testing/exchange.ts";
import { powershellOf } from "./powershell.ts";

const BODY = '{"message":"it\'s «так»"}';
const plain = exchangeOf({}, 7);
const sent = {
  ...plain,
  request: {
    ...plain.request,
    headers: { "content-type": "application/json", accept: "application/json", "x-quote": "o'clock’s" },
    body: BODY,
  },
};

it("sends the bytes as they are, whatever the encoding of the console", () => {
  const command = powershellOf(sent);
  expect(command).toContain("-Method POST -Uri 'http://mis/booking/book'");
  expect(command).toContain("-ContentType 'application/json'");
  expect(command).toContain("-Headers @{'accept'='application/json'; 'x-quote'='o''clock’’s'}");
  const [, base64 = ""] = /FromBase64String\('([^']*)'\)/.exec(command) ?? [];
  expect(Buffer.from(base64, "base64").toString()).toBe(BODY);
});

it("a body with personal data comes from its file, no body from nowhere", () => {
  expect(powershellOf({ ...sent, request: { ...sent.request, masked: true } })).toContain(
    "-InFile 'requests/007.json'",
  );
  const probe = { ...sent, request: { ...sent.request, method: "GET", body: null } } as const;
  expect(powershellOf(probe)).not.toMatch(/-Body|-InFile/);
});
