import {
  createGatewayClient,
  createVitrineClient,
  type BookRequest,
  type BookResponse,
  type CancelResponse,
  type PatientDataRrp,
  type Referral,
  type RegulatedBook,
  type RegulatedCalendarRow,
  type Slot,
} from "@ferkit/contracts";
import { localTime } from "@ferkit/contracts/local-time";
import { addDays } from "../../mock-mis/dates.ts";
import { CannotPlay, type Stage } from "./stage.ts";

export interface Accounts {
  readonly epgu: { readonly username: string; readonly password: string };
  readonly operator: { readonly username: string; readonly password: string };
}

/** A patient, his referral, and a free slot that it opens. */
export interface Offer {
  readonly patient: PatientDataRrp;
  readonly referral: Referral;
  readonly slot: Slot;
}

const DAYS = 14;

/** ЕПГУ and its eyes: what a portal may ask, and the operator's view of a slot's history. */
export class Parties {
  readonly #epgu: ReturnType<typeof createGatewayClient>;
  readonly #vitrine: ReturnType<typeof createVitrineClient>;
  readonly #operator: ReturnType<typeof createGatewayClient>;
  readonly #stage: Stage;
  readonly #timeZone: string;
  /** Of this МО's department alone are slots booked; null: of any. */
  readonly #moOid: string | null;

  constructor(
    given: {
      readonly gateway: string;
      readonly accounts: Accounts;
      readonly timeZone: string;
      readonly moOid: string | null;
    },
    stage: Stage,
  ) {
    const { gateway: baseUrl, accounts, timeZone, moOid } = given;
    this.#epgu = createGatewayClient({ baseUrl, credentials: accounts.epgu });
    this.#vitrine = createVitrineClient({ baseUrl, credentials: accounts.epgu });
    this.#operator = createGatewayClient({ baseUrl, credentials: accounts.operator });
    this.#stage = stage;
    this.#timeZone = timeZone;
    this.#moOid = moOid;
  }

  /** The invented people, whom РРП of the sandbox knows. */
  async patients(): Promise<readonly PatientDataRrp[]> {
    return (await this.#fixtures()).patients;
  }

  /** Somebody else of nearly the same age, so that nothing but the person is wrong. */
  async stranger(patient: PatientDataRrp): Promise<PatientDataRrp> {
    const born = (one: PatientDataRrp): number => Date.parse(one.birthdate ?? "1900-01-01");
    const distance = (one: PatientDataRrp): number => Math.abs(born(one) - born(patient));
    const others = (await this.patients()).filter(
      ({ id, united_guids }) => id !== patient.id && !united_guids.includes(patient.id),
    );
    const [nearest] = others.toSorted((a, b) => distance(a) - distance(b));
    if (!nearest) throw new CannotPlay("Нужен второй пациент / a second patient is needed");
    return nearest;
  }

  async #fixtures() {
    const query = { limit: 300, ...(this.#moOid === null ? {} : { oid: this.#moOid }) };
    const { data } = await this.#operator.GET("/sandbox/fixtures", { params: { query } });
    if (!data)
      throw new CannotPlay("Песочница не показывает вымышленных пациентов / no invented patients: /sandbox/fixtures");
    return data.result;
  }

  async referrals(patient: PatientDataRrp): Promise<readonly Referral[]> {
    const query = { patient_id: patient.id };
    return this.#stage.send(
      { from: "ЕПГУ", to: "Витрина", what: "GET /regulated/referrals" },
      async () => (await this.#vitrine.GET("/regulated/referrals", { params: { query } })).data?.result ?? [],
      (found) => `направлений / referrals: ${found.length}`,
    );
  }

  async calendar(patient: PatientDataRrp, referral: Referral): Promise<readonly RegulatedCalendarRow[]> {
    const today = localTime(Date.now(), this.#timeZone).slice(0, 10);
    const query = {
      mo_id: referral.to_mo_id,
      profile_code: referral.to_profile_code,
      patient_id: patient.id,
      referral_id: referral.id,
      visittime_from: `${today}T00:00:00`,
      visittime_to: `${addDays(today, DAYS)}T00:00:00`,
    };
    return this.#stage.send(
      { from: "ЕПГУ", to: "Витрина", what: "GET /regulated/calendar" },
      async () => (await this.#vitrine.GET("/regulated/calendar", { params: { query } })).data?.result ?? [],
      (rows) => `строк / rows: ${rows.length}`,
    );
  }

  async slots(patient: PatientDataRrp, referral: Referral, row: RegulatedCalendarRow): Promise<readonly Slot[]> {
    const query = {
      resource_id: row.resource_id,
      mo_id: row.mo_id,
      patient_id: patient.id,
      referral_id: referral.id,
      visittime_from: `${row.day}T00:00:00`,
      visittime_to: `${row.day}T23:59:59`,
    };
    return this.#stage.send(
      { from: "ЕПГУ", to: "Витрина", what: "GET /regulated/slots" },
      async () => (await this.#vitrine.GET("/regulated/slots", { params: { query } })).data?.result ?? [],
      (found) => `слотов / slots: ${found.length}`,
    );
  }

  async books(patient: PatientDataRrp): Promise<readonly RegulatedBook[]> {
    const query = { patient_id: patient.id };
    return this.#stage.send(
      { from: "ЕПГУ", to: "Витрина", what: "GET /regulated/books" },
      async () => (await this.#vitrine.GET("/regulated/books", { params: { query } })).data?.result ?? [],
      (found) => `записей / records: ${found.length}`,
    );
  }

  async book(offer: Offer, changes: Partial<Pick<BookRequest, "slot_id" | "case_number">> = {}): Promise<BookResponse> {
    const body: BookRequest = {
      slot_id: offer.slot.id,
      patient_id: offer.patient.id,
      booking_type: "APPOINTMENT",
      case_number: String(Date.now()),
      preliminary_reservation: false,
      referral_id: offer.referral.id,
      cards_id: null,
      email: null,
      mobile_phone: null,
      service_id: null,
      dictionary_nsi_code: null,
      patient_data_rrp: offer.patient,
      ...changes,
    };
    return this.#stage.send(
      { from: "ЕПГУ", to: "шлюз", what: "POST /booking/book" },
      async () => answered(await this.#epgu.POST("/booking/book", { body })),
      saidOf,
    );
  }

  async cancel(bookExtId: string, patient: PatientDataRrp): Promise<CancelResponse> {
    const body = { book_ext_id: bookExtId, patient_id: patient.id, united_guids: patient.united_guids };
    return this.#stage.send(
      { from: "ЕПГУ", to: "шлюз", what: "POST /booking/cancel" },
      async () => answered(await this.#epgu.POST("/booking/cancel", { body })),
      saidOf,
    );
  }

  /** What has become of the slot, its association and its бирка, in the order in which it happened: «entity field → value». */
  async history(slotId: string): Promise<readonly string[]> {
    const params = { path: { slot_id: slotId } };
    const { data } = await this.#operator.GET("/sandbox/slots/{slot_id}/timeline", { params });
    return (data?.result.events ?? []).flatMap(({ entity, changes }) =>
      changes.map(({ field, to }) => `${entity} ${field} → ${String(to)}`),
    );
  }

  /** Somebody with a referral that leads to a free slot; `taken` are slots of this run that stay away. */
  async offer(fits: (referral: Referral) => boolean = () => true): Promise<Offer> {
    const { patients, referrals } = await this.#fixtures();
    const byId = new Map(patients.map((patient) => [patient.id, patient]));
    for (const referral of referrals.filter((one) => one.status === "AVAILABLE" && fits(one))) {
      const patient = byId.get(referral.patient_id);
      const slot = patient && (await this.#firstSlot(patient, referral));
      if (patient && slot) return { patient, referral, slot };
    }
    throw new CannotPlay("Нет направления, по которому есть свободное время / no referral with free time");
  }

  async #firstSlot(patient: PatientDataRrp, referral: Referral): Promise<Slot | undefined> {
    const query = { patient_id: patient.id };
    const own = (await this.#vitrine.GET("/regulated/referrals", { params: { query } })).data?.result ?? [];
    if (!own.some(({ id, status }) => id === referral.id && status === "AVAILABLE")) return undefined;
    const rows = await this.calendar(patient, referral);
    for (const row of rows) {
      const free = (await this.slots(patient, referral, row)).find(({ status }) => status === "AVAILABLE");
      if (free) return free;
    }
    return undefined;
  }
}

function saidOf({ status: { status_code, status_message } }: BookResponse | CancelResponse): string {
  return `код / code ${status_code}${status_message ? ` «${status_message}»` : ""}`;
}

/** ЕПГУ is answered with a code, whatever happens (E-25). @throws Error with the refusal of the gateway otherwise. */
function answered<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`HTTP ${response.status}: ${JSON.stringify(error)}`);
  return data;
}
