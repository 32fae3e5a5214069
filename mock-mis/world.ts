import type { Book, PatientDataRrp, Referral, Resource, Service, Slot } from "@ferkit/contracts";
import { guidOf } from "./world/identifiers.ts";
import { buildPatients } from "./world/patients.ts";
import { buildReferrals, buildServices } from "./world/referrals.ts";
import { buildDoctors, buildRooms } from "./world/resources.ts";
import { buildSlots } from "./world/slots.ts";

/** What the МИС knows when it starts. */
export interface World {
  timeZone: string;
  slots: Slot[];
  resources: Resource[];
  patients: PatientDataRrp[];
  referrals: Referral[];
  services: Service[];
  /** What it had booked before it was started anew; nothing unless told otherwise. */
  bookings?: readonly Booking[];
}

/** A record in force, as the Витрина shows it. */
export interface Booking {
  readonly book: Book;
  readonly slot: Slot;
  /** Of the application of ЕПГУ, where it is known: the same one again is answered with the same record (E-25). */
  readonly caseNumber: string | null;
}

export interface WorldOptions {
  /** «YYYY-MM-DD»; the slots lie from the next day to the fourteenth. */
  today: string;
  timeZone: string;
  /** Another seed gives other identifiers of the same world. */
  seed?: number;
}

/** The file that `certify --fixtures` reads. */
export type Fixtures = Pick<World, "slots" | "patients" | "referrals" | "services" | "resources">;

/** A small synthetic МО of the invented region 999 with at least one record for every booking outcome. */
export function buildWorld({ today, timeZone, seed = 1 }: WorldOptions): World {
  const keys = { seed, moId: guidOf(seed, "mo/polyclinic"), createTs: `${today}T00:00:00` };
  const doctors = buildDoctors(keys);
  const resources = { ...doctors, ...buildRooms(keys) };
  return {
    timeZone,
    slots: buildSlots(today, keys, resources),
    resources: Object.values(resources),
    patients: buildPatients(today, seed),
    referrals: buildReferrals(keys, doctors),
    services: buildServices(keys, resources),
  };
}

export function fixturesOf({ slots, patients, referrals, services, resources }: World): Fixtures {
  return { slots, patients, referrals, services, resources };
}
