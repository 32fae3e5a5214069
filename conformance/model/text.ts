import type { Bilingual } from "@ferkit/contracts";

export type Text = Bilingual;
export type Lang = "ru" | "en";

export function text(ru: string, en: string): Text {
  return { ru, en };
}
