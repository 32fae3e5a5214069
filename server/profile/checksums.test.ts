import { describe, expect, test } from "vitest";
import { enpWithChecksum, isEnpValid, isSnilsValid, snilsWithChecksum } from "./checksums.ts";

describe("СНИЛС", () => {
  test.each(["11223344595", "08765430300", "08765430200"])("%s, a published sample, is valid", (snils) => {
    expect(isSnilsValid(snils)).toBe(true);
    expect(snilsWithChecksum(snils.slice(0, 9))).toBe(snils);
  });

  test("the sample of the document fails (E-13)", () => {
    expect(isSnilsValid("11147535028")).toBe(false);
    expect(snilsWithChecksum("111475350")).toBe("11147535021");
  });

  test("sums of 100 and 101 give 00, and so does a remainder of 100", () => {
    // 9·9 + 8·1 + 7·1 + 4·1 = 100; 9·9 + 8·2 + 4·1 = 101; 201 mod 101 = 100 with 9·9 + 8·9 + 7·6 + 6·1
    expect(snilsWithChecksum("911001000")).toBe("91100100000");
    expect(snilsWithChecksum("920001000")).toBe("92000100000");
    expect(snilsWithChecksum("996100000")).toBe("99610000000");
  });

  test("numbers up to 001-001-998 carry no check number", () => {
    expect(isSnilsValid("00100199877")).toBe(true);
    expect(isSnilsValid("00100199977")).toBe(false);
  });

  test.each(["", "1122334459", "112-233-445 95", "112233445955", "1122334459x"])("%j is not a СНИЛС", (text) => {
    expect(isSnilsValid(text)).toBe(false);
  });

  test("every single wrong digit is noticed", () => {
    expect(oneDigitOff("11223344595").filter((snils) => isSnilsValid(snils))).toEqual([]);
  });
});

describe("ЕНП", () => {
  /** The rule as the fund words it, with the doubled number written out. */
  function checkDigitByTheBook(fifteenDigits: string): string {
    const fromRight = Array.from(fifteenDigits).reverse();
    const odd = fromRight.filter((_, i) => i % 2 === 0).join("");
    const even = fromRight.filter((_, i) => i % 2 === 1).join("");
    const sum = Array.from(`${even}${BigInt(odd) * 2n}`).reduce((total, digit) => total + Number(digit), 0);
    return String((Math.ceil(sum / 10) * 10 - sum) % 10);
  }

  test("the check digit is that of the official wording", () => {
    for (let n = 0; n < 500; n += 1) {
      const number = String((n * 987_654_321_987) % 1e15).padStart(15, "0");
      expect(enpWithChecksum(number)).toBe(number + checkDigitByTheBook(number));
    }
  });

  test("every single wrong digit is noticed", () => {
    const enp = enpWithChecksum("990000000000017");
    expect(isEnpValid(enp)).toBe(true);
    expect(oneDigitOff(enp).filter((other) => isEnpValid(other))).toEqual([]);
  });

  test.each(["", "123456789012345", "12345678901234567", "99000000000000x7"])("%j is not an ЕНП", (text) => {
    expect(isEnpValid(text)).toBe(false);
  });
});

test("a number of the wrong length is refused", () => {
  expect(() => snilsWithChecksum("12345678")).toThrow(RangeError);
  expect(() => enpWithChecksum("1234567890123456")).toThrow(RangeError);
});

function oneDigitOff(digits: string): string[] {
  return Array.from(digits).flatMap((digit, i) =>
    Array.from("0123456789")
      .filter((other) => other !== digit)
      .map((other) => digits.slice(0, i) + other + digits.slice(i + 1)),
  );
}
