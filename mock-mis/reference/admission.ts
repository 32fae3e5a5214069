import { SLOT_TAG_TYPE, type BookRequest, type SlotTagType } from "@ferkit/contracts";

export interface BookingKind {
  readonly type: BookRequest["booking_type"];
  readonly byReferral: boolean;
}

type Admission = (booking: BookingKind) => boolean;

const anyone: Admission = () => true;
const nobody: Admission = () => false;
const byReferral: Admission = (booking) => booking.byReferral;
const only =
  (type: BookingKind["type"]): Admission =>
  (booking) =>
    booking.type === type;

/**
 * Whom a slot of the type admits. Lenient where the profile is silent: an open slot (EPGU, ORDINARY) takes every
 * booking type, so only a slot with a purpose of its own can be of the wrong type. REGISTRY admits a referral (REF-25).
 */
const ADMISSION = {
  EPGU: anyone,
  ORDINARY: anyone,
  REFERRAL: byReferral,
  REGISTRY: byReferral,
  PAID: only("PAID_APPOINTMENT"),
  D_OBSERVATION: only("D_OBSERVATION"),
  ONLINE: only("ONLINE_CONSULTING"),
  RESERVE: nobody,
  CENTER: nobody,
  INFOMAT: nobody,
  EQUEUE: nobody,
} satisfies Record<SlotTagType, Admission>;

/** A slot of several types admits whoever one of them admits (E-57). */
export function admits(tagType: string, booking: BookingKind): boolean {
  const tags = tagType.split(",").map((tag) => tag.trim());
  return SLOT_TAG_TYPE.some((tag) => tags.includes(tag) && ADMISSION[tag](booking));
}
