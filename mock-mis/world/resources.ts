import type { Resource, ResourceSpecialist } from "@ferkit/contracts";
import { guidOf, snilsOf } from "./identifiers.ts";

/** An invented region: no real МО has the OID group 999. */
export const WORLD_MO_OID = "1.2.643.5.1.13.13.12.2.999.10001";

export interface WorldKeys {
  readonly seed: number;
  readonly moId: string;
  /** Every record is created at midnight of the day the world begins. */
  readonly createTs: string;
}

/** Speciality codes of the sandbox; therapists share theirs on purpose (ERR-13). */
const SPECIALITY = { therapy: "38", surgery: "85", ophthalmology: "45", pediatrics: "49", otorhinolaryngology: "46" };

/** Two therapists: booking with one forbids the other (ERR-13). */
export function buildDoctors(keys: WorldKeys) {
  return {
    therapist: doctor(keys, 1, "110", SPECIALITY.therapy, ["Образцова", "Мария", "Петровна"]),
    secondTherapist: doctor(keys, 2, "110", SPECIALITY.therapy, ["Примеров", "Павел", "Андреевич"]),
    surgeon: doctor(keys, 3, "122", SPECIALITY.surgery, ["Учебный", "Сергей", "Ильич"]),
    ophthalmologist: doctor(keys, 4, "54", SPECIALITY.ophthalmology, ["Зоркая", "Вера", "Львовна"]),
    pediatrician: doctor(keys, 5, "59", SPECIALITY.pediatrics, ["Детская", "Нина", "Олеговна"]),
    otorhinolaryngologist: doctor(keys, 6, "53", SPECIALITY.otorhinolaryngology, ["Пробный", "Лев", null]),
  };
}

export function buildRooms(keys: WorldKeys) {
  return {
    vaccinationRoom: {
      ...common(keys, "resource/vaccination-room"),
      type: "ROOM",
      room_number: "101",
      room_name: "Прививочный кабинет",
    },
    ultrasound: { ...common(keys, "resource/ultrasound"), type: "MACHINE", machine_name: "Аппарат УЗИ" },
  } as const satisfies Record<string, Resource>;
}

function doctor(
  keys: WorldKeys,
  number: number,
  postId: string,
  specialityId: string,
  [last_name, first_name, middle_name]: [string, string, string | null],
): ResourceSpecialist {
  return {
    ...common(keys, `resource/doctor-${number}`),
    type: "SPECIALIST",
    post_id: postId,
    speciality_id: specialityId,
    snils: snilsOf(999_000_000 + ((keys.seed * 100 + number) % 1_000_000)),
    last_name,
    first_name,
    middle_name,
  };
}

function common(keys: WorldKeys, name: string) {
  return {
    id: guidOf(keys.seed, name),
    mo_id: keys.moId,
    enabled: "ALL",
    create_ts: keys.createTs,
    description: null,
  } as const;
}
