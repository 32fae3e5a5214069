import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { DeskChange, DeskRun } from "@ferkit/contracts";
import { listen, type CaseEvent } from "./desk/events.ts";
import { useAddress } from "./shared/address.ts";
import { Account, Frame } from "./shared/frame.tsx";
import { textsOf } from "./shared/form.ts";
import { accountOf, gatewayAs, messageOf } from "./shared/session.ts";
import { lang, t } from "./shared/words.ts";

/** Certification without a command line: runs begun, watched, stopped and compared. */
function DeskPage() {
  const [address, go] = useAddress();
  const runId = address.get("run");
  const [turn, setTurn] = useState(0);
  return (
    <Frame title={t("Проверка МИС", "Certification of an МИС")}>
      <Account part="mis" changed={() => setTurn(turn + 1)} />
      <NewRun started={(run) => go({ run: run.run_id })} />
      {runId === null ? null : <OneRun key={runId} runId={runId} go={go} />}
      <Runs key={`${turn} ${runId ?? ""}`} chosen={runId} choose={(run) => go({ run })} />
    </Frame>
  );
}

function NewRun({ started }: { readonly started: (run: DeskRun) => void }) {
  const [problem, setProblem] = useState<string>();
  const start = async (form: HTMLFormElement): Promise<void> => {
    const given = Object.entries(textsOf(form)).filter(([, text]) => text !== "");
    const body = { password: accountOf("mis").password, ...Object.fromEntries(given) };
    const { data: answer, error } = await gatewayAs("mis").POST("/sandbox/desk/runs", { body });
    setProblem(error === undefined ? undefined : messageOf(error));
    if (answer) started(answer.result);
  };
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        start(event.currentTarget).catch((error: unknown) => setProblem(String(error)));
      }}
    >
      <label>
        {t("Адрес МИС (пусто: её вебхук)", "Address of the МИС (empty: its webhook)")}
        <input name="target" type="url" placeholder="http://10.0.0.5:8080" />
      </label>
      <label>
        {t("Сценарии (пусто: все)", "Cases (empty: all)")}
        <input name="only" placeholder="book.*,cancel.*" />
      </label>
      <label>
        {t("МИС и её версия", "МИС and its version")}
        <input name="mis" />
      </label>
      <label>
        {t("Кто проверяет", "Who tests")}
        <input name="tester" />
      </label>
      <button type="submit">{t("Проверить", "Certify")}</button>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </form>
  );
}

const STATES: Readonly<Record<DeskRun["state"], string>> = {
  RUNNING: t("идёт", "running"),
  STOPPING: t("останавливается", "stopping"),
  FINISHED: t("закончена", "finished"),
  STOPPED: t("остановлена", "stopped"),
  BROKEN: t("прервана", "broken off"),
};

const VERDICTS: Readonly<Record<NonNullable<DeskRun["verdict"]>, string>> = {
  conformant: t("соответствует", "conformant"),
  nonconformant: t("не соответствует", "not conformant"),
  incomplete: t("проверена не вся", "incomplete"),
  error: t("проверка не состоялась", "no verdict"),
};

function Runs({ chosen, choose }: { readonly chosen: string | null; readonly choose: (runId: string) => void }) {
  const [runs, setRuns] = useState<readonly DeskRun[]>([]);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const read = async (): Promise<void> => {
      const { data, error } = await gatewayAs("mis").GET("/sandbox/desk/runs", {});
      setRuns(data?.result.runs ?? []);
      setProblem(error === undefined ? undefined : messageOf(error));
    };
    read().catch((error: unknown) => setProblem(String(error)));
  }, []);
  return (
    <section>
      <h2>{t("Проверки", "Runs")}</h2>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <ul class="list">
        {runs.map((run) => (
          <li>
            <button
              type="button"
              class="quiet"
              aria-current={run.run_id === chosen ? "true" : undefined}
              onClick={() => choose(run.run_id)}
            >
              {new Date(run.started_at).toLocaleString(lang)} · {run.target} ·{" "}
              {run.only ?? t("все сценарии", "all cases")} ·{" "}
              <strong>{run.verdict === null ? STATES[run.state] : VERDICTS[run.verdict]}</strong>
            </button>
          </li>
        ))}
      </ul>
      {runs.length === 0 ? <p>{t("Пока ни одной.", "None yet.")}</p> : null}
    </section>
  );
}

interface OneRunProps {
  readonly runId: string;
  readonly go: (changes: Readonly<Record<string, string | null>>) => void;
}

function OneRun({ runId, go }: OneRunProps) {
  const [run, setRun] = useState<DeskRun>();
  const [cases, setCases] = useState<readonly CaseEvent[]>([]);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const gone = new AbortController();
    const read = async (): Promise<void> => {
      const { data, error } = await gatewayAs("mis").GET("/sandbox/desk/runs/{run_id}", {
        params: { path: { run_id: runId } },
      });
      setRun(data?.result);
      setProblem(error === undefined ? undefined : messageOf(error));
    };
    const follow = async (): Promise<void> => {
      await read();
      await listen(runId, gone.signal, (heard) => setCases((before) => [...before, ...heard]));
      if (!gone.signal.aborted) await read();
    };
    follow().catch((error: unknown) => setProblem(String(error)));
    return () => gone.abort();
  }, [runId]);
  if (!run) return problem === undefined ? <p>{t("Читаю…", "Reading…")}</p> : <p role="alert">{problem}</p>;
  return (
    <section aria-live="polite">
      <h2>
        {run.target}: {run.verdict === null ? STATES[run.state] : VERDICTS[run.verdict]}
      </h2>
      <Progress cases={cases} run={run} />
      <p>{run.reason}</p>
      <Causes run={run} go={go} />
      <Actions run={run} />
      <Compare run={run} />
    </section>
  );
}

function Progress({ cases, run }: { readonly cases: readonly CaseEvent[]; readonly run: DeskRun }) {
  const last = cases.at(-1);
  const [done, total] = [last?.done ?? run.done, last?.total ?? run.total ?? 0];
  return (
    <>
      <label>
        {done} / {total}
        <progress value={done} max={Math.max(total, 1)} />
      </label>
      <details open={run.verdict === null}>
        <summary>{t("Ход", "Progress")}</summary>
        <ol class="log">
          {cases.toReversed().map(({ name, title, verdict, why }) => (
            <li class={verdict}>
              <code>{name}</code> {title} — {verdict} {why}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function Causes({ run, go }: { readonly run: DeskRun; readonly go: OneRunProps["go"] }) {
  const again = async (names: readonly string[]): Promise<void> => {
    const body = { password: accountOf("mis").password, target: run.target, only: names.slice(0, 8).join(",") };
    const { data } = await gatewayAs("mis").POST("/sandbox/desk/runs", { body });
    if (data) go({ run: data.result.run_id });
  };
  return (
    <div class="cards">
      {run.causes.map(({ title, cases }) => (
        <article>
          <h3>{title}</h3>
          <p>
            {t("Сценариев", "Cases")}: {cases.length} <code>{cases.slice(0, 5).join(", ")}</code>
          </p>
          <button type="button" onClick={() => void again(cases)}>
            {t("Повторить их", "Play them again")}
          </button>
        </article>
      ))}
    </div>
  );
}

function Actions({ run }: { readonly run: DeskRun }) {
  const [told, setTold] = useState<readonly string[]>([]);
  const params = { path: { run_id: run.run_id } };
  const stop = async (): Promise<void> => {
    await gatewayAs("mis").DELETE("/sandbox/desk/runs/{run_id}", { params });
  };
  const report = async (): Promise<void> => {
    const { data } = await gatewayAs("mis").GET("/sandbox/desk/runs/{run_id}/report", { params, parseAs: "text" });
    if (data !== undefined) open(URL.createObjectURL(new Blob([data], { type: "text/html;charset=utf-8" })));
  };
  const certificate = async (): Promise<void> => {
    const { data, error } = await gatewayAs("mis").GET("/sandbox/desk/runs/{run_id}/certificate", { params });
    if (!data) setTold([messageOf(error)]);
    else if (data.result.certificate === null) setTold(data.result.reasons);
    else open(URL.createObjectURL(new Blob([data.result.certificate], { type: "application/json" })));
  };
  const isOpen = run.finished_at === null;
  return (
    <>
      <p class="row">
        {isOpen ? (
          <button type="button" onClick={() => void stop()}>
            {t("Остановить", "Stop")}
          </button>
        ) : null}
        <button type="button" onClick={() => void report()} disabled={isOpen}>
          {t("Отчёт", "Report")}
        </button>
        <button type="button" onClick={() => void certificate()} disabled={isOpen}>
          {t("Свидетельство", "Certificate")}
        </button>
      </p>
      {told.length === 0 ? null : (
        <div role="alert">
          <p>{t("Свидетельства нет:", "No certificate:")}</p>
          <ul>
            {told.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const KINDS: Readonly<Record<DeskChange["kind"], string>> = {
  MENDED: t("исправлен", "mended"),
  BROKEN: t("сломан", "broken"),
  NEW: t("проверен впервые", "newly tested"),
  GONE: t("больше не проверен", "no longer tested"),
  OTHER: t("изменился", "changed"),
};

/** With the run before it of the same МИС. */
function Compare({ run }: { readonly run: DeskRun }) {
  const [changes, setChanges] = useState<readonly DeskChange[]>();
  const compare = async (): Promise<void> => {
    const { data } = await gatewayAs("mis").GET("/sandbox/desk/runs", {});
    const before = data?.result.runs.find(
      (one) => one.target === run.target && one.started_at < run.started_at && one.verdict !== null,
    );
    if (!before) {
      setChanges([]);
      return;
    }
    const params = { path: { run_id: run.run_id }, query: { before: before.run_id } };
    const compared = await gatewayAs("mis").GET("/sandbox/desk/runs/{run_id}/comparison", { params });
    setChanges(compared.data?.result.changes ?? []);
  };
  if (run.finished_at === null) return null;
  return (
    <>
      <button type="button" class="quiet" onClick={() => void compare()}>
        {t("Сравнить с прошлой проверкой этой МИС", "Compare with the run before of this МИС")}
      </button>
      {changes === undefined ? null : (
        <ul>
          {changes.map((change) => (
            <li>
              <code>{change.case}</code>: {KINDS[change.kind]}
            </li>
          ))}
          {changes.length === 0 ? <li>{t("Отличий нет.", "No differences.")}</li> : null}
        </ul>
      )}
    </>
  );
}

render(<DeskPage />, document.body);
