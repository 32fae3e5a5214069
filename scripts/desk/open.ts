import { join } from "node:path";
import type { Config } from "../../server/config.ts";
import type { Desk } from "../../server/operator/desk.ts";
import { createDesk, type RunningDesk } from "./desk.ts";

/** The desk of a gateway process: the server creates it when it knows its address, `close` ends what is being played. */
export function openDesk({ dataDir, timeZone }: Pick<Config, "dataDir" | "timeZone">): {
  readonly create: (gatewayUrl: () => string) => Desk;
  readonly close: () => Promise<void>;
} {
  let desk: RunningDesk | undefined;
  return {
    create: (gatewayUrl) => (desk = createDesk(join(dataDir, "desk"), { gatewayUrl, timeZone })),
    close: async () => desk?.close(),
  };
}
