import { t } from "../shared/words.ts";

/** An exchange of ЕПГУ with the gateway. */
export interface Sent {
  readonly operation: string;
  readonly ms: number;
  readonly request: unknown;
  readonly answer: unknown;
}

/** What went over the wire, the newest first. The people are invented, so nothing is masked. */
export function Wire({ sent }: { readonly sent: readonly Sent[] }) {
  return (
    <aside aria-label={t("Обмен", "The wire")}>
      <h2>{t("Обмен ЕПГУ → шлюз", "ЕПГУ → gateway")}</h2>
      {sent.length === 0 ? <p>{t("Пока пусто.", "Nothing yet.")}</p> : null}
      {sent.map((one) => (
        <details open={one === sent[0]}>
          <summary>
            {one.operation}, {Math.round(one.ms)} {t("мс", "ms")}
          </summary>
          <pre tabIndex={0}>{JSON.stringify(one.request, null, 2)}</pre>
          <pre tabIndex={0}>{JSON.stringify(one.answer, null, 2)}</pre>
        </details>
      ))}
    </aside>
  );
}
