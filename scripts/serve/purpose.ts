// A database is a sandbox's or a gateway's: the one rewrites everything each day and has published passwords, the other must not.
import type { EntityManager } from "@mikro-orm/postgresql";
import { readOrStoreSetting, readSetting } from "../../server/db/queries/settings.ts";
import { isObject } from "../../server/profile/isObject.ts";

export type Purpose = "sandbox" | "gateway";

const SETTING = "purpose";
/** Databases of before have no purpose written down; a living region only a sandbox has. */
const REGION = "region";

/** Written down at the first start. @throws Error in Russian and English when it is the other's. */
export async function claimDatabase(em: EntityManager, purpose: Purpose): Promise<void> {
  const own = (await readSetting(em, REGION)) === undefined ? purpose : "sandbox";
  const stored = await readOrStoreSetting(em, SETTING, { purpose: own });
  const found = isObject(stored) && stored["purpose"] === "gateway" ? "gateway" : "sandbox";
  if (found !== purpose) throw new Error(REFUSALS[purpose]);
}

const REFUSALS: Readonly<Record<Purpose, string>> = {
  sandbox:
    "В этой базе работает шлюз (serve): песочница стёрла бы её данные. Укажите другую в DATABASE_URL.\n" +
    "This database is a gateway's (serve): a sandbox would delete its data. Name another in DATABASE_URL.",
  gateway:
    "В этой базе песочница с паролями из README, которые знают все. Создайте для шлюза другую и укажите её в DATABASE_URL.\n" +
    "This database is a sandbox's, whose passwords everybody knows. Make another for the gateway and name it in DATABASE_URL.",
};
