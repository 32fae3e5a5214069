import { expect, it } from "vitest";
import { capReached, CAPS, capsOf } from "./caps.ts";

it.each([
  [undefined, CAPS],
  [5, { made: 5, held: 5 }],
  [CAPS.held, { made: CAPS.held, held: CAPS.held }],
  [100, { made: 100, held: CAPS.held }],
  [0, { made: 0, held: 0 }],
])("--max-bookings %s: %j", (given, expected) => {
  expect(capsOf(given)).toEqual(expected);
});

it.each([
  [{ made: 399, held: 9 }, null],
  [{ made: 400, held: 0 }, /--max-bookings 400/],
  [{ made: 401, held: 0 }, /--max-bookings 400/],
  [{ made: 400, held: 10 }, /--max-bookings 400/],
  [{ made: 20, held: 10 }, /: 10,/],
  [{ made: 20, held: 11 }, /: 11,/],
])("%j: one more booking %s", (done, why) => {
  const reached = capReached(done, { made: 400, held: 10 });
  if (why === null) expect(reached).toBeNull();
  else for (const words of [reached?.ru, reached?.en]) expect(words).toMatch(why);
});
