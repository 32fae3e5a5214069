import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { expect, test } from "vitest";
import { createTally, type Tally } from "./tally.ts";

/** The metrics of one process. */
function worker() {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ["status"];
  const answers = new Counter({ name: "answers_total", help: "-", labelNames, registers });
  const seconds = new Histogram({ name: "seconds", help: "-", buckets: [1], labelNames, registers });
  const memory = new Gauge({ name: "memory", help: "-", registers });
  const stored = new Gauge({ name: "stored", help: "-", aggregator: "first", registers });
  const answer = (status: string): void => {
    answers.inc({ status });
    seconds.observe({ status }, 0.5);
  };
  // As over the channel between two processes.
  const snapshot = async () => JSON.parse(JSON.stringify(await registry.getMetricsAsJSON())) as object[];
  return { answer, memory, stored, snapshot };
}

async function samplesOf(tally: Tally): Promise<Record<string, number>> {
  const lines = (await tally.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(lines.map((line) => [line.replace(/ .*/, ""), Number(line.replace(/.* /, ""))]));
}

test("D-25: workers that answer are summed, the last word of a silent one stays", async () => {
  const tally = createTally();
  const [one, other] = [worker(), worker()];
  const [first, second] = [tally.join(), tally.join()];
  one.answer("200");
  other.answer("200");
  other.answer("503");
  first.saw(await one.snapshot());
  second.saw(await other.snapshot());
  one.answer("200");
  first.saw(await one.snapshot());
  expect(await samplesOf(tally)).toMatchObject({
    'answers_total{status="200"}': 3,
    'answers_total{status="503"}': 1,
    'seconds_count{status="200"}': 3,
  });
});

test("D-25: counters and histograms of workers that died never go, their gauges do", async () => {
  const tally = createTally();
  for (let n = 1; n <= 3; n += 1) {
    const [process, seat] = [worker(), tally.join()];
    process.answer("200");
    process.memory.set(100);
    seat.saw(await process.snapshot());
    expect(await samplesOf(tally)).toMatchObject({
      'answers_total{status="200"}': n,
      'seconds_bucket{le="1",status="200"}': n,
      'seconds_sum{status="200"}': n / 2,
      memory: 100,
    });
    seat.left();
    const rest = await samplesOf(tally);
    expect(rest).toMatchObject({ 'answers_total{status="200"}': n, 'seconds_count{status="200"}': n });
    expect(rest).not.toHaveProperty("memory");
  }
});

test("an answer that comes after the death of its worker is not counted twice", async () => {
  const tally = createTally();
  const [process, seat] = [worker(), tally.join()];
  process.answer("200");
  seat.saw(await process.snapshot());
  seat.left();
  process.answer("200");
  seat.saw(await process.snapshot());
  expect(await samplesOf(tally)).toMatchObject({ 'answers_total{status="200"}': 1 });
});

test("a worker that died before it was ever asked, and no worker at all, are nothing", async () => {
  const tally = createTally();
  tally.join().left();
  expect(await samplesOf(tally)).toEqual({});
});

test("what all read from the database is told as whoever spoke last read it", async () => {
  const tally = createTally();
  const [one, other] = [worker(), worker()];
  const [first, second] = [tally.join(), tally.join()];
  one.stored.set(1);
  other.stored.set(2);
  second.saw(await other.snapshot());
  first.saw(await one.snapshot());
  expect(await samplesOf(tally)).toMatchObject({ stored: 1 });
  other.stored.set(3);
  second.saw(await other.snapshot());
  expect(await samplesOf(tally)).toMatchObject({ stored: 3 });
});
