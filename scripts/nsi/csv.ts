import { parse } from "csv-parse/sync";

const DELIMITERS = [";", "\t", ","] as const;

/** Rows of a CSV file by the names of their columns, in lower case; the delimiter is the one that the first line has most of. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = ""] = text.split(/\r?\n/, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  const [delimiter = ";"] = DELIMITERS.toSorted((left, right) => count(right) - count(left));
  return parse<Record<string, string>>(text, {
    delimiter,
    bom: true,
    trim: true,
    cast: (cell) => cell.trim(),
    columns: (names: string[]) => names.map((name) => name.toLowerCase()),
    // Exports by hand: rows cut short, quotes inside of a cell, lines of delimiters only.
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
}
