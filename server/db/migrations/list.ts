// In the order in which they run; listed by hand, so nothing is globbed at run time.
import { Migration0001Initial } from "./Migration0001Initial.ts";
import { Migration0002Observation } from "./Migration0002Observation.ts";
import { Migration0003Claims } from "./Migration0003Claims.ts";
import { Migration0004SlotParents } from "./Migration0004SlotParents.ts";
import { Migration0005Retention } from "./Migration0005Retention.ts";
import { Migration0006Attempts } from "./Migration0006Attempts.ts";
import { Migration0007MisLints } from "./Migration0007MisLints.ts";
import { Migration0008Plans } from "./Migration0008Plans.ts";
import { Migration0009OneRecord } from "./Migration0009OneRecord.ts";
import { Migration0010LeanHistory } from "./Migration0010LeanHistory.ts";
import { Migration0011WebhookHeader } from "./Migration0011WebhookHeader.ts";
import { Migration0012LeanBookings } from "./Migration0012LeanBookings.ts";
import { Migration0014OpenAttempts } from "./Migration0014OpenAttempts.ts";
import { Migration0015FormerIds } from "./Migration0015FormerIds.ts";
import { Migration0016ExchangesSurvive } from "./Migration0016ExchangesSurvive.ts";
import { Migration0017Days } from "./Migration0017Days.ts";
import { Migration0018Patients } from "./Migration0018Patients.ts";

export const migrationsList = [
  Migration0001Initial,
  Migration0002Observation,
  Migration0003Claims,
  Migration0004SlotParents,
  Migration0005Retention,
  Migration0006Attempts,
  Migration0007MisLints,
  Migration0008Plans,
  Migration0009OneRecord,
  Migration0010LeanHistory,
  Migration0011WebhookHeader,
  Migration0012LeanBookings,
  Migration0014OpenAttempts,
  Migration0015FormerIds,
  Migration0016ExchangesSurvive,
  Migration0017Days,
  Migration0018Patients,
];
