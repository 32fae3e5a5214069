import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SANDBOX = fileURLToPath(new URL("../sandbox.ts", import.meta.url));

interface End {
  readonly code: unknown;
  readonly printed: string;
}

function start(env: Readonly<Record<string, string>>): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>();
  const given = { ...process.env, PORT: "0", MIS_PORT: "0", ...env };
  execFile(process.execPath, [SANDBOX], { env: given }, (error, stdout, stderr) =>
    resolve({ code: error?.code ?? 0, printed: stdout + stderr }),
  );
  return promise;
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}

const ofTests = (change: (url: URL) => void): string => {
  const url = new URL(process.env["FERKIT_TEST_DATABASE_URL"] ?? "");
  change(url);
  return url.href;
};

test.each([
  [
    "a closed port",
    async () => `postgresql://me:secret@127.0.0.1:${await closedPort()}/ferkit`,
    "соединение отклонено",
    "connection refused",
  ],
  ["an unknown host", () => "postgresql://me:secret@no-such-host.invalid/ferkit", "не найден", "is unknown"],
  ["a wrong password", () => ofTests((url) => (url.password = "secret")), "не принял пароль", "refused the password"],
  [
    "no such database",
    () => ofTests((url) => (url.pathname = "/no_such_database")),
    "нет базы no_such_database",
    "no database no_such_database",
  ],
])(
  "DATABASE_URL: %s: cause, remedy and variable in both languages, exit code 1",
  async (_what, url, russian, english) => {
    const { code, printed } = await start({ DATABASE_URL: await url() });
    expect(printed).toContain(russian);
    expect(printed).toContain(english);
    expect(printed).toContain("DATABASE_URL");
    expect(printed).not.toMatch(/secret|\n\s+at /);
    expect(code).toBe(1);
  },
);
