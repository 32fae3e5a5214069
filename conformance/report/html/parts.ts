import {
  ERRATA,
  REQUIREMENTS,
  type Erratum,
  type ErratumId,
  type Requirement,
  type RequirementId,
} from "@ferkit/contracts";
import type { ByteEvidence, CodePoint, Evidence } from "../../model/case.ts";
import type { Exchange } from "../../model/exchange.ts";
import type { Report } from "../../model/report.ts";
import type { Lang } from "../../model/text.ts";
import type { Verdict } from "../../model/verdict.ts";
import { bodyFile, curlOf } from "../curl.ts";
import { placeOf, forReader } from "../place.ts";
import { powershellOf } from "../powershell.ts";
import { LEVEL_WORDS, VERDICT_WORDS } from "../words.ts";
import { html, type Html, type Insert } from "./html.ts";
import { LABELS } from "./labels.ts";

const REQUIREMENT_BY_ID = new Map<RequirementId, Requirement>(REQUIREMENTS.map((item) => [item.id, item]));
const ERRATUM_BY_ID = new Map<ErratumId, Erratum>(ERRATA.map((item) => [item.id, item]));

export function tag(verdict: Verdict, lang: Lang): Html {
  return html`<span class="tag ${verdict}">${VERDICT_WORDS[verdict][lang]}</span>`;
}

/** It scrolls by itself where the page is narrow. `numbers`: the columns that hold numbers, counted from 0. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly Insert[])[],
  numbers: readonly number[] = [],
): Html {
  const kind = (column: number): Html | null => (numbers.includes(column) ? html` class="n"` : null);
  const line = (cells: readonly Insert[]): Html =>
    html`<tr>
      ${cells.map((cell, column) => html`<td${kind(column)}>${cell}</td>`)}
    </tr>`;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${heads.map((head, column) => html`<th${kind(column)}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  </div>`;
}

export function code(value: string): Html {
  return html`<code>${value}</code>`;
}

export function exchangeLink(id: string): Html {
  return html`<a href="#x-${id}">${id}</a>`;
}

/** Into the appendix, where the words stand. */
export function requirementLinks(ids: readonly (RequirementId | ErratumId)[]): Html {
  return listOf(ids.map((id) => html`<a href="#req-${id}">${id}</a>`));
}

export function listOf(items: readonly Html[]): Html {
  return html`${items.map((item, index) => (index === 0 ? item : html`, ${item}`))}`;
}

/** The words of the first requirement, with its place in the document; the others fold away. */
export function requirementQuotes([first, ...others]: readonly RequirementId[], lang: Lang): Html {
  if (first === undefined) return html``;
  const folded = html`<details>
    <summary class="dim">
      ${LABELS.moreRequirements[lang]}: ${others.slice(0, 8).join(", ")}${others.length > 8 ? "…" : ""}
    </summary>
    <div>${others.map((id) => requirementQuote(id, lang))}</div>
  </details>`;
  return html`${requirementQuote(first, lang)}${others.length > 0 ? folded : null}`;
}

/** To the page of the requirement or erratum, where the report knows of a published site. */
export function docsLink(docs: string | null | undefined, id: RequirementId | ErratumId, lang: Lang): Html | null {
  if (!docs) return null;
  const page = id.startsWith("E-") ? "errata" : "requirements";
  return html` <a href="${docs.replace(/\/+$/, "")}/${page}.html#${id}">${LABELS.inDocs[lang]}</a>`;
}

export function requirementQuote(id: RequirementId, lang: Lang): Html {
  const found = REQUIREMENT_BY_ID.get(id);
  if (!found) return html`<blockquote><b>${id}</b></blockquote>`;
  return html`<blockquote>
    <b>${id}</b> <span class="dim">${LEVEL_WORDS[found.level][lang]}, ${placeOf(found.source, lang)}</span
    ><br />${prose(found[lang], lang)}
  </blockquote>`;
}

export function erratumQuote(id: ErratumId, lang: Lang): Html {
  const found = ERRATUM_BY_ID.get(id);
  if (!found) return html``;
  return html`<blockquote>
    <b>${id}</b>
    <span class="dim"
      >${[LABELS.erratum[lang], placeOf(found.where, lang)].filter((part) => part !== "").join(", ")}</span
    ><br />${prose(found.title[lang], lang)}.
    ${found.suite ? html`<br /><b>${LABELS.demanded[lang]}:</b> ${prose(found.suite[lang], lang)}` : null}
    ${found.why ? html`<br /><b>${LABELS.why[lang]}:</b> ${prose(found.why[lang], lang)}` : null}
  </blockquote>`;
}

/** The ledger marks code with backticks. */
function prose(value: string, lang: Lang): Html {
  return html`${forReader(value, lang)
    .split("`")
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

export function evidenceFacts(evidence: Evidence, lang: Lang): Html {
  const rows = [
    evidence.pointer === undefined
      ? null
      : factRow(
          LABELS.pointer[lang],
          html`<code>${evidence.pointer === "" ? "(body)" : withLetter(evidence.pointer, evidence.code_point)}</code>`,
        ),
    evidence.expected === undefined ? null : factRow(LABELS.expected[lang], html`<code>${evidence.expected}</code>`),
    evidence.actual === undefined
      ? null
      : factRow(LABELS.actual[lang], html`<code>${withLetter(evidence.actual, evidence.code_point)}</code>`),
    evidence.compared_with === undefined
      ? null
      : factRow(LABELS.compared[lang], html`${LABELS.comparedWith[lang]} ${exchangeLink(evidence.compared_with)}`),
    evidence.code_point ? factRow(LABELS.letter[lang], letterOf(evidence.code_point, lang)) : null,
    evidence.bytes ? factRow(LABELS.bytes[lang], bytesOf(evidence.bytes, lang)) : null,
  ].filter((row) => row !== null);
  return rows.length === 0 ? html`` : html`<dl class="facts">${rows}</dl>`;
}

function factRow(name: string, value: Html): Html {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

/** Nobody sees the difference between two letters of one shape: the wrong one is marked. */
export function withLetter(value: string, letter: CodePoint | undefined): Html {
  if (!letter || !value.includes(letter.char)) return html`${value}`;
  // In a Russian sentence only the letter inside a Latin word, or alone in quotes, is the one meant.
  const meant = new RegExp(`(?<=[a-z_])${letter.char}(?=[a-z_])|(?<=«)${letter.char}(?=»)`, "i");
  const [before = "", ...after] = value.split(meant);
  return after.length === 0
    ? html`${value}`
    : html`${before}${after.map((part) => html`<mark>${letter.char}</mark>${part}`)}`;
}

function letterOf({ char, code, name, instead_of }: CodePoint, lang: Lang): Html {
  return html`<mark>${char}</mark> ${code} ${name}, ${LABELS.insteadOf[lang]} «${instead_of}»`;
}

function bytesOf({ hex, offset, length, from }: ByteEvidence, lang: Lang): Html {
  const bytes = hex.split(" ");
  const at = offset - from;
  const [before, marked, after] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
  const span = length === 1 ? String(offset) : `${offset}–${offset + length - 1}`;
  return html`<code>${before.join(" ")} <mark>${marked.join(" ")}</mark> ${after.join(" ")}</code>
    <span class="dim">${LABELS.bytesAt[lang]} ${from}; ${LABELS.bytesMarked[lang]} ${span}</span>`;
}

/** The curl command, and what it needs when its body is not printed. */
export function repeatBlock(exchange: Exchange, { bodies, seed }: Report, lang: Lang): Html {
  const { id, request } = exchange;
  const absent = html`${LABELS.bodyNotPrinted[lang]} <code>--with-bodies --seed ${seed}</code>:
    ${LABELS.bodyNotPrintedEnd[lang]} <code>${bodyFile(id)}</code>.`;
  const present = html`${LABELS.bodyBeside[lang]} <code>${bodyFile(id)}</code>.`;
  return html`<pre class="curl">${curlOf(exchange)}</pre>
    <details>
      <summary class="dim">PowerShell</summary>
      <pre class="curl">${powershellOf(exchange)}</pre>
    </details>
    ${request.masked ? html`<p class="dim">${bodies === null ? absent : present}</p>` : null}`;
}
