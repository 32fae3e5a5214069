import { execFile } from "node:child_process";
import { expect, test } from "vitest";

function run(program: string, args: readonly string[]): Promise<{ code: unknown; printed: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; printed: string }>();
  execFile(program, args, (error, out, err) => resolve({ code: error?.code ?? 0, printed: out + err }));
  return promise;
}
const ferkit = (...args: readonly string[]) => run(process.execPath, ["scripts/ferkit.ts", ...args]);

test("help in both languages; a word that is not there is refused with the nearest", async () => {
  const { code, printed } = await ferkit("--help");
  expect(code).toBe(0);
  for (const word of ["start", "serve", "certify", "mock", "migrate", "account", "docs", "doctor", "completion"])
    expect(printed).toMatch(new RegExp(`^ *${word} .*[а-я].* / .*[a-z]`, "m"));
  expect(await ferkit("migrat")).toMatchObject({
    code: 2,
    printed: expect.stringContaining("ferkit migrate") as string,
  });
  expect(await ferkit("completion", "fish")).toMatchObject({ code: 2 });
});

test("Tab in bash: a command, then its options", async () => {
  const script = (await ferkit("completion", "bash")).printed;
  const offered = (words: readonly string[]) =>
    run("bash", [
      "-c",
      `ferkit() { "${process.execPath}" scripts/ferkit.ts "$@"; }
       ${script}
       COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _ferkit; echo "\${COMPREPLY[@]}"`,
    ]);
  expect((await offered(["ferkit", "m"])).printed.trim()).toBe("migrate mock");
  expect((await offered(["ferkit", "migrate", "--c"])).printed.trim()).toBe("--check --config");
});

test("Tab in PowerShell: the same words", async () => {
  const { code, printed } = await ferkit("completion", "powershell");
  expect(code).toBe(0);
  expect(printed).toContain("'start', 'serve', 'migrate'");
});
