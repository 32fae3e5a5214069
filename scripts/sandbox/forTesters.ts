import { openDesk } from "../desk/open.ts";
import type { Config } from "../../server/config.ts";
import type { ServerDeps } from "../../server/server.ts";
import { PAGES } from "./pages.ts";

export interface ForTesters {
  readonly parts: Pick<ServerDeps, "pagesDir" | "desk">;
  readonly close: () => Promise<void>;
}

/** The pages and the certification desk: of a sandbox, and of a gateway that others book by only when it is asked to be one (D-111). */
export function forTesters(config: Pick<Config, "dataDir" | "timeZone" | "sandboxOperations">): ForTesters {
  if (!config.sandboxOperations) return { parts: {}, close: () => Promise.resolve() };
  const { create, close } = openDesk(config);
  return { parts: { pagesDir: PAGES, desk: create }, close };
}
