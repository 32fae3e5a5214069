import { columns } from "../tables.ts";

const r = columns("resource", "r");

/** Whom or what the patient is going to see, of a resource `r`: fields of another type of resource are empty (E-51). */
export const RESOURCE_NAME = `
  coalesce(${r.machine_name}, ${r.room_name}, concat_ws(' ', ${r.last_name}, ${r.first_name}, nullif(${r.middle_name}, '')))`;
