import { expect, test } from "vitest";
import { BUDGETS } from "./budgets.ts";
import { PART_NAMES, runParts } from "./parts.ts";

/**
 * `npm run bench` in small. The parts themselves fail when a row is missing, a booking is one too many or an answer is not what it
 * should be; how long anything took is not looked at here.
 */
test.each(PART_NAMES)("%s runs for real and finds what it has stored", async (part) => {
  const { FERKIT_TEST_DATABASE_URL: url, FERKIT_TEST_TEMPLATE: template } = process.env;
  if (url === undefined || template === undefined) throw new Error("no test server");
  const server = { url, template, stop: () => Promise.resolve() };
  const figures = await runParts([part], { server, budget: BUDGETS.small, progress: () => undefined });
  expect(figures.length).toBeGreaterThan(0);
  for (const { value, samples } of figures) {
    expect(value).not.toBeNaN();
    expect(samples).toHaveLength(BUDGETS.small.rounds);
  }
});
