import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createMisClient } from "./misClient.ts";
import { parseNetworks, sandboxNetworks } from "../profile/networks.ts";
import { BOOKING_SETTINGS } from "../profile/bookingSettings.ts";

test.each([
  ["127.0.0.1", true],
  ["10.86.6.189", true],
  ["172.16.0.1", true],
  ["172.32.0.1", false],
  ["192.168.1.1", true],
  ["169.254.169.254", false],
  ["0.0.0.0", false],
  ["8.8.8.8", false],
  ["::1", true],
  ["fd00::1", true],
  ["fe80::1", false],
  ["2001:4860:4860::8888", false],
  ["::ffff:10.0.0.1", true],
  ["::ffff:169.254.169.254", false],
  ["fd00:ec2::254", false],
  ["fd00:0ec2:0::254", false],
  ["fd00:ec2::253", true],
])("the sandbox calls %s: %s", (address, isAllowed) => {
  expect(sandboxNetworks().allows(address)).toBe(isAllowed);
});

test("FERKIT_WEBHOOK_NETWORKS: networks and single addresses, separated by commas", () => {
  const policy = parseNetworks(" 8.8.8.0/24, 2001:db8::/32 ,1.1.1.1,");
  expect(["8.8.8.8", "2001:db8::5", "1.1.1.1"].map((address) => policy?.allows(address))).toEqual([true, true, true]);
  expect(["8.8.9.8", "1.1.1.2", "127.0.0.1"].map((address) => policy?.allows(address))).toEqual([false, false, false]);
  for (const list of ["10.0.0.0/33", "10.0.0/8", "::/129", "localhost", "10.0.0.0/8/8", "10.0.0.0/", "10.0.0.0/-1"]) {
    expect(parseNetworks(list), list).toBeUndefined();
  }
});

test("cloud metadata is refused even where everything is allowed", () => {
  const policy = parseNetworks("0.0.0.0/0,::/0,169.254.169.254");
  for (const address of ["169.254.169.254", "::ffff:169.254.169.254", "fd00:ec2::254"]) {
    expect(policy?.allows(address), address).toBe(false);
  }
  expect(["169.254.169.253", "fd00:ec2::253"].map((address) => policy?.allows(address))).toEqual([true, true]);
});

/** Literals in every spelling a URL allows, and a name, judged by what it resolves to. */
test("nothing reaches an address outside the networks, however it is written", async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const mis = createMisClient(BOOKING_SETTINGS, parseNetworks("10.0.0.0/8"));
  for (const host of ["127.0.0.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "localhost"]) {
    expect(await mis.probe(`http://${host}:${port}`), host).toMatchObject({
      kind: "unreachable",
      reason: expect.stringContaining("вне разрешённых сетей") as unknown,
    });
  }
  expect(requests).toBe(0);
  const allowed = createMisClient(BOOKING_SETTINGS, parseNetworks("127.0.0.0/8,::1"));
  expect(await allowed.probe(`http://localhost:${port}`)).toMatchObject({ kind: "answered", httpStatus: 200 });
  await Promise.all([mis.close(), allowed.close()]);
  server.closeAllConnections();
  server.close();
});
