import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const PAGES = fileURLToPath(new URL("../../pages-site/", import.meta.url));
const SOURCES = fileURLToPath(new URL("../../pages/", import.meta.url));

/** Every start builds them, it takes a moment. An archive has them, and not their sources. */
export async function ensurePages(): Promise<void> {
  if (!existsSync(SOURCES)) return;
  const { buildPages } = await import("../pages/build.ts");
  await buildPages(PAGES);
}
