import { normalise, wordsOf } from "./matching.ts";
import { findEntries } from "./ranking.ts";
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from "./searchEntry.ts";
import { unpack } from "./unpack.ts";

/** As many of one kind as a reader looks through at first. */
const SHOWN = 12;
const AROUND = 90;

let entries: readonly SearchEntry[] = [];
const results = document.getElementById("results");
const status = document.getElementById("found");
const input = document.querySelector<HTMLInputElement>("#search input");
const opened = new Set<SearchKind>();

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className !== "") node.className = className;
  node.append(...children);
  return node;
}

/** The part of a text around the first word that was found; it starts at a word. */
function excerpt(text: string, words: readonly string[]): string {
  const folded = normalise(text);
  const hits = words.map((word) => folded.indexOf(word)).filter((index) => index >= 0);
  const wanted = hits.length === 0 ? 0 : Math.min(...hits) - AROUND;
  const start = wanted <= 0 ? 0 : text.indexOf(" ", wanted) + 1;
  const end = Math.min(text.length, start + AROUND * 3);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

function marked(text: string, words: readonly string[]): (Node | string)[] {
  const folded = normalise(text);
  const parts: (Node | string)[] = [];
  let from = 0;
  while (from < text.length) {
    const next = words
      .map((word) => ({ at: folded.indexOf(word, from), length: word.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    parts.push(text.slice(from, next.at), element("mark", "", text.slice(next.at, next.at + next.length)));
    from = next.at + next.length;
  }
  return [...parts, text.slice(from)];
}

function hit(entry: SearchEntry, words: readonly string[]): HTMLElement {
  const link = element("a", "", ...marked(entry.title, words));
  link.href = entry.href;
  const note = entry.note ? [" ", element("small", "", entry.note)] : [];
  return element("li", "", link, ...note, element("p", "", ...marked(excerpt(entry.text, words), words)));
}

function kindSection(kind: SearchKind, found: readonly SearchEntry[], words: readonly string[]): HTMLElement {
  const shown = opened.has(kind) ? found : found.slice(0, SHOWN);
  const section = element(
    "section",
    "",
    element("h2", "", SEARCH_KINDS[kind], " ", element("small", "", String(found.length))),
  );
  section.append(element("ul", "hits", ...shown.map((entry) => hit(entry, words))));
  if (shown.length < found.length) {
    const more = element("button", "", `Показать все ${String(found.length)}`);
    more.type = "button";
    more.addEventListener("click", () => {
      opened.add(kind);
      show();
    });
    section.append(more);
  }
  return section;
}

function show(): void {
  const query = input?.value ?? "";
  const found = findEntries(entries, query);
  const kinds = Object.keys(SEARCH_KINDS) as SearchKind[];
  const sections = kinds
    .map((kind) => [kind, found.filter((entry) => entry.kind === kind)] as const)
    .filter(([, list]) => list.length > 0);
  results?.replaceChildren(...sections.map(([kind, list]) => kindSection(kind, list, wordsOf(query))));
  if (status) status.textContent = query.trim() === "" ? "" : `Найдено: ${String(found.length)}`;
}

function keepInAddress(): void {
  try {
    history.replaceState(null, "", `?q=${encodeURIComponent(input?.value ?? "")}`);
  } catch {
    // A page opened from a disk may not change its address; the search works without it.
  }
}

if (input) {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.focus();
  input.addEventListener("input", () => {
    opened.clear();
    show();
    keepInAddress();
  });
  document.getElementById("search")?.addEventListener("submit", (event) => event.preventDefault());
  void unpack("index").then((text) => {
    entries = JSON.parse(text) as SearchEntry[];
    show();
  });
}
