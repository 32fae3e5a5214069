const DELIMITERS = [";", "\t", ","] as const;

/** Rows of a CSV file as lists of cells (RFC 4180); the delimiter is the one that the first line has most of. */
export function parseCsv(text: string): string[][] {
  const [header = ""] = text.split(/\r?\n/, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  const [delimiter] = DELIMITERS.toSorted((left, right) => count(right) - count(left));
  return splitRows(text, delimiter ?? ";").filter((row) => row.some((cell) => cell !== ""));
}

function splitRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isQuoted) {
      const isEscape = char === '"' && text.charAt(at + 1) === '"';
      if (char !== '"' || isEscape) cell += char;
      else isQuoted = false;
      if (isEscape) at += 1;
    } else if (char === '"') isQuoted = true;
    else if (char === delimiter || char === "\n") {
      rows.at(-1)?.push(cell.trim());
      cell = "";
      if (char === "\n") rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}
