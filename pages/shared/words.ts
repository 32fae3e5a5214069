/** The language of the page: `?lang=en`, else what was chosen last, else Russian. */
export type Lang = "ru" | "en";

const KEPT = "ferkit.lang";

export const lang: Lang = readLang();

function readLang(): Lang {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEPT);
  return asked === "en" ? "en" : "ru";
}

export function chooseLang(chosen: Lang): void {
  localStorage.setItem(KEPT, chosen);
  const url = new URL(location.href);
  url.searchParams.set("lang", chosen);
  location.href = url.href;
}

/** The text in the language of the page. */
export function t(ru: string, en: string): string {
  return lang === "en" ? en : ru;
}
