// The clients, in a process of their own: what sends must not take the time of what receives.
import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Slot } from "@ferkit/contracts";
import { Pool } from "undici";
import { bookRequest } from "../../../server/testing/records.ts";
import { serve } from "../rpc.ts";
import { slotAt, slotsOfPackage, type PackageRange } from "../timetable.ts";
import { inFlight, type Load } from "../traffic.ts";

interface Addressed {
  readonly url: string;
  readonly token: string;
  readonly clients: number;
}

export interface Upload extends PackageRange, Addressed {}

export interface Bookings extends Addressed {
  /** Number of the first slot; by patients of their own. */
  readonly from: number;
  readonly count: number;
}

export interface Queries extends Addressed {
  /** Asked one after the other. */
  readonly paths: readonly string[];
}

/** Packed before the clock starts. */
const packed = new Map<string, readonly Buffer[]>();

function bodiesOf(range: PackageRange): readonly Buffer[] {
  const key = [range.from, range.packages, range.size].join(" ");
  const known = packed.get(key);
  if (known) return known;
  const bodies = Array.from({ length: range.packages }, (_, index) =>
    gzipSync(JSON.stringify({ data: slotsOfPackage(range, index) })),
  );
  packed.set(key, bodies);
  return bodies;
}

async function withPool<T>({ url, clients }: Addressed, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool(url, { connections: clients });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

type Headers = Readonly<Record<string, string>>;

function uploadHeaders({ token }: Pick<Addressed, "token">): Headers {
  return { authorization: `Bearer ${token}`, "content-type": "application/json", "content-encoding": "gzip" };
}

async function post(pool: Pool, headers: Headers, packed: Buffer | null): Promise<number> {
  const { statusCode, body } = await pool.request({ path: "/api/slot", method: "POST", headers, body: packed });
  await body.dump({ limit: Number.MAX_SAFE_INTEGER });
  return statusCode;
}

let isSending = false;

const tasks = {
  /** Makes and packs the packages of an upload that is to come. */
  pack(range: PackageRange): number {
    return bodiesOf(range).length;
  },

  upload({ packages, ...rest }: Upload): Promise<Load> {
    const bodies = bodiesOf({ packages, from: rest.from, size: rest.size });
    const headers = uploadHeaders(rest);
    return withPool(rest, (pool) =>
      inFlight(rest.clients, packages, (index) => post(pool, headers, bodies[index] ?? null)),
    );
  },

  /** As `upload`, packed on the way: for filling a table, where nobody looks at the clock. */
  fill({ packages, from, size, ...rest }: Upload): Promise<Load> {
    const headers = uploadHeaders(rest);
    return withPool(rest, (pool) =>
      inFlight(rest.clients, packages, (index) =>
        post(pool, headers, gzipSync(JSON.stringify({ data: slotsOfPackage({ from, packages, size }, index) }))),
      ),
    );
  },

  /** Sends these packages over and over until `stopSending`; gives how many were taken. */
  sendOn({ packages, ...rest }: Addressed & { readonly packages: readonly (readonly Slot[])[] }): Promise<number> {
    const headers = uploadHeaders(rest);
    const bodies = packages.map((data) => gzipSync(JSON.stringify({ data })));
    isSending = true;
    return withPool(rest, async (pool) => {
      let sent = 0;
      const client = async (): Promise<void> => {
        while (isSending) {
          sent += 1;
          const status = await post(pool, headers, bodies[(sent - 1) % bodies.length] ?? null);
          if (status !== 200) throw new Error(`an upload was answered ${status}`);
        }
      };
      await Promise.all(Array.from({ length: rest.clients }, client));
      return sent;
    });
  },

  stopSending(_: null): void {
    isSending = false;
  },

  /** By status_code of the answers. */
  book({ from, count, ...rest }: Bookings): Promise<Load> {
    const headers = { authorization: `Bearer ${rest.token}`, "content-type": "application/json" };
    const bodies = Array.from({ length: count }, (_, number) =>
      JSON.stringify(bookRequest(slotAt(from + number).id, randomUUID(), randomUUID())),
    );
    return withPool(rest, (pool) =>
      inFlight(rest.clients, count, async (index) => {
        const options = { path: "/booking/book", method: "POST", headers, body: bodies[index] ?? null } as const;
        const { body } = await pool.request(options);
        const reply = (await body.json()) as { status?: { status_code?: number } };
        return reply.status?.status_code ?? -1;
      }),
    );
  },

  /** Milliseconds of each answer; anything but 200 is an error. */
  query({ paths, ...rest }: Queries): Promise<number[]> {
    const headers = { authorization: `Bearer ${rest.token}` };
    return withPool(rest, async (pool) => {
      const times: number[] = [];
      for (const path of paths) {
        const started = performance.now();
        const { statusCode, body } = await pool.request({ path, method: "GET", headers });
        const text = await body.text();
        if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${text}`);
        times.push(performance.now() - started);
      }
      return times;
    });
  },
};
export type LoadTasks = typeof tasks;

serve(tasks);
