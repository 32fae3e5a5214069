import type { DeskCertificate, DeskChange, DeskRun, DeskRunRequest } from "@ferkit/contracts";
import { findCallback } from "../db/queries/callbacks.ts";
import type { Database } from "../db/orm.ts";
import { ownerOf, type RequestContext } from "../http/context.ts";
import type { Handlers } from "../http/types.ts";
import { found, refusal } from "../profile/envelope.ts";
import type { MisClient } from "../webhook/misClient.ts";
import { problemWith } from "../webhook/probe.ts";
import { seesEveryMo } from "./scope.ts";

/** A run to begin: of that МО's МИС at `target`. */
export interface DeskStart extends DeskRunRequest {
  readonly mo_oid: string;
  readonly username: string;
  readonly target: string;
}

/** Runs the conformance suite and keeps what came of it. The server knows nothing of the suite: whoever starts the server brings this. */
export interface Desk {
  /** Newest first. */
  list(): Promise<readonly DeskRun[]>;
  find(runId: string): Promise<DeskRun | undefined>;
  /** Undefined when that МИС is being certified already. */
  start(asked: DeskStart): Promise<DeskRun | undefined>;
  stop(run: DeskRun): Promise<DeskRun>;
  /** Server-sent events after that number; waits a while for the first. */
  events(run: DeskRun, after: number): Promise<string>;
  /** A page of HTML; undefined while there is none. */
  report(run: DeskRun): Promise<string | undefined>;
  certificate(run: DeskRun): Promise<DeskCertificate>;
  /** Undefined when one of them has no report. */
  compare(run: DeskRun, before: DeskRun): Promise<readonly DeskChange[] | undefined>;
}

export interface DeskDeps {
  readonly db: Database;
  readonly mis: MisClient;
  /** None on a gateway without a sandbox. */
  readonly desk: Desk | undefined;
}

type DeskOperation =
  | "listDeskRuns"
  | "startDeskRun"
  | "getDeskRun"
  | "stopDeskRun"
  | "getDeskRunEvents"
  | "getDeskRunReport"
  | "getDeskCertificate"
  | "compareDeskRuns";

/** ferkit's own: certification without a command line. A МИС sees the runs of its МО. */
export function deskHandlers({ db, mis, desk }: DeskDeps): Pick<Handlers, DeskOperation> {
  /** The run of that number, or the refusal: another МО's is nobody else's business. */
  const seen = async (runId: string, context: RequestContext): Promise<Found | Refused> => {
    const run = await desk?.find(runId);
    if (!desk || !run) return noRun(runId);
    return isVisible(run, context) ? { desk, run } : refusal(403);
  };
  return {
    listDeskRuns: async (_input, context) => {
      const runs = (await desk?.list()) ?? [];
      return { status: 200, body: found({ runs: runs.filter((run) => isVisible(run, context)).slice(0, MOST_RUNS) }) };
    },
    startDeskRun: async ({ body }, context) => {
      if (!desk) return refusal(400, "Пульт проверки работает только в песочнице: npm start, npm run desk");
      const mo_oid = ownerOf(context);
      const target = body.target ?? (await findCallback(db.em.fork(), mo_oid, null))?.address;
      if (target === undefined)
        return refusal(400, "Назовите адрес МИС (target) или зарегистрируйте её ответный сервис");
      const problem = await problemWith(mis, target, mo_oid);
      if (problem !== undefined) return refusal(400, problem);
      const username = context.caller?.username ?? mo_oid;
      const run = await desk.start({ ...body, mo_oid, username, target });
      return run ? { status: 200, body: found(run) } : refusal(400, BUSY);
    },
    getDeskRun: async ({ params: { run_id } }, context) => {
      const one = await seen(run_id, context);
      return "status" in one ? one : { status: 200, body: found(one.run) };
    },
    stopDeskRun: async ({ params: { run_id } }, context) => {
      const one = await seen(run_id, context);
      return "status" in one ? one : { status: 200, body: found(await one.desk.stop(one.run)) };
    },
    getDeskRunEvents: async ({ params: { run_id, after = 0 } }, context) => {
      const one = await seen(run_id, context);
      if ("status" in one) return one;
      const headers = { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" };
      return { status: 200, body: await one.desk.events(one.run, after), headers };
    },
    getDeskRunReport: async ({ params: { run_id } }, context) => {
      const one = await seen(run_id, context);
      if ("status" in one) return one;
      const report = await one.desk.report(one.run);
      if (report === undefined) return noRun(run_id);
      return { status: 200, body: report, headers: { "Content-Type": "text/html; charset=utf-8" } };
    },
    getDeskCertificate: async ({ params: { run_id } }, context) => {
      const one = await seen(run_id, context);
      return "status" in one ? one : { status: 200, body: found(await one.desk.certificate(one.run)) };
    },
    compareDeskRuns: async ({ params: { run_id, before } }, context) => {
      const [now, then] = [await seen(run_id, context), await seen(before, context)];
      if ("status" in now) return now;
      if ("status" in then) return then;
      const changes = await now.desk.compare(now.run, then.run);
      return changes ? { status: 200, body: found({ changes: [...changes] }) } : noRun(before);
    },
  };
}

type Refused = ReturnType<typeof refusal<403>> | ReturnType<typeof refusal<404>>;

interface Found {
  readonly desk: Desk;
  readonly run: DeskRun;
}

const MOST_RUNS = 100;
const BUSY = "Эта МИС уже проверяется: дождитесь конца или остановите проверку";

function isVisible({ mo_oid }: DeskRun, context: RequestContext): boolean {
  return seesEveryMo(context) || context.caller?.moOid === mo_oid;
}

function noRun(runId: string): ReturnType<typeof refusal<404>> {
  return refusal(404, `Проверка с номером [${runId}] не найдена, или отчёта у неё нет`);
}
