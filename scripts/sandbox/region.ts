import type { World } from "../../mock-mis/world.ts";
import type { Config } from "../../server/config.ts";
import type { Database } from "../../server/db/orm.ts";
import { listBookingsInForce } from "../../server/db/queries/bookingsInForce.ts";
import { waitForCalls } from "../../server/db/queries/openCalls.ts";
import { holdingResetLock } from "../../server/db/queries/resetLock.ts";
import { localDay } from "../../server/region/calendar.ts";
import { ensureRegion, loadedRegion, type RegionStep } from "../../server/region/load.ts";
import { buildRegion, worldOf, type Region } from "../../server/region/region.ts";
import type { RegionSize } from "../../server/profile/regionSizes.ts";
import type { Slot } from "@ferkit/contracts";

type Print = (line: string) => void;

/** Of the first start; a reset may choose another, and the next start keeps it. */
const SEED = 1;

/** The region of the sandbox: loaded when it starts, and built anew when the operator resets it. */
export interface SandboxRegion {
  readonly region: Region;
  /** From now on a reset begins the mock's bookings again too. */
  resets(mis: Resettable): void;
  /** For who holds the reset lock. */
  readonly buildAnew: (seed: number) => Promise<void>;
  /** Builds the region of today when a new day of its zone has begun. */
  readonly keepUp: () => Promise<void>;
}

interface Resettable {
  reset(world: World, region: Region): Promise<void> | void;
}

type NeededConfig = Pick<Config, "regionSize" | "timeZone">;

/** Loads what is wanted unless it is there, and says what that replaces. */
export async function startRegion(
  config: NeededConfig,
  db: Database,
  print: Print,
  now: () => Date = () => new Date(),
): Promise<SandboxRegion> {
  const stored = await loadedRegion(db.em.fork());
  const size = config.regionSize ?? stored?.size ?? "demo";
  let builtFor = "";
  const load = async (seed: number, tell: Print): Promise<Region> => {
    const today = localDay(now(), config.timeZone);
    const region = buildRegion({ seed, today, timeZone: config.timeZone, size });
    const progress = progressLines({ today, size, slotCount: region.slotCount }, tell);
    const { outcome, replaced } = await ensureRegion(db, region, { seed, today, size }, progress);
    for (const line of outcomeLines(outcome, replaced, region)) tell(line);
    builtFor = today;
    return region;
  };
  // Another sandbox may serve from this database already.
  const region = await undisturbed(db, () => load(stored?.seed ?? SEED, print));
  let mis: Resettable | undefined;
  const buildAnew = async (seed: number, tell: Print = () => undefined): Promise<void> => {
    const built = await load(seed, tell);
    await mis?.reset(await misWorld(db, built), built);
  };
  /** Of a day that is over, or left half built by a reset that failed. A later day is somebody else's who lives further east. */
  const isStale = async (): Promise<boolean> => {
    const today = localDay(now(), config.timeZone);
    return builtFor < today || ((await loadedRegion(db.em.fork()))?.today ?? "") < today;
  };
  const renew = async (): Promise<void> => {
    // A reset may have done it while this waited.
    if (await isStale()) await buildAnew((await loadedRegion(db.em.fork()))?.seed ?? SEED, print);
  };
  return {
    region,
    resets: (started) => (mis = started),
    buildAnew: (seed) => buildAnew(seed),
    keepUp: async () => {
      if (await isStale()) await undisturbed(db, renew);
    },
  };
}

/** Under the reset lock, and when no booking is with its МИС: its slot is about to be replaced. */
function undisturbed<T>(db: Database, work: () => Promise<T>): Promise<T> {
  return holdingResetLock(db.em.fork(), async () => {
    await waitForCalls(db.em.fork());
    return work();
  });
}

/** A line for so many slots: the demo region is there before one could be read. */
const SLOTS_A_LINE = 100_000;

interface Plan {
  readonly today: string;
  readonly size: RegionSize;
  readonly slotCount: number;
}

function progressLines({ today, size, slotCount }: Plan, print: Print): (step: RegionStep) => void {
  let told = 0;
  return (step) => {
    if (step.kind === "replacing") {
      const { stored } = step;
      const day = stored.today ?? "не достроен";
      print(
        `живой регион был: ${stored.size}, ${day}; строю: ${size}, ${today}; прежние подразделения региона удаляются`,
      );
    } else if (step.kind === "renamed") {
      print(`имя «${step.from}» занято вашим подразделением: в живом регионе оно теперь «${step.to}»`);
    } else if (step.slots - told >= SLOTS_A_LINE) {
      told = step.slots;
      print(`загружено слотов ${count(step.slots)} из ${count(slotCount)}`);
    }
  };
}

function outcomeLines(outcome: "loaded" | "fresh", replaced: number, { slotCount }: Region): string[] {
  if (outcome === "fresh") return ["живой регион на сегодня уже загружен"];
  const built = `живой регион построен: слотов ${count(slotCount)}`;
  if (replaced === 0) return [built];
  const lost = `с прежним регионом удалено записей, которые вы загрузили или изменили под его подразделениями: ${count(replaced)}`;
  return [built, `${lost}; загруженное под другими подразделениями осталось`];
}

function count(value: number): string {
  return value.toLocaleString("ru-RU");
}

/**
 * The mock speaks for the МО that have an account; in the large region there are others, which nobody can book in. It has no memory of
 * its own: what it booked before the start is in the Витрина. The бирки that the region is born with are not its own: with them most
 * invented patients would be busy (ERR-12, ERR-13), and little of a certification could run.
 */
export async function misWorld(db: Database, region: Region): Promise<World> {
  const departments = bookableDepartments(region);
  const world = worldOf({ ...region, slots: { [Symbol.iterator]: () => only(region.slots, departments) } });
  const { books, slots, resources, caseNumbers } = await listBookingsInForce(db.em.fork(), ownersOf(region));
  const slotById = new Map(slots.map((slot) => [slot.id, slot]));
  const inborn = new Set(region.books.map(({ id }) => id));
  const bookings = books.flatMap((book) => {
    const slot = slotById.get(book.slot_id);
    return slot && !inborn.has(book.id) ? { book, slot, caseNumber: caseNumbers.get(book.id) ?? null } : [];
  });
  return { ...world, resources: [...resources, ...world.resources], bookings };
}

function ownersOf({ accounts }: Region): string[] {
  return accounts.flatMap(({ mo_oid }) => mo_oid ?? []);
}

export function bookableDepartments(region: Region): ReadonlySet<string> {
  const owners = new Set(ownersOf(region));
  const { mo } = region;
  return new Set(mo.filter(({ parent_id }) => owners.has(parent_id)).map(({ id }) => id));
}

function* only(slots: Iterable<Slot>, departments: ReadonlySet<string>): Generator<Slot, void, undefined> {
  for (const slot of slots) if (departments.has(slot.mo_id)) yield slot;
}
