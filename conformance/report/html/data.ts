import type { FixtureSummary, MissingRecord, Report } from "../../model/report.ts";
import { FIXTURE_SOURCES, type FixtureSource } from "../../model/facts.ts";
import type { Lang } from "../../model/text.ts";
import { baselineRows } from "../baselineWords.ts";
import { SOURCE_WORDS } from "../words.ts";
import { html, type Html } from "./html.ts";
import { LABELS, PRIVACY } from "./labels.ts";
import { code, exchangeLink, table } from "./parts.ts";

export function latencySection({ latency }: Report, lang: Lang): Html {
  if (latency.length === 0) return html``;
  const rows = latency.map(({ operation, count, p50, p95, p99, max }) => [code(operation), count, p50, p95, p99, max]);
  return html`<section id="s-latency">
    <h2>${LABELS.latency[lang]}</h2>
    <p class="dim">${LABELS.latencyNote[lang]}</p>
    ${table([LABELS.operation[lang], LABELS.count[lang], "p50", "p95", "p99", "max"], rows, [1, 2, 3, 4, 5])}
  </section>`;
}

export function fixtureSection({ fixtures, facts }: Report, lang: Lang): Html {
  const source = (from: FixtureSource | null): string => (from ? SOURCE_WORDS[from][lang] : LABELS.none[lang]);
  const { slots, patients } = fixtures;
  return html`<section>
    <h2>${LABELS.fixtures[lang]}</h2>
    <ul>
      <li>
        ${LABELS.slots[lang]}: ${LABELS.given[lang]} ${slots.given}, ${LABELS.usable[lang]} ${slots.usable};
        ${LABELS.source[lang]}: ${source(slots.source)}
      </li>
      <li>
        ${LABELS.patients[lang]}: ${LABELS.given[lang]} ${patients.given}; ${LABELS.source[lang]}:
        ${source(patients.source)}
      </li>
      ${fixtures.origin.map((origin) => html`<li><code>${origin}</code></li>`)}
      ${fixtures.notes.map((note) => html`<li>${note[lang]}</li>`)}
    </ul>
    ${fixtures.kinds ? kindTable(fixtures.kinds, lang) : null}
    ${fixtures.missing?.length ? missingList(fixtures.missing, lang) : null}
    ${facts.slots.length > 0 ? slotTable(facts, lang) : null}
  </section>`;
}

function kindTable(kinds: NonNullable<FixtureSummary["kinds"]>, lang: Lang): Html {
  const told = (sources: (typeof kinds)[number]["sources"]): string =>
    FIXTURE_SOURCES.flatMap((from) => (sources[from] ? [`${SOURCE_WORDS[from][lang]}: ${sources[from]}`] : [])).join(
      "; ",
    );
  return table(
    ["", LABELS.given[lang], LABELS.source[lang]],
    kinds.map(({ list, given, sources }) => [code(list), given, told(sources) || LABELS.none[lang]]),
    [1],
  );
}

function missingList(missing: readonly MissingRecord[], lang: Lang): Html {
  return html`<h3>${LABELS.missingRecords[lang]}</h3>
    <p>${LABELS.missingNote[lang]}</p>
    ${missing.map(
      ({ list, what, cases, example }) =>
        html`<details>
          <summary>${what[lang]} <span class="dim">${cases.join(", ")}</span></summary>
          <pre>${JSON.stringify({ [list]: [example] }, null, 2)}</pre>
        </details>`,
    )}`;
}

function slotTable({ slots, cases }: Report["facts"], lang: Lang): Html {
  const usedIn = (id: string): string[] =>
    Object.entries(cases)
      .filter(([, facts]) => facts.slots.includes(id))
      .map(([name]) => name);
  const rows = slots.map(({ id, visit_time, duration, tag_type, tag_age }) => [
    code(id),
    `${visit_time}, ${duration} ${LABELS.minutes[lang]}`,
    tag_type,
    tag_age,
    usedIn(id).join(", "),
  ]);
  return html`<details>
    <summary>${LABELS.slots[lang]} <span class="dim">${slots.length}</span></summary>
    ${table([LABELS.slot[lang], LABELS.visitTime[lang], "tag_type", "tag_age", LABELS.usedIn[lang]], rows)}
  </details>`;
}

export function leftoverSection({ leftovers }: Report, lang: Lang): Html {
  if (leftovers.length === 0) return html``;
  const rows = leftovers.map(({ exchange, book_ext_id, slot_id, patient_id, why }) => [
    exchangeLink(exchange),
    code(book_ext_id ?? "—"),
    code(slot_id),
    code(patient_id),
    why[lang],
  ]);
  return html`<section id="s-leftovers">
    <h2>${LABELS.leftovers[lang]}</h2>
    <p>${LABELS.leftoversNote[lang]}</p>
    ${table([LABELS.exchange[lang], "book_ext_id", "slot_id", "patient_id", ""], rows)}
  </section>`;
}

export function baselineSection(report: Report, lang: Lang): Html {
  const rows = baselineRows(report, lang);
  if (!report.baseline || rows.length === 0) return html``;
  const { file, without } = report.baseline;
  return html`<section id="s-baseline">
    <h2>${LABELS.baseline[lang]} (${rows.length})</h2>
    <p class="dim"><code>${file}</code>. ${LABELS.baselineWithout[lang]} ${without.exit_code}.</p>
    ${table(
      [LABELS.whatItCovers[lang], LABELS.state[lang], LABELS.reason[lang], LABELS.expires[lang]],
      rows.map(({ ids, state, reason, expires }) => [code(ids), state, reason, expires]),
    )}
  </section>`;
}

export function privacySection({ bodies, seed, exchanges }: Report, lang: Lang): Html {
  if (exchanges.length === 0) return html``;
  const absent = html`${PRIVACY.bodiesAbsent[lang]}
    <code>--with-bodies --seed ${seed}</code> ${PRIVACY.bodiesAbsentEnd[lang]}`;
  return html`<section>
    <h2>${LABELS.privacy[lang]}</h2>
    <p>${PRIVACY.masked[lang]}</p>
    <p>${bodies === null ? absent : PRIVACY.bodiesPresent[lang]}</p>
    <p>${PRIVACY.state[lang]}</p>
  </section>`;
}
