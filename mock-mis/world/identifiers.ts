import { createHash } from "node:crypto";

/** The same seed and name give the same identifier, so a slot keeps its id from run to run. Lower case (E-10). */
export function guidOf(seed: number, name: string): string {
  const hex = createHash("sha256").update(`ferkit/${seed}/${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** СНИЛС from its first nine digits: the last two are the check sum (E-13). */
export function snilsOf(nineDigits: number): string {
  const digits = String(nineDigits).padStart(9, "0");
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  return digits + String((sum % 101) % 100).padStart(2, "0");
}

/** ЕНП from its first fifteen digits: the sixteenth makes the Luhn sum a multiple of ten (E-13). */
export function enpOf(fifteenDigits: number): string {
  const digits = String(fifteenDigits).padStart(15, "0");
  const sum = Array.from(digits).reduce((total, digit, index) => total + luhnTerm(Number(digit), index % 2 === 0), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function luhnTerm(digit: number, doubled: boolean): number {
  const term = doubled ? digit * 2 : digit;
  return term > 9 ? term - 9 : term;
}
