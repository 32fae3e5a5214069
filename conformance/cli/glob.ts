/** `*` any characters, `?` one; patterns may be listed with commas. */
export function matchesGlob(id: string, globs: string): boolean {
  return globs.split(",").some((glob) => toPattern(glob.trim()).test(id));
}

function toPattern(glob: string): RegExp {
  const source = Array.from(glob, (char) => {
    if (char === "*") return ".*";
    return char === "?" ? "." : char.replaceAll(/[\\^$.+()[\]{}|/-]/g, "\\$&");
  }).join("");
  return new RegExp(`^${source}$`);
}
