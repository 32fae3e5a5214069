import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The suite knows the contracts and nothing else, or it would judge a МИС by its own server. Tests may start a mock. */
it("imports neither the server nor the mock", () => {
  const sources = globSync("**/*.ts", { cwd: HERE }).filter((file) => !/\.test\.ts$|^testing|node_modules/.test(file));
  expect(sources.length).toBeGreaterThan(40);
  for (const file of sources) {
    const imports = [...readFileSync(`${HERE}${file}`, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(
      ([, name = ""]) => name,
    );
    for (const name of imports) {
      const inside = name.startsWith(".") && !fileURLToPath(new URL(name, `file://${HERE}${file}`)).startsWith(HERE);
      expect(inside || /mock-mis|@ferkit\/server|^testing/.test(name), `${file} imports ${name}`).toBe(false);
    }
  }
});
