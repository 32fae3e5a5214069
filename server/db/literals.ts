/** Constants of ours as SQL writes them, `'RECORDED', 'RESERVED'`; never anything that came from outside. */
export function quoted(...constants: readonly string[]): string {
  return constants.map((constant) => `'${constant}'`).join(", ");
}
