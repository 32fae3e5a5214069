import type { Referral, Service } from "@ferkit/contracts";
import { listPatients, listReferrals, listServices } from "../db/queries/fixtures.ts";
import type { Database } from "../db/orm.ts";
import { nowLocal } from "../profile/localTime.ts";
import type { RecordShape } from "../flk/schema.ts";
import { found, refusal } from "../profile/envelope.ts";
import type { Handlers } from "../http/types.ts";
import { toRecord } from "../vitrine/records.ts";
import { SUBSYSTEMS } from "../profile/subsystems.ts";
import { visibleMo } from "./scope.ts";

export interface FixtureDeps {
  readonly db: Database;
  readonly shapes: (schema: string) => RecordShape;
  readonly timeZone: string;
  readonly now: () => number;
}

const DEFAULT_LIMIT = 100;

/** ferkit's own: the invented people of this region, and what the reads of the profile do not list, to certify a МИС with (E-56). */
export function fixtureHandlers({ db, shapes, timeZone, now }: FixtureDeps): Pick<Handlers, "getFixtures"> {
  const referral = shapes(SUBSYSTEMS.referral.schema);
  const service = shapes(SUBSYSTEMS.service.schema);
  return {
    getFixtures: async ({ params: { oid, limit = DEFAULT_LIMIT } }, context) => {
      const scope = visibleMo(context, oid);
      if (!scope) return refusal(403);
      const em = db.em.fork();
      const patients = await listPatients(em, limit, nowLocal(timeZone, now));
      const ids = patients.map(({ id }) => id);
      const referrals = await listReferrals(em, ids, { ...scope, limit });
      const services = await listServices(em, { ...scope, limit });
      const result = {
        patients,
        referrals: referrals.map((row) => toRecord<Referral>(row, referral)),
        services: services.map((row) => toRecord<Service>(row, service)),
      };
      return { status: 200, body: found(result) };
    },
  };
}
