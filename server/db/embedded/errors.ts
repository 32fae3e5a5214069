/** A start that cannot go on; the reader may know either language. */
export class EmbeddedPostgresError extends Error {
  constructor(russian: string, english: string, details = "") {
    super([russian, english, details].filter((part) => part !== "").join("\n"));
    this.name = "EmbeddedPostgresError";
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
