import { BOOKING_STATUSES } from "@ferkit/contracts/statuses";
import { CannotPlay } from "../stage.ts";
import type { Scenario } from "./scenario.ts";
import { booked, cancelled } from "./useCases.ts";

const titleOf = (code: number): string => BOOKING_STATUSES.find((one) => one.code === code)?.title ?? "";

/** §7, «Запись на прием по направлению в медицинскую организацию» and its exceptions. */
export const BY_REFERRAL: readonly Scenario[] = [
  {
    name: "referral",
    title: "§7, основной сценарий: запись по направлению",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const listed = (await parties.referrals(offer.patient)).find(({ id }) => id === offer.referral.id);
      stage.step(
        "Направление в списке и доступно",
        ["REF-2", "REF-8", "REF-21"],
        [["referral.status", listed?.status, "AVAILABLE"]],
      );
      const rows = await parties.calendar(offer.patient, offer.referral);
      const day = offer.slot.visit_time.slice(0, 10);
      const row = rows.find((one) => one.resource_id === offer.slot.resource_id && one.day === day);
      stage.step(
        "Календарь показывает свободное время",
        ["REF-9", "REF-11", "REF-13"],
        [
          [
            "есть онлайн-слоты / online slots",
            row !== undefined && row.epgu + row.registry > row.recorded_epgu + row.recorded_registry,
            true,
          ],
        ],
      );
      const id = await booked(parties, stage, offer);
      const after = (await parties.referrals(offer.patient)).find((one) => one.id === offer.referral.id);
      stage.step("Направление использовано", ["REF-30", "REF-21"], [["referral.status", after?.status, "RECORDED"]]);
      if (id !== "") await parties.cancel(id, offer.patient);
    },
  },
  {
    name: "referral-none",
    title: "§7, исключение 1: нет направлений для записи",
    play: async (parties, stage) => {
      for (const patient of await parties.patients()) {
        const usable = (await parties.referrals(patient)).filter(({ status }) => status === "AVAILABLE");
        if (usable.length > 0) continue;
        stage.step("Список доступных направлений пуст", ["REF-3"], [["AVAILABLE", usable.length, 0]]);
        return;
      }
      throw new CannotPlay("У каждого пациента есть направление / every patient has a referral");
    },
  },
  {
    name: "referral-no-time",
    title: "§7, исключение 2: нет доступного времени для записи",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const elsewhere = { ...offer.referral, to_profile_code: "999" };
      const rows = await parties.calendar(offer.patient, elsewhere);
      const free = rows.filter((row) => row.epgu + row.registry > row.recorded_epgu + row.recorded_registry);
      stage.step(
        "Календарь профиля, которого никто не ведёт, пуст",
        ["REF-4"],
        [["свободных дней / free days", free.length, 0]],
      );
    },
  },
  {
    name: "referral-taken",
    title: "§7, исключение 3: выбранное время закончилось",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const id = await booked(parties, stage, offer);
      const late = await parties.book({ ...offer, patient: offer.patient }, { case_number: "9999999999" });
      stage.step(
        "Второй на то же время получает 11 или 18",
        ["REF-5", "ERR-11", "UC1-P1"],
        [
          ["отказ / refused", [11, 18].includes(late.status.status_code), true],
          ["текст / title", titleOf(11), "Выбранное время занято"],
        ],
      );
      if (id !== "") await parties.cancel(id, offer.patient);
    },
  },
  {
    name: "referral-refused",
    title: "§7, исключение 4: ошибка бронирования слота",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const stranger = await parties.stranger(offer.patient);
      const foreign = await parties.book({ ...offer, patient: stranger });
      stage.step(
        "Чужое направление: код 18",
        ["REF-6", "ERR-18", "BOOK-R6"],
        [["status.status_code", foreign.status.status_code, 18]],
      );
      const unknown = await parties.book(offer, { slot_id: "00000000-0000-4000-8000-00000000dead" });
      stage.step(
        "Слот, которого нет: код 18",
        ["REF-6", "ERR-18"],
        [["status.status_code", unknown.status.status_code, 18]],
      );
    },
  },
  {
    name: "referral-cancel",
    title: "§7, основной сценарий отмены записи по направлению",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const id = await booked(parties, stage, offer);
      await cancelled(parties, stage, offer, id);
    },
  },
  {
    name: "referral-cancel-failed",
    title: "§7, исключение отмены: ошибка отмены записи",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const id = await booked(parties, stage, offer);
      const stranger = await parties.stranger(offer.patient);
      const refused = await parties.cancel(id, stranger);
      stage.step(
        "Чужую запись отменить нельзя: код 18, запись остаётся",
        ["REF-7", "ERRC-18"],
        [
          ["status.status_code", refused.status.status_code, 18],
          ["запись / record", (await parties.books(offer.patient)).some(({ book_id }) => book_id === id), true],
        ],
      );
      if (id !== "") await parties.cancel(id, offer.patient);
    },
  },
];
