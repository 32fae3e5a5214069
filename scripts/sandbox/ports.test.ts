import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assertPortsFree } from "./ports.ts";

const LOOPBACK = "127.0.0.1";
const free = { host: LOOPBACK, port: 0, misHost: LOOPBACK, misPort: 0 };
let holder: Server;
let taken: number;

beforeAll(async () => {
  holder = createServer().listen(0, LOOPBACK);
  await once(holder, "listening");
  taken = (holder.address() as AddressInfo).port;
});
afterAll(() => void holder.close());

test("free ports are left free", async () => {
  await assertPortsFree(free);
});

test.each([
  ["gateway", "--port, PORT", () => ({ port: taken })],
  ["mock", "--mis-port, MIS_PORT", () => ({ misPort: taken })],
])("a taken port of the %s: both languages, the option, and who holds it", async (_what, option, change) => {
  const error: unknown = await assertPortsFree({ ...free, ...change() }).catch((reason: unknown) => reason);
  const { message } = error as Error;
  expect(message).toContain(`Порт ${taken}`);
  expect(message).toContain(`Port ${taken} is in use`);
  expect(message.match(new RegExp(option, "g"))).toHaveLength(2);
  if (process.platform === "linux") expect(message).toContain(`pid ${process.pid}: `);
});

test("one port for both is told before it is tried", async () => {
  await expect(assertPortsFree({ ...free, port: 2100, misPort: 2100 })).rejects.toThrow(/--mis-port[^]*two different/);
});

test("an address of another machine", async () => {
  await expect(assertPortsFree({ ...free, host: "192.0.2.1" })).rejects.toThrow(
    /192\.0\.2\.1.*HOST[^]*no address of this machine/,
  );
});
