import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const DOCS = fileURLToPath(new URL("../../docs-site/", import.meta.url));

/** The first start builds the documentation; later ones show what is there, `npm run docs` makes it anew. An archive has it. */
export async function ensureDocs(progress: (line: string) => void): Promise<void> {
  if (existsSync(DOCS)) return;
  progress("собираю документацию");
  const { buildDocs } = await import("../docs/build.ts");
  await buildDocs(DOCS);
}
