import type { BookRequest, CancelRequest, PatientDataRrp, Slot, SlotStatus } from "@ferkit/contracts";
import { startMockMis, type MockMis, type MockMisOptions } from "./server.ts";
import { buildWorld, type World } from "./world.ts";

export const TODAY = "2026-11-23";
export const TIME_ZONE = "Asia/Yekaterinburg";
export const NOW = new Date("2026-11-23T10:00:00+05:00");

export function testWorld(): World {
  return buildWorld({ today: TODAY, timeZone: TIME_ZONE });
}

/** Ids in order, so that two runs of one scenario can be compared. */
export function countedGuids(): () => string {
  let count = 0;
  return () => `b00c0000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`;
}

export function startTestMis(options: Partial<MockMisOptions> = {}): Promise<MockMis> {
  return startMockMis({ world: testWorld(), port: 0, now: () => NOW, newGuid: countedGuids(), ...options });
}

export function slotWhere(world: World, wanted: Partial<Slot>): Slot {
  const slot = world.slots.find((one) =>
    Object.entries(wanted).every(([key, value]) => one[key as keyof Slot] === value),
  );
  if (!slot) throw new Error(`the world has no slot ${JSON.stringify(wanted)}`);
  return slot;
}

export function adultSlot(world: World, status: SlotStatus = "AVAILABLE"): Slot {
  return slotWhere(world, { tag_age: "ADULT", status });
}

export function patientAt(world: World, index: number): PatientDataRrp {
  const patient = world.patients[index];
  if (!patient) throw new Error(`the world has no patient ${index}`);
  return patient;
}

export function strangerLike(patient: PatientDataRrp, number = 1): PatientDataRrp {
  return { ...patient, id: `57a00000-0000-4000-8000-${String(number).padStart(12, "0")}`, united_guids: [] };
}

export function bookingOf(
  slot: Pick<Slot, "id">,
  patient: PatientDataRrp,
  changes: Partial<BookRequest> = {},
): BookRequest {
  return {
    slot_id: slot.id,
    patient_id: patient.id,
    booking_type: "APPOINTMENT",
    case_number: "2000000001",
    preliminary_reservation: false,
    patient_data_rrp: patient,
    ...changes,
    // The spread of a union's part widens it; every caller names one whole variant.
  } as BookRequest;
}

export function cancelOf(bookExtId: string, patient: Pick<PatientDataRrp, "id">, united: string[] = []): CancelRequest {
  return { book_ext_id: bookExtId, patient_id: patient.id, united_guids: united };
}

export interface Heard {
  readonly status: number;
  readonly body: unknown;
}

export async function post(
  url: string,
  path: "/booking/book" | "/booking/cancel",
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Heard> {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
}

export function codeOf({ body }: Heard): unknown {
  return (body as { status?: { status_code?: unknown } } | null)?.status?.status_code;
}

export function bookExtIdOf({ body }: Heard): string {
  const { book_ext_id: id } = body as { book_ext_id?: unknown };
  if (typeof id !== "string") throw new Error(`no book_ext_id in ${JSON.stringify(body)}`);
  return id;
}
