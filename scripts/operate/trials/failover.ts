import { setTimeout as sleep } from "node:timers/promises";
import { isClean, type Comparison } from "../../chaos/compare.ts";
import { createPatients, requestFor, type Patients } from "../../chaos/patients.ts";
import { createRandom, type Random } from "../../chaos/random.ts";
import { startWorld, whenSettled, type ChaosWorld } from "../../chaos/run.ts";
import { addStandby, createCluster, DATABASE, PASSWORD, ROLE, type Cluster } from "../cluster.ts";
import { ferkit } from "../program.ts";
import { atMost, equal, figure, withEnds, type Finding, type Surroundings, type Trial } from "../trial.ts";

/** A month of 60 a day is as many as the timetable of a chaos run has. */
const SLOTS = 1_800;
const CLIENTS = 12;
/** Of a slot that is wanted all the time somebody is told no. */
const PAUSE_MS = 150;
const FIRST_BOOKING_MS = 5_000;

/** kill -9 of the primary under bookings, its synchronous standby promoted, the dead one made anew; the gateways know both addresses. */
export const failover: Trial = {
  title: "kill -9 основного сервера, повышение синхронной реплики / of the primary, its synchronous standby promoted",
  run: (around) =>
    withEnds(async (onEnd) => {
      const { engines, folder, isQuick } = around;
      const primary = await createCluster(engines, folder);
      onEnd(() => primary.stop());
      await migrated(primary);
      const standby = await addStandby(engines, folder, primary);
      onEnd(() => standby.stop());
      const url = severalUrl([primary, standby]);
      const random = createRandom(1);
      const world = await startWorld({
        databaseUrl: url,
        random,
        slots: SLOTS,
        processes: 2,
        faultShare: 0,
        thinkMs: 20,
        booking: { callMs: 5_000 },
      });
      onEnd(() => world.stop());
      const [kills, bookings] = isQuick ? [3, 100] : [20, 1_000];
      return suffer(world, { primary, standby, kills, bookings, random, around });
    }),
};

interface Pair {
  primary: Cluster;
  standby: Cluster;
}

interface Given extends Readonly<Pair> {
  readonly kills: number;
  readonly bookings: number;
  readonly random: Random;
  readonly around: Surroundings;
}

async function suffer(world: ChaosWorld, { kills, bookings, random, around, ...first }: Given): Promise<Finding[]> {
  const patients = createPatients(world.urls, random);
  const load = { isOver: false, bookedAt: 0, cancels: 0 };
  const clients = Array.from({ length: CLIENTS }, () => applyAll(load, patients, world, random));
  const pids = await gatewaysOf(world);
  let pair: Pair = first;
  const waits: number[] = [];
  const promotions: number[] = [];
  let lastId = 0;
  let fallen = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(500 + random.below(1_500));
    await pair.primary.kill();
    const began = performance.now();
    await pair.standby.promote();
    const promoted = performance.now();
    promotions.push(promoted - began);
    waits.push(await bookedAfter(load, promoted));
    pair = {
      primary: pair.standby,
      standby: await addStandby(around.engines, around.folder, pair.standby, pair.primary),
    };
    const id = await newestExchange(pair.primary);
    if (id < lastId) fallen += 1;
    lastId = id;
    around.progress(
      `kill ${kill}/${kills}: ${Math.round(waits.at(-1) ?? 0)} ms, ${world.mis.ledger.entries.length} bookings`,
    );
  }
  while (world.mis.ledger.entries.length < bookings) await sleep(200);
  load.isOver = true;
  await Promise.all(clients);
  const result = await whenSettled(world, patients);
  const alive = await gatewaysOf(world);
  return [
    figure("убито основных серверов / primaries killed", kills),
    figure("записей в МИС / bookings made", world.mis.ledger.entries.length),
    figure("отмен / cancels", load.cancels),
    ...zeros(result),
    equal("ответов без кода (500) / answers without a code", patients.answers.get("error") ?? 0, 0),
    figure("ответы ЕПГУ / answers", [...patients.answers].map(([code, count]) => `${code}: ${count}`).join(", ")),
    atMost(
      "первая запись после повышения, самая поздняя, мс / first booking after the promotion, the latest, ms",
      Math.round(Math.max(...waits)),
      FIRST_BOOKING_MS,
    ),
    figure("повышение, самое долгое, мс / promotion, the longest, ms", Math.round(Math.max(...promotions))),
    equal("шлюз не перезапускался / no gateway was restarted", alive.join(), pids.join()),
    equal("номера обменов упали / ids of exchanges fell", fallen, 0),
  ];
}

const zeros = ({ bookings, ...faults }: Comparison): Finding[] => [
  figure("записано у обеих сторон / booked on both sides", bookings),
  ...Object.entries(faults).map(([name, count]: [string, number]) => equal(name, count, 0)),
  equal("книги сходятся / the books agree", String(isClean({ bookings, ...faults })), "true"),
];

interface Load {
  isOver: boolean;
  bookedAt: number;
  cancels: number;
}

async function applyAll(load: Load, patients: Patients, { slots }: ChaosWorld, random: Random): Promise<void> {
  while (!load.isOver) {
    const code = await patients.apply(requestFor(random.pick(slots).id), 1);
    if (code === 0) load.bookedAt = performance.now();
    if (random.chance(0.3) && (await patients.cancelOne()) === 0) load.cancels += 1;
    await sleep(PAUSE_MS);
  }
}

/** Milliseconds from then on until somebody was told of a booking. */
async function bookedAfter(load: Load, moment: number): Promise<number> {
  while (load.bookedAt <= moment) {
    if (performance.now() - moment > 60_000) throw new Error("no booking within a minute of the promotion");
    await sleep(10);
  }
  return load.bookedAt - moment;
}

/** Their start times, as they tell them: another one after a restart. */
async function gatewaysOf({ urls }: ChaosWorld): Promise<string[]> {
  return Promise.all(
    urls.map(
      async (url) => /^process_start_time_seconds (\S+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1] ?? "",
    ),
  );
}

async function newestExchange(primary: Cluster): Promise<number> {
  const [row] = await primary.sql<{ id: number }>("select coalesce(max(id), 0)::int as id from exchange");
  return row?.id ?? 0;
}

async function migrated(primary: Cluster): Promise<void> {
  const { code, printed } = await ferkit(["migrate"], { DATABASE_URL: primary.url() });
  if (code !== 0) throw new Error(printed);
}

function severalUrl(clusters: readonly Cluster[]): string {
  const hosts = clusters.map(({ port }) => `127.0.0.1:${port}`).join(",");
  return `postgresql://${ROLE}:${PASSWORD}@${hosts}/${DATABASE}?target_session_attrs=read-write&connect_timeout=2`;
}
