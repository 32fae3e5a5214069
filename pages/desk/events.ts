import { gatewayAs } from "../shared/session.ts";

/** A case that has been judged. */
export interface CaseEvent {
  readonly name: string;
  readonly title: string;
  readonly verdict: string;
  readonly why: string | null;
  readonly done: number;
  readonly total: number;
}

const EVENT = /^id: (\d+)\nevent: (\w+)\ndata: (.*)\n\n/gm;

/** Follows a run to its end: each answer brings what is new and ends, the next one asks for what comes after it. */
export async function listen(
  runId: string,
  signal: AbortSignal,
  heard: (cases: readonly CaseEvent[]) => void,
): Promise<void> {
  for (let after = 0, isOver = false; !isOver && !signal.aborted;) {
    const params = { path: { run_id: runId }, query: { after } };
    const { data } = await gatewayAs("mis").GET("/sandbox/desk/runs/{run_id}/events", {
      params,
      parseAs: "text",
      signal,
    });
    const cases: CaseEvent[] = [];
    for (const [, id, event, text = "{}"] of (data ?? "").matchAll(EVENT)) {
      after = Number(id);
      isOver = event === "end";
      if (event === "case") cases.push(caseOf(JSON.parse(text) as StoredCase));
    }
    if (data === undefined) return;
    heard(cases);
  }
}

interface StoredCase extends Omit<CaseEvent, "name"> {
  readonly case: string;
}

const caseOf = ({ case: name, ...rest }: StoredCase): CaseEvent => ({ ...rest, name });
