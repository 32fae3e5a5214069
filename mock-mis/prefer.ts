/** What the caller asks of Prism in the header «Prefer: code=400, example=malformed». */
export interface Wish {
  readonly code?: number;
  readonly example?: string;
}

export function readPrefer(header: string | readonly string[] | undefined): Wish {
  const text = typeof header === "string" ? header : (header ?? []).join(",");
  const wishes = new Map(text.split(/[,;]/).map(nameAndValue));
  const code = wishes.get("code");
  const example = wishes.get("example");
  return {
    ...(code !== undefined && /^\d{3}$/.test(code) && { code: Number(code) }),
    ...(example !== undefined && example !== "" && { example }),
  };
}

export function isWish({ code, example }: Wish): boolean {
  return code !== undefined || example !== undefined;
}

function nameAndValue(preference: string): [string, string] {
  const [name = "", value = ""] = preference.split("=");
  return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, "$1")];
}
