import { readFileSync } from "node:fs";

interface PackageFile {
  readonly scripts: { readonly start: string };
}

/** What `npm start` hands to Node, and so to every gateway process: they are measured as people run them. */
export function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as PackageFile;
  const [_node, ...words] = scripts.start.split(" ");
  return words.filter((word) => word.startsWith("--"));
}
