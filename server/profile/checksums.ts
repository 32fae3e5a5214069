// Check digits of the two numbers a patient is known by. A МИС may refuse a wrong one, so the synthetic
// ones are right; an uploaded one that is wrong is remarked on (E-13).

/**
 * СНИЛС: nine digits and a check number of two. Each digit is multiplied by its position counted from the right (9 … 1), the
 * products are added, the sum is taken modulo 101, and a remainder of 100 becomes 00. Numbers up to 001-001-998 were issued
 * before the rule and carry no check number.
 */
export function snilsWithChecksum(nineDigits: string): string {
  if (!/^\d{9}$/.test(nineDigits)) throw new RangeError("The number of a СНИЛС has nine digits");
  return nineDigits + snilsCheckNumber(nineDigits);
}

export function isSnilsValid(snils: string): boolean {
  if (!/^\d{11}$/.test(snils)) return false;
  const number = snils.slice(0, 9);
  return Number(number) <= LAST_UNCHECKED_SNILS || snils.slice(9) === snilsCheckNumber(number);
}

const LAST_UNCHECKED_SNILS = 1_001_998;

function snilsCheckNumber(number: string): string {
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(number[i]) * (9 - i);
  return String((sum % 101) % 100).padStart(2, "0");
}

/**
 * ЕНП: fifteen digits and one check digit. The digits at odd positions, read from the right, form a number that is doubled; the
 * digits at even positions, read likewise, are written in front of it; all digits of the result are added; the check digit
 * completes the sum to a multiple of ten. Doubling never carries further than one place, so the sum equals that of Luhn's
 * algorithm, where each odd digit is doubled alone and a two-digit product counts as the sum of its digits.
 */
export function enpWithChecksum(fifteenDigits: string): string {
  if (!/^\d{15}$/.test(fifteenDigits))
    throw new RangeError("The number of an ЕНП has fifteen digits before the check digit");
  return fifteenDigits + enpCheckDigit(fifteenDigits);
}

export function isEnpValid(enp: string): boolean {
  return /^\d{16}$/.test(enp) && enp.slice(15) === enpCheckDigit(enp.slice(0, 15));
}

function enpCheckDigit(number: string): string {
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const digit = Number(number[i]);
    const isOddFromRight = i % 2 === 0; // fifteen digits: odd from the right is odd from the left
    sum += isOddFromRight ? sumOfDigits(digit * 2) : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

function sumOfDigits(value: number): number {
  return value > 9 ? value - 9 : value;
}
