export function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

/** The text that `packedScript` (scripts/docs/html.ts) put into the page. */
export async function unpack(id: string): Promise<string> {
  const bytes = Uint8Array.from(atob(textOf(id)), (char) => char.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
