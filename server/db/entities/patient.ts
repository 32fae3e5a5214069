import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";

/** The synthetic regional register of patients (РРП), keys as in patient_data_rrp (BOOK-R10, E-56). */
export const Patient = defineEntity({
  name: "Patient",
  tableName: "patient",
  properties: {
    /** Any string (E-10, E-16). */
    id: p.text().primary(),
    /** Former ids of the same person (E-15). */
    united_guids: p.array().defaultRaw(`'{}'`),
    firstname: p.text().nullable(),
    lastname: p.text().nullable(),
    middlename: p.text().nullable(),
    snils: p.text().nullable(),
    oms_number: p.text().nullable(),
    birthdate: p.date().nullable(),
    gender: p.text().nullable(),
    phone: p.text().nullable(),
    email: p.text().nullable(),
    deceased: p.boolean().default(false),
  },
});

export type Patient = InferEntity<typeof Patient>;
