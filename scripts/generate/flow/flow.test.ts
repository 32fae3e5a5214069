import { expect, test } from "vitest";
import { APIS, bundleAll } from "../bundle.ts";
import { operationsOf } from "../document.ts";
import { renderHttpFile } from "../httpFile.ts";
import { renderPostman } from "../postman.ts";
import { flow } from "./flow.ts";
import { DAYS, SETTINGS } from "./requests.ts";

/** What nobody sends by running a collection: it takes the records of others, or books at a МИС for as long as a certification lasts. */
const LEFT_OUT = [
  "resetSandbox",
  "startDeskRun",
  "getDeskRun",
  "stopDeskRun",
  "getDeskRunEvents",
  "getDeskRunReport",
  "getDeskCertificate",
  "compareDeskRuns",
];

const bundles = await bundleAll();
const steps = flow(bundles).flatMap((chapter) => chapter.steps);

test("every operation of the contract takes part", () => {
  const operations = APIS.flatMap((api) => operationsOf(bundles[api]))
    .filter(({ operation }) => operation["x-alias-of"] === undefined)
    .map(({ operation }) => operation.operationId);
  const asked = new Set(steps.map(({ operation }) => operation));
  expect(operations.filter((operation) => !asked.has(operation))).toEqual(LEFT_OUT);
});

test("no variable is used before it is set, none is set twice: in a .http file the last one would hold everywhere", () => {
  const set = new Set([...Object.keys(SETTINGS), ...Object.keys(DAYS)]);
  for (const { as, parameters, body, expect: wanted, keep, title } of steps) {
    const token = as === "none" ? "" : `{{${as}Token}}`;
    const text = JSON.stringify([token, parameters, body, wanted]);
    const used = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
    expect({ title, unset: used.filter((name) => !set.has(name)) }).toEqual({ title, unset: [] });
    for (const name of Object.keys(keep ?? {})) {
      expect(set).not.toContain(name);
      set.add(name);
    }
  }
});

test("both files hold the whole flow", () => {
  const collection = JSON.stringify(renderPostman(bundles));
  const file = renderHttpFile(bundles);
  for (const { title } of steps) {
    expect(collection).toContain(JSON.stringify(title));
    expect(file).toContain(`### ${title}\n`);
  }
});
