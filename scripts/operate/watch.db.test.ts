import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { startTestSandbox, type TestSandbox } from "../../server/testing/sandbox.ts";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

test("alerts, dashboard and OPERATING name metrics that the gateway has, with labels that it gives them", async () => {
  const metrics = await (await fetch(`${sandbox.url}/metrics`)).text();
  const names = new Set([...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const texts = await Promise.all(
    ["ops/alerts.yaml", "ops/grafana-dashboard.json", "OPERATING.md", "OPERATING.ru.md"].map(read),
  );
  for (const text of texts) {
    const named = [...text.matchAll(/\b(?:ferkit|nodejs|process)_[a-z_]+[a-z0-9]+_?[a-z]*/g)].map(([name]) =>
      name.replace(/_(bucket|count|sum)$/, ""),
    );
    expect(named.length).toBeGreaterThan(3);
    expect([...new Set(named)].filter((name) => !names.has(name) && name !== "process_start_time_seconds")).toEqual([]);
  }
});

test("the rules are Prometheus's, and each says in both languages what is the matter", async () => {
  const { groups } = parse(await read("ops/alerts.yaml")) as {
    groups: { rules: { alert: string; expr: string; for: string; annotations: { summary: string } }[] }[];
  };
  for (const { alert, expr, annotations, for: duration } of groups.flatMap(({ rules }) => rules)) {
    expect(alert).toMatch(/^Ferkit[A-Z]/);
    expect(expr).toMatch(/[<>=]/);
    expect(duration).toMatch(/^\d+[sm]$/);
    expect(annotations.summary).toMatch(/[а-я].* \/ .*[a-z]/i);
  }
});
