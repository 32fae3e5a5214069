import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export interface SiteServer {
  /** `http://127.0.0.1:port/docs/`: the sandbox serves the site under a path too. */
  base: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  yaml: "application/yaml",
};

export async function serveSite(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://site").pathname.replace(/^\/docs\//, "");
    readFile(join(folder, path)).then(
      (content) =>
        response
          .writeHead(200, { "content-type": TYPES[path.split(".").at(-1) ?? ""] ?? "text/plain; charset=utf-8" })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/docs/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
