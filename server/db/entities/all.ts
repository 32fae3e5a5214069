import { AssociationsSlot, BookingAttempt, Callback } from "./booking.ts";
import { Exchange, ExpectedUpload, SlotEvent } from "./observation.ts";
import { Account, MoBlock, SandboxSetting } from "./operation.ts";
import { Attachment, Patient } from "./patients.ts";
import { Book, Mo, ProfilecodeResource, Referral, Resource, Service, Slot, UnaccessablePeriod } from "./vitrine.ts";

/** Every table by its name. A property of an entity is a column of its table under the same name, and the only list of them. */
export const ENTITIES = {
  mo: Mo,
  resource: Resource,
  service: Service,
  slot: Slot,
  book: Book,
  referral: Referral,
  unaccessable_period: UnaccessablePeriod,
  profilecode_resource: ProfilecodeResource,
  callback: Callback,
  associations_slots: AssociationsSlot,
  booking_attempt: BookingAttempt,
  account: Account,
  patient: Patient,
  attachment: Attachment,
  mo_block: MoBlock,
  sandbox_setting: SandboxSetting,
  slot_event: SlotEvent,
  expected_upload: ExpectedUpload,
  exchange: Exchange,
} as const;

export type TableName = keyof typeof ENTITIES;
