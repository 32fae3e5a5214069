import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { createShutdown, type Shutdown } from "./shutdown.ts";

interface Stage {
  readonly process: EventEmitter;
  readonly exits: number[];
  readonly shutdown: Shutdown;
  at: number;
}

function stage(): Stage {
  const exits: number[] = [];
  const host = Object.assign(new EventEmitter(), { ppid: 1, env: {}, exit: (code: number) => exits.push(code) });
  const one: Stage = { process: host, exits, at: 0, shutdown: createShutdown(host as never, () => one.at) };
  return one;
}

const HANGS = (): Promise<unknown> => Promise.withResolvers().promise;

test("a second Ctrl-C ends the process although the stop hangs; the echo that npm sends does not", () => {
  const one = stage();
  one.shutdown.onStop(HANGS);
  one.process.emit("SIGINT");
  one.at = 20;
  one.process.emit("SIGINT");
  expect(one.exits).toEqual([]);
  one.at = 2_000;
  one.process.emit("SIGINT");
  expect(one.exits).toEqual([130]);
});

test("one Ctrl-C stops in reverse order, then the process ends", async () => {
  const one = stage();
  const stopped: string[] = [];
  for (const name of ["database", "gateway"]) one.shutdown.onStop(() => Promise.resolve(stopped.push(name)));
  one.process.emit("SIGINT");
  await one.shutdown.stop(0);
  expect([stopped, one.exits]).toEqual([["gateway", "database"], [130]]);
});
