/** A key or a value of a JSON text, with its place: `start`…`end` are UTF-16 offsets, quotes included. */
export interface JsonToken {
  readonly kind: "key" | "string" | "scalar";
  readonly pointer: string;
  /** The key under which the token stands (its own name for a key), "" for the root and array items. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const BLANKS = /[\t\n\r ]*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const SCALAR = /[^\s,\]}]+/y;

/** Tokens of a text that JSON.parse has already accepted: JSON.parse itself hides duplicate keys and positions. */
export function scanJson(source: string): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  let at = 0;

  const match = (pattern: RegExp): [number, number] => {
    pattern.lastIndex = at;
    const start = at;
    if (pattern.test(source)) at = pattern.lastIndex;
    return [start, at];
  };
  const skipBlanks = (): void => void match(BLANKS);
  const take = (char: string): boolean => {
    skipBlanks();
    if (source[at] !== char) return false;
    at += 1;
    return true;
  };

  function value(pointer: string, name: string): void {
    skipBlanks();
    if (take("{")) members(pointer);
    else if (take("[")) items(pointer);
    else if (source[at] === '"') push("string", pointer, name, match(STRING));
    else push("scalar", pointer, name, match(SCALAR));
  }

  function members(parent: string): void {
    while (!take("}")) {
      skipBlanks();
      const place = match(STRING);
      if (place[0] === place[1]) return;
      const name = String(JSON.parse(source.slice(...place)));
      const pointer = `${parent}/${escapePointer(name)}`;
      push("key", pointer, name, place);
      take(":");
      value(pointer, name);
      take(",");
    }
  }

  function items(parent: string): void {
    for (let index = 0; !take("]"); index += 1) {
      if (at >= source.length) return;
      value(`${parent}/${index}`, "");
      take(",");
    }
  }

  function push(kind: JsonToken["kind"], pointer: string, name: string, [start, end]: [number, number]): void {
    tokens.push({ kind, pointer, name, start, end });
  }

  value("", "");
  return tokens;
}

export function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
