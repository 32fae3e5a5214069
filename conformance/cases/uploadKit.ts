import type { RequirementId } from "@ferkit/contracts";
import type { Case, Check, Findings, Level } from "../model/case.ts";
import { text, type Text } from "../model/text.ts";
import type { CallFact, UploadFacts } from "../model/uploads.ts";
import { untestable } from "../checks/findings.ts";

export interface Watched {
  readonly id: string;
  readonly title: Text;
  readonly story: Text;
  readonly level?: Level;
  readonly requirements: readonly RequirementId[];
  readonly erratum?: Check["erratum"];
  /** Only on what the gateway recorded of the calls. */
  readonly recorded?: true;
  readonly judge: (facts: UploadFacts) => Findings;
}

/** A case that sends nothing: it is judged by what the МИС itself uploaded while the others ran, and before. */
export function watched({ level = "MUST", erratum, recorded, judge, ...described }: Watched): Case {
  const check: Check = {
    id: `${described.id}.shown`,
    title: described.title,
    requirements: described.requirements,
    ...(erratum ? { erratum } : {}),
    judge: ({ facts: { uploads } }) => {
      if (!uploads) return untestable(NOTHING, { exchange: null });
      if (recorded && !uploads.recorded) return untestable(NOT_RECORDED, { exchange: null });
      const findings = [judge(uploads)].flat();
      return findings.length > 0 ? findings : untestable(problemOf(uploads), { exchange: null });
    },
  };
  return { ...described, level, needs: [], watch: "observe", run: () => Promise.resolve(), checks: [check] };
}

const NOTHING = text("Выгрузки не наблюдались.", "Uploads were not observed.");

const NOT_RECORDED = text(
  "Шлюз не ведёт записи обращений МИС (он не песочница ferkit): как она загружает данные, отсюда не видно.",
  "The gateway records no calls of the МИС (it is no sandbox of ferkit): how it uploads cannot be seen from here.",
);

function problemOf({ problem, recorded, since, others = [] }: UploadFacts): Text {
  if (problem !== null) return text(`Шлюз не ответил: ${problem}.`, `The gateway did not answer: ${problem}.`);
  const named = others.map(({ username }) => username).join(", ");
  const [ru, en] =
    others.length > 0
      ? [
          ` К шлюзу обращались под другой учётной записью этой МО (${named}): если это и есть МИС, укажите её в --username.`,
          ` Calls came under another account of this МО (${named}): if that is the МИС, name it with --username.`,
        ]
      : ["", ""];
  return recorded
    ? text(
        `За время наблюдения (с ${since}) судить было не о чем. Запустите МИС с выгрузкой или укажите --observe-since.${ru}`,
        `In the time of observation (since ${since}) there was nothing to judge. Run the МИС with its uploads, or give --observe-since.${en}`,
      )
    : text("За время наблюдения судить было не о чем.", "In the time of observation there was nothing to judge.");
}

/** «uploadSlot 2026-11-23T04:00:00Z, HTTP 422, запрос …»: to be found in the logs of both sides. */
export function callText({ operation, at, status, request_id }: CallFact): string {
  return `${operation ?? "?"} ${at}, HTTP ${status ?? "—"}, X-Request-Id ${request_id}`;
}

export function isUpload({ operation }: CallFact): boolean {
  return operation?.startsWith("upload") ?? false;
}

/** A package of which something was accepted. */
export function isAccepted(call: CallFact): boolean {
  return isUpload(call) && (call.records ?? 0) > (call.refused ?? 0);
}

export function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
