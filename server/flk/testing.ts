import type { Profile } from "../config.ts";
import { loadDictionaries } from "../nsi/dictionaries.ts";
import { SUBSYSTEMS, type SubsystemName } from "../profile/subsystems.ts";
import { checkFormat } from "./checkFormat.ts";
import type { BookingFact, Facts, SlotFact } from "../profile/facts.ts";
import { splitRepeats } from "./repeats.ts";
import { logicIssues } from "./rules.ts";
import { loadShapes } from "./schema.ts";
import { combine, replyFor, type UploadReply } from "./verdict.ts";

/** A package, and what the Витрина knows. */
export interface Package {
  subsystem: SubsystemName;
  profile?: Profile;
  records: readonly unknown[];
  stored?: Stored;
}

export interface Stored {
  records?: Record<string, string>;
  parents?: Partial<Record<SubsystemName, Record<string, string>>>;
  names?: Record<string, string>;
  times?: Record<string, string>;
  slots?: Record<string, SlotFact>;
  recordsInForce?: Record<string, string>;
  bookings?: Record<string, BookingFact>;
  referrals?: string[];
  ownOids?: string[];
  foreignOids?: string[];
}

const OWNER = "1.2.643.5.1.13.13.12.2.999.10001";
const shapes = loadShapes();
const dictionaries = loadDictionaries();

/** The whole of ФЛК without a database. */
export function judge({ subsystem: name, profile = "doc", records, stored = {} }: Package): {
  reply: UploadReply;
  lints: string[];
} {
  const subsystem = SUBSYSTEMS[name];
  const context = { shape: shapes(subsystem.schema), profile, timeZone: "Asia/Yekaterinburg", dictionaries };
  const verdicts = checkFormat(subsystem, records, context);
  const repeats = splitRepeats(name, verdicts);
  const refused = logicIssues(subsystem, repeats.unique, factsOf(stored));
  const reply = replyFor(combine(verdicts, repeats, refused), name === "slot");
  return { reply, lints: [...new Set(verdicts.flatMap(({ lints }) => lints))] };
}

function factsOf(stored: Stored): Facts {
  const parents = Object.entries(stored.parents ?? {}) as [SubsystemName, Record<string, string>][];
  return {
    owner: OWNER,
    recordOwners: new Map(Object.entries(stored.records ?? {})),
    parentOwners: new Map(parents.map(([table, owners]) => [table, new Map(Object.entries(owners))])),
    moNames: new Map(Object.entries(stored.names ?? {})),
    slotTimes: new Map(Object.entries(stored.times ?? {})),
    slots: new Map(Object.entries(stored.slots ?? {})),
    recordsInForce: new Map(Object.entries(stored.recordsInForce ?? {})),
    bookings: new Map(Object.entries(stored.bookings ?? {})),
    referrals: new Set(stored.referrals ?? []),
    ownOids: new Set(stored.ownOids ?? []),
    foreignOids: new Set(stored.foreignOids ?? []),
  };
}
