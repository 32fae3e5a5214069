// Who is attached where (SYS-4). The register knows it, a МИС never uploads it (ATT-1).
import type { PatientAttachment } from "@ferkit/contracts";
import type { Department } from "./departments.ts";
import type { Person } from "./patients.ts";
import { cycle } from "./prng.ts";

export interface Attachment extends PatientAttachment {
  patient_id: string;
}

/** The department a person belongs to, attached or not: neighbours in the register go to different organisations. */
export function homeOf(person: Person, index: number, departments: readonly Department[]): Department {
  const kind = person.group === "ADULT" ? "adult" : "child";
  return cycle(
    departments.filter((department) => department.kind === kind),
    index,
  );
}

/** Where a person is attached, if anywhere. */
export function attachedTo(person: Person, index: number, departments: readonly Department[]): Department | null {
  const isUnattached = person.isDeceased || index % 9 === 8;
  return isUnattached ? null : homeOf(person, index, departments);
}

export function attachmentsOf(people: readonly Person[], departments: readonly Department[]): Attachment[] {
  return people.flatMap((person, index) => {
    const place = attachedTo(person, index, departments);
    if (place === null) return [];
    const { mo } = place;
    const home = { patient_id: person.patient.id, mo_oid: mo.parent_id, mo_id: mo.id };
    const polyclinic: Attachment = { ...home, type: "POLYCLINIC" };
    const hasDispensary = person.group === "ADULT" && index % 5 === 0;
    return hasDispensary ? [polyclinic, { ...home, type: "DISPENSARY" }] : [polyclinic];
  });
}
