/** One thing that the search of the site can find; written at build time, read in the browser. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  text: string;
  note?: string;
  href: string;
}

export type SearchKind = "operation" | "field" | "requirement" | "erratum";

export const SEARCH_KINDS: Readonly<Record<SearchKind, string>> = {
  operation: "Методы",
  field: "Схемы и поля",
  requirement: "Требования",
  erratum: "Разночтения",
};
