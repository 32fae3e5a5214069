import type { ApiName } from "../generate/bundle.ts";

export function requirementHref(id: string): string {
  return `requirements.html#${id}`;
}

export function erratumHref(id: string): string {
  return `errata.html#${id}`;
}

export function pageHref(api: ApiName): string {
  return `${api}.html`;
}

/** Redoc's own address of an operation: it hangs under its first tag. */
export function operationHref(api: ApiName, tag: string, operationId: string): string {
  return `${pageHref(api)}#${tagAnchor(tag)}/operation/${operationId}`;
}

/** The menu entry under which a description lists its schemas. */
export const SCHEMAS_TAG = "Схемы данных";

export function schemaHref(api: ApiName, schema: string): string {
  return `${pageHref(api)}#${tagAnchor(SCHEMAS_TAG)}/${schema}`;
}

/**
 * The anchor of a tag in latin letters. Redoc would make one with its own transliteration; ours is set on the tag instead, so
 * that the links from the other pages do not hang on a library's table of letters.
 */
export function tagAnchor(tag: string): string {
  const latin = tag.toLowerCase().replaceAll(/[а-яё]/g, (letter) => LATIN[letter] ?? "");
  return `tag/${latin.replaceAll(/[^a-z0-9_]+/g, "-")}`;
}

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  "а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й j,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х h,ц c,ч ch,ш sh,щ shh,ъ ,ы y,ь ,э e,ю yu,я ya"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
