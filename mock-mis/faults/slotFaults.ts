import type { SlotStatus, SlotTagType } from "@ferkit/contracts";
import { alike, must, should, type Fault } from "./fault.ts";
import { excusing, ignoring } from "./rules.ts";

/** What the МИС overlooks about the slot: its existence, status and type. */
export const SLOT_FAULTS: readonly Fault[] = [
  ...alike(must, ["ERR-18"], ignoring, [
    ["unknown-slot-booked", "Записывает на слот, которого нет", "Books a slot that does not exist", "slot_known"],
    ["slot-type-ignored", "Не смотрит на тип слота", "Does not look at the type of the slot", "type_fits"],
  ]),
  must(
    "annulled-slot-booked",
    "Записывает на аннулированный слот",
    "Books an annulled slot",
    ["ERR-15"],
    ignoring("slot_not_annulled"),
  ),
  ...alike(must, ["ERR-11"], overlooking, [
    ["double-booking", "Занятый слот записывается ещё раз", "A taken slot is booked again", "RECORDED"],
    ["blocked-slot-booked", "Записывает на заблокированный слот", "Books a blocked slot", "BLOCKED"],
    [
      "reserved-slot-booked",
      "Записывает на слот, который держит другой",
      "Books a slot reserved by another",
      "RESERVED",
    ],
  ]),
  must(
    "busy-slot-booked",
    "Не смотрит, свободен ли слот",
    "Does not look whether the slot is free",
    ["ERR-11"],
    ignoring("slot_free"),
  ),
  ...alike(must, ["ERR-18"], open, [
    ["paid-slot-open", "На платный слот записывает бесплатно", "Books a paid slot as a free visit", "PAID"],
    ["online-slot-open", "На слот телемедицины записывает очно", "Books an online slot as a visit", "ONLINE"],
    [
      "referral-slot-open",
      "На слот по направлению записывает без направления",
      "Books a referral slot without a referral",
      "REFERRAL",
    ],
  ]),
  should(
    "dispensary-slot-open",
    "На слот диспансерного наблюдения записывает всех",
    "Books a dispensary slot for anybody",
    ["ERR-18"],
    open("D_OBSERVATION"),
  ),
];

function overlooking(status: SlotStatus) {
  return excusing("slot_free", ({ slot }) => slot?.status === status);
}

function open(tag: SlotTagType) {
  return excusing("type_fits", ({ slot }) => slot?.tag_type === tag);
}
