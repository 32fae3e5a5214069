/** What a command has to say: data for stdout, words for stderr, and the exit code. */
export interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr?: string;
}
