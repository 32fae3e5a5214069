import type { Case } from "../model/case.ts";
import { CALLS } from "./uploadsCalls.ts";
import { SHOWN } from "./uploadsShown.ts";

/** The upload side of a МИС, seen through the gateway while it runs. Without a gateway these are not applicable. */
export const UPLOADS: readonly Case[] = [...SHOWN, ...CALLS];
