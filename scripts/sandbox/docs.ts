import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildDocs } from "../docs/build.ts";

export const DOCS = fileURLToPath(new URL("../../docs-site/", import.meta.url));

/** The first start builds the documentation; later ones show what is there, `npm run docs` makes it anew. */
export async function ensureDocs(progress: (line: string) => void): Promise<void> {
  if (existsSync(DOCS)) return;
  progress("собираю документацию");
  await buildDocs(DOCS);
}
