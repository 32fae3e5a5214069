import { containsAll, normalise, wordsOf } from "./matching.ts";

/** The filter of the requirements and of the errata: hides what does not fit. */
const form = document.querySelector<HTMLFormElement>("#filters");
const items = [...document.querySelectorAll<HTMLElement>("[data-item]")].map((element) => ({
  element,
  text: normalise(element.textContent),
}));
const sections = [...document.querySelectorAll<HTMLElement>("[data-section]")];
const found = document.getElementById("found");

function value(name: string): string {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof RadioNodeList
    ? field.value
    : "";
}

/** `data-actor` holds several values, the other attributes one. */
function fits(element: HTMLElement, name: string): boolean {
  const wanted = value(name);
  return wanted === "" || (element.dataset[name] ?? "").split(" ").includes(wanted);
}

function apply(): void {
  const words = wordsOf(value("q"));
  for (const { element, text } of items) {
    element.hidden = !(["group", "level", "actor"].every((name) => fits(element, name)) && containsAll(text, words));
  }
  for (const section of sections) section.hidden = section.querySelector("[data-item]:not([hidden])") === null;
  const count = items.filter(({ element }) => !element.hidden).length;
  if (found) found.textContent = `${String(count)} из ${String(items.length)}`;
  document.documentElement.dataset["text"] = value("lang");
}

/** A link to one requirement has to show it, whatever is filtered. */
function reveal(): void {
  const target = location.hash === "" ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !target.closest("[hidden]")) return;
  form?.reset();
  apply();
  target.scrollIntoView();
}

function fromAddress(): void {
  for (const [name, wanted] of new URLSearchParams(location.search)) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof RadioNodeList)
      field.value = wanted;
  }
}

fromAddress();
form?.addEventListener("input", apply);
form?.addEventListener("submit", (event) => event.preventDefault());
// The fields become empty only after the event.
form?.addEventListener("reset", () => setTimeout(apply));
addEventListener("hashchange", reveal);
apply();
reveal();
