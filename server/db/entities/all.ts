// The list the ORM discovers; listed by hand, so nothing is globbed at run time. Import an entity from its own file.
import { Account } from "./account.ts";
import { AssociationsSlot } from "./associationsSlot.ts";
import { Attachment } from "./attachment.ts";
import { Book } from "./book.ts";
import { BookingAttempt } from "./bookingAttempt.ts";
import { Callback } from "./callback.ts";
import { Exchange } from "./exchange.ts";
import { ExpectedUpload } from "./expectedUpload.ts";
import { Mo } from "./mo.ts";
import { MoBlock } from "./moBlock.ts";
import { Patient } from "./patient.ts";
import { ProfilecodeResource } from "./profilecodeResource.ts";
import { Referral } from "./referral.ts";
import { Resource } from "./resource.ts";
import { SandboxSetting } from "./sandboxSetting.ts";
import { Service } from "./service.ts";
import { Slot } from "./slot.ts";
import { SlotEvent } from "./slotEvent.ts";
import { UnaccessablePeriod } from "./unaccessablePeriod.ts";

export const entities = [
  Mo,
  Resource,
  Service,
  Slot,
  Book,
  Referral,
  UnaccessablePeriod,
  ProfilecodeResource,
  Callback,
  AssociationsSlot,
  BookingAttempt,
  Account,
  Patient,
  Attachment,
  MoBlock,
  SandboxSetting,
  SlotEvent,
  ExpectedUpload,
  Exchange,
];
