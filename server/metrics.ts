import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { MisClient, MisResult } from "./webhook/misClient.ts";
import { countOpenAttempts } from "./db/queries/attempts.ts";
import type { Outbox } from "./booking/outbox.ts";
import type { Database } from "./db/orm.ts";
import type { StorageGate } from "./db/storageGate.ts";
import type { RequestMeter } from "./http/observe.ts";
import { freshnessGauges } from "./operator/freshnessMetrics.ts";
import type { Input, OperationId, Reply } from "./http/types.ts";
import { isObject } from "./profile/isObject.ts";

export interface Metrics extends RequestMeter {
  readonly registry: Registry;
  /** What a handler decided: outcomes of bookings, verdicts of records. */
  readonly decided: (operation: OperationId, input: Input<OperationId>, reply: Reply<OperationId>) => void;
  /** The same client, timed. */
  readonly timed: (mis: MisClient) => MisClient;
}

const HTTP_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MIS_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 7.5, 10];

/** Prometheus. Labels are names and codes of the contract, never a value of a record or the name of an account. */
export function createMetrics(db: Database): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  attemptsGauge(db, registry);
  freshnessGauges(db, registry);
  const http = new Histogram({
    name: "ferkit_http_request_duration_seconds",
    help: "Time from the first byte of a request to the end of its answer",
    labelNames: ["operation", "status"],
    buckets: HTTP_BUCKETS,
    registers,
  });
  const bookings = new Counter({
    name: "ferkit_booking_outcomes_total",
    help: "Answers to ЕПГУ by status_code of the catalogue",
    labelNames: ["operation", "status_code"],
    registers,
  });
  const records = new Counter({
    name: "ferkit_upload_records_total",
    help: "Uploaded records by the verdict of ФЛК",
    labelNames: ["operation", "verdict"],
    registers,
  });
  const mis = new Histogram({
    name: "ferkit_mis_call_duration_seconds",
    help: "Calls to webhooks; `lost` and `late`: nobody knows yet whether the МИС acted",
    labelNames: ["call", "result"],
    buckets: MIS_BUCKETS,
    registers,
  });
  const time = async <R extends MisResult>(call: string, exchange: Promise<R>): Promise<R> => {
    const result = await exchange;
    mis.observe({ call, result: result.kind }, result.elapsedMs / 1000);
    return result;
  };
  return {
    registry,
    answered: (operation = "none", status, seconds) => http.observe({ operation, status }, seconds),
    decided(operation, input, reply) {
      const code = statusCodeOf(reply.body);
      if (code !== undefined) bookings.inc({ operation, status_code: String(code) });
      const verdicts = verdictsOf(operation, input.body, reply.body);
      if (verdicts) {
        records.inc({ operation, verdict: "accepted" }, verdicts.accepted);
        records.inc({ operation, verdict: "refused" }, verdicts.refused);
      }
    },
    timed: (client) => ({
      post: (address, path, ...rest) => time(path.slice("/booking/".length), client.post(address, path, ...rest)),
      probe: (address, owner) => time("probe", client.probe(address, owner)),
      close: () => client.close(),
    }),
  };
}

/** Read from the journal when asked, so that every process tells the same. */
function attemptsGauge(db: Database, registry: Registry): void {
  new Gauge({
    name: "ferkit_booking_attempts",
    help: "Open attempts in the journal; how the others ended: ferkit_booking_outcomes_total",
    // Every process reads the same journal.
    aggregator: "first",
    labelNames: ["kind", "state"],
    registers: [registry],
    async collect() {
      // Without a database there is nothing to tell here, and all the more in the other metrics.
      const counts = await countOpenAttempts(db.em.fork()).catch(() => undefined);
      this.reset();
      if (!counts) return;
      for (const kind of ["book", "cancel"]) for (const state of ["claimed", "unknown"]) this.set({ kind, state }, 0);
      for (const { kind, state, attempts } of counts) this.set({ kind, state }, attempts);
    },
  });
}

/** Outcomes that a МИС has told and PostgreSQL does not have yet, of all processes; and whether writes succeed. */
export function storageGauges(registry: Registry, storage: StorageGate, outbox: Outbox): void {
  new Gauge({
    name: "ferkit_pending_outcomes",
    help: "Outcomes of calls to МИС that are kept until the database takes them",
    aggregator: "sum",
    registers: [registry],
    collect() {
      this.set(outbox.pending());
    },
  });
  new Gauge({
    name: "ferkit_storage_writable",
    help: "1 while writes succeed; 0: no МИС is asked",
    aggregator: "min",
    registers: [registry],
    collect() {
      this.set(storage.isOpen() ? 1 : 0);
    },
  });
}

function statusCodeOf(body: unknown): number | undefined {
  if (!isObject(body) || !isObject(body["status"])) return undefined;
  const code = body["status"]["status_code"];
  return typeof code === "number" ? code : undefined;
}

function verdictsOf(
  operation: OperationId,
  request: unknown,
  answer: unknown,
): { accepted: number; refused: number } | undefined {
  if (!operation.startsWith("upload") || !isObject(request) || !isObject(answer)) return undefined;
  const [{ data }, { sendedGuids }] = [request, answer];
  if (!Array.isArray(data) || !Array.isArray(sendedGuids)) return undefined;
  return { accepted: sendedGuids.length, refused: Math.max(0, data.length - sendedGuids.length) };
}
