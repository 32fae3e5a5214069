// The synthetic РРП.
import { defineEntity, p } from "@mikro-orm/core";
import { Mo } from "./vitrine.ts";

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
  // A patient is found by a former id too; expressions, for the ORM has no option for the kind of an index, and none for a function.
  indexes: [
    {
      name: "patient_person_index",
      expression:
        "create index patient_person_index on patient (birthdate, snils, oms_number, lower(lastname), lower(firstname))",
    },
    {
      name: "patient_united_guids_index",
      expression: "create index patient_united_guids_index on patient using gin (united_guids)",
    },
  ],
});

/** Where a patient is attached, from the РРП (SYS-4, E-56). */
export const Attachment = defineEntity({
  name: "Attachment",
  tableName: "attachment",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    patient_id: p.text().index(),
    mo_oid: p.text().index(),
    /** CASC-1 names attachments too. */
    mo_id: p
      .manyToOne(Mo)
      .mapToPk()
      .joinColumn("mo_id")
      .nullable()
      .deleteRule("cascade")
      .updateRule("no action")
      .index(),
    type: p.text(),
  },
});
