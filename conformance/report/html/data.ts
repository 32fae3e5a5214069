import type { FixtureSummary, MissingRecord, Report } from "../../model/report.ts";
import { FIXTURE_SOURCES, type FixtureSource } from "../../model/facts.ts";
import type { Lang } from "../../model/text.ts";
import { SOURCE_WORDS } from "../words.ts";
import { html, type Html } from "./html.ts";
import { LABELS, PRIVACY } from "./labels.ts";
import { exchangeLink } from "./parts.ts";

export function latencySection({ latency }: Report, lang: Lang): Html {
  if (latency.length === 0) return html``;
  return html`<section id="s-latency">
    <h2>${LABELS.latency[lang]}</h2>
    <p class="dim">${LABELS.latencyNote[lang]}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${LABELS.operation[lang]}</th>
            <th class="n">${LABELS.count[lang]}</th>
            <th class="n">p50</th>
            <th class="n">p95</th>
            <th class="n">p99</th>
            <th class="n">max</th>
          </tr>
        </thead>
        <tbody>
          ${latency.map(
            ({ operation, count, p50, p95, p99, max }) =>
              html`<tr>
                <td><code>${operation}</code></td>
                ${[count, p50, p95, p99, max].map((value) => html`<td class="n">${value}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
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
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th></th>
          <th class="n">${LABELS.given[lang]}</th>
          <th>${LABELS.source[lang]}</th>
        </tr>
      </thead>
      <tbody>
        ${kinds.map(
          ({ list, given, sources }) =>
            html`<tr>
              <td><code>${list}</code></td>
              <td class="n">${given}</td>
              <td>${told(sources) || LABELS.none[lang]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
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
  return html`<details>
    <summary>${LABELS.slots[lang]} <span class="dim">${slots.length}</span></summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${LABELS.slot[lang]}</th>
            <th>${LABELS.visitTime[lang]}</th>
            <th>tag_type</th>
            <th>tag_age</th>
            <th>${LABELS.usedIn[lang]}</th>
          </tr>
        </thead>
        <tbody>
          ${slots.map(
            (slot) =>
              html`<tr>
                <td><code>${slot.id}</code></td>
                <td>${slot.visit_time}, ${slot.duration} ${LABELS.minutes[lang]}</td>
                <td>${slot.tag_type}</td>
                <td>${slot.tag_age}</td>
                <td>${usedIn(slot.id).join(", ")}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

export function leftoverSection({ leftovers }: Report, lang: Lang): Html {
  if (leftovers.length === 0) return html``;
  return html`<section id="s-leftovers">
    <h2>${LABELS.leftovers[lang]}</h2>
    <p>${LABELS.leftoversNote[lang]}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${LABELS.exchange[lang]}</th>
            <th>book_ext_id</th>
            <th>slot_id</th>
            <th>patient_id</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${leftovers.map(
            (left) =>
              html`<tr>
                <td>${exchangeLink(left.exchange)}</td>
                <td><code>${left.book_ext_id ?? "—"}</code></td>
                <td><code>${left.slot_id}</code></td>
                <td><code>${left.patient_id}</code></td>
                <td>${left.why[lang]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
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
