/** What was typed into the fields of a form, by their names; a file is nothing that these forms take. */
export function textsOf(form: HTMLFormElement): Record<string, string> {
  const texts = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value.trim() : ""]);
  return Object.fromEntries(texts) as Record<string, string>;
}
