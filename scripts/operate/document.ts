import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);

export interface Block {
  /** `restore`, where the trial has to do something first. */
  readonly name: string | undefined;
  readonly isTested: boolean;
  readonly language: string;
  readonly text: string;
}

const BLOCK = /(?:<!-- tested(?:: (?<name>\w+))? -->\n\n)?```(?<language>\w+)\n(?<text>[^]*?)```\n/g;

/** Code blocks of a document of this repository, in their order. */
export async function blocksOf(document: "OPERATING.md" | "OPERATING.ru.md"): Promise<Block[]> {
  const text = await readFile(fileURLToPath(new URL(document, ROOT)), "utf8");
  return [...text.matchAll(BLOCK)].map(({ 0: whole, groups }) => ({
    name: groups?.["name"],
    isTested: whole.startsWith("<!-- tested"),
    language: groups?.["language"] ?? "",
    text: groups?.["text"] ?? "",
  }));
}
