import type { RequirementId, Slot } from "@ferkit/contracts";
import { freeSlot, patient, slotWhere } from "../fixtures/needs.ts";
import { isAhead, isOrdinary, surelySuits } from "../fixtures/suitable.ts";
import type { Case } from "../model/case.ts";
import { text, type Text } from "../model/text.ts";
import { booked, wrongSlot } from "./kit.ts";

interface Closed {
  readonly status: Exclude<Slot["status"], "AVAILABLE">;
  readonly id: string;
  readonly what: Text;
  readonly code: 11 | 15;
  readonly requirements: readonly RequirementId[];
}

/** What a МИС itself has put into the Витрина as closed. */
const CLOSED: readonly Closed[] = [
  {
    status: "RECORDED",
    id: "slot.recorded",
    what: text("слот, занятый в расписании (RECORDED)", "a slot that is RECORDED in the schedule"),
    code: 11,
    requirements: ["ERR-11"],
  },
  {
    status: "BLOCKED",
    id: "slot.blocked",
    what: text("заблокированный слот (BLOCKED)", "a BLOCKED slot"),
    code: 11,
    requirements: ["ERR-11"],
  },
  {
    status: "RESERVED",
    id: "slot.reserved",
    what: text("слот, удержанный другим (RESERVED)", "a slot RESERVED by somebody else"),
    code: 11,
    requirements: ["ERR-11"],
  },
  {
    status: "CANCELED",
    id: "slot.annulled",
    what: text("аннулированный слот (CANCELED)", "an annulled slot (CANCELED)"),
    code: 15,
    requirements: ["ERR-15"],
  },
];

export const schedule: readonly Case[] = CLOSED.map(({ status, id, what, code, requirements }) =>
  wrongSlot({
    id,
    title: text(`Запись на ${what.ru}: код ${code}`, `Booking ${what.en}: code ${code}`),
    story: text(
      `wrong: запись на ${what.ru}. twin: тот же пациент и свободный слот — запись обязана пройти.`,
      `wrong: a booking of ${what.en}. twin: the same patient and a free slot, which must succeed.`,
    ),
    requirements,
    needs: [
      patient(),
      slotWhere(
        "wrong",
        what,
        (slot, chosen, data) =>
          slot.status === status &&
          isOrdinary(slot) &&
          isAhead(slot, data) &&
          surelySuits(slot, chosen.patient("patient"), data.timeZone),
      ),
      freeSlot("free"),
    ],
    expected: [code],
    stale: true,
    made: booked(`на ${what.ru}`, what.en, code),
  }),
);
