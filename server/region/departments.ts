// Organisations and departments of the invented region 999. Its OIDs lie under a region code that does not exist (Part D, ФРМО).
import type { Enabled, Mo, MoTagAge } from "@ferkit/contracts";
import { longAgo } from "./calendar.ts";
import type { IdOf } from "./ids.ts";
import { cycle } from "./prng.ts";

export type DepartmentKind = "adult" | "child" | "diagnostic";

export interface Department {
  kind: DepartmentKind;
  /** Number of the organisation, from 0. */
  organisation: number;
  mo: Mo;
}

const FIRST_ORGANISATION = 10_001;

export function organisationOid(organisation: number): string {
  return `1.2.643.5.1.13.13.12.2.999.${FIRST_ORGANISATION + organisation}`;
}

interface Template {
  kind: DepartmentKind;
  title: string;
  building: string;
  /** By organisation, repeated: the first serves all ages in its adult polyclinic, the second adults only. */
  tag_age: readonly MoTagAge[];
  enabled: readonly Enabled[];
}

const TEMPLATES: readonly Template[] = [
  {
    kind: "adult",
    title: "поликлиника для взрослых",
    building: "д. 1",
    tag_age: ["ALL", "ADULT"],
    enabled: ["ALL", "ATTACHED_REG"],
  },
  {
    kind: "child",
    title: "детская поликлиника",
    building: "д. 2",
    tag_age: ["CHILD"],
    enabled: ["ALL", "ATTACHED_MO"],
  },
  { kind: "diagnostic", title: "диагностическое отделение", building: "д. 3", tag_age: ["ALL"], enabled: ["ALL"] },
];

/** The departments of one organisation: adult, children's, diagnostic. */
export function departmentsOf(organisation: number, today: string, idOf: IdOf): Department[] {
  return TEMPLATES.map((template, position) => ({
    kind: template.kind,
    organisation,
    mo: departmentMo(template, organisation, position, today, idOf),
  }));
}

function departmentMo(template: Template, organisation: number, position: number, today: string, idOf: IdOf): Mo {
  const oid = organisationOid(organisation);
  const number = organisation * TEMPLATES.length + position + 1;
  return {
    id: idOf(organisation * TEMPLATES.length + position),
    parent_id: oid,
    // E-49: the department's OID continues the organisation's by ".0." and six digits.
    branch_oid: `${oid}.0.${100_000 + number}`,
    name: `Учебная больница № ${organisation + 1}, ${template.title}`, // one name in the whole Витрина (DUP-1)
    address: `Учебный регион, г. Образцов, ул. Примерная ${organisation + 1}-я, ${template.building}`,
    address_fias_guid: null,
    region_okato: "99000000000",
    phone: `+7 (999) 000-${String(10 + (organisation % 90))}-0${position + 1}`,
    enabled: cycle(template.enabled, organisation),
    create_ts: longAgo(today),
    tag_age: cycle(template.tag_age, organisation),
  };
}
