import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type {
  BookRequest,
  PatientDataRrp,
  Referral,
  RegulatedBook,
  RegulatedCalendarRow,
  Slot,
} from "@ferkit/contracts";
import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts/statuses";
import { Calendar, dayAfter } from "./epgu/calendar.tsx";
import { Wire, type Sent } from "./epgu/wire.tsx";
import { useAddress } from "./shared/address.ts";
import { Account, Frame } from "./shared/frame.tsx";
import { gatewayAs, messageOf, vitrineAs } from "./shared/session.ts";
import { t } from "./shared/words.ts";

const DAYS = 14;

/** What the citizen sees, and beside it what goes over the wire (UC-1, UC-11). */
function PatientPage() {
  const [address, go] = useAddress();
  const [turn, setTurn] = useState(0);
  const [patients, setPatients] = useState<readonly PatientDataRrp[]>([]);
  const [problem, setProblem] = useState<string>();
  const [sent, setSent] = useState<readonly Sent[]>([]);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const { data, error } = await gatewayAs("operator").GET("/sandbox/fixtures", {});
      setPatients(data?.result.patients ?? []);
      setProblem(error === undefined ? undefined : messageOf(error));
    };
    read().catch((error: unknown) => setProblem(String(error)));
  }, [turn]);
  const patient = patients.find(({ id }) => id === address.get("patient"));
  return (
    <Frame title={t("Пациент на Госуслугах", "A patient of Госуслуги")}>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <Account part="epgu" changed={() => setTurn(turn + 1)} />
      <Account part="operator" changed={() => setTurn(turn + 1)} />
      <div class="sides">
        <div class="phone">
          <label>
            {t("Пациент (вымышлен)", "Patient (invented)")}
            <select
              value={patient?.id ?? ""}
              onChange={(event) => go({ patient: event.currentTarget.value, referral: null })}
            >
              <option value="">{t("выберите", "choose")}</option>
              {patients.map((one) => (
                <option value={one.id}>
                  {[one.lastname, one.firstname, one.middlename].filter(Boolean).join(" ")},{" "}
                  {one.birthdate?.slice(0, 10)}
                </option>
              ))}
            </select>
          </label>
          {patient ? (
            <Path
              key={patient.id}
              patient={patient}
              referralId={address.get("referral")}
              go={go}
              record={(one) => setSent((before) => [one, ...before])}
            />
          ) : null}
        </div>
        <Wire sent={sent} />
      </div>
    </Frame>
  );
}

interface PathProps {
  readonly patient: PatientDataRrp;
  readonly referralId: string | null;
  readonly go: (changes: Readonly<Record<string, string | null>>) => void;
  readonly record: (sent: Sent) => void;
}

function Path({ patient, referralId, go, record }: PathProps) {
  const [referrals, setReferrals] = useState<readonly Referral[]>([]);
  const [books, setBooks] = useState<readonly RegulatedBook[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const query = { patient_id: patient.id };
    void vitrineAs("epgu")
      .GET("/regulated/referrals", { params: { query } })
      .then(({ data }) => setReferrals(data?.result ?? []));
    void vitrineAs("epgu")
      .GET("/regulated/books", { params: { query } })
      .then(({ data }) => setBooks(data?.result ?? []));
  }, [patient.id, turn]);
  const referral = referrals.find(({ id }) => id === referralId);
  const book = async (slot: Slot): Promise<void> => {
    const request = bookingOf(slot, patient, referral);
    const began = performance.now();
    const { data, error } = await gatewayAs("epgu").POST("/booking/book", { body: request });
    record({ operation: "POST /booking/book", ms: performance.now() - began, request, answer: data ?? error });
    setOutcome(outcomeOf(data?.status.status_code, BOOKING_STATUSES, error));
    setTurn(turn + 1);
  };
  const cancel = async (one: RegulatedBook): Promise<void> => {
    const request = { book_ext_id: one.book_id, patient_id: patient.id, united_guids: patient.united_guids };
    const began = performance.now();
    const { data, error } = await gatewayAs("epgu").POST("/booking/cancel", { body: request });
    record({ operation: "POST /booking/cancel", ms: performance.now() - began, request, answer: data ?? error });
    setOutcome(outcomeOf(data?.status.status_code, CANCEL_STATUSES, error));
    setTurn(turn + 1);
  };
  return (
    <>
      {outcome ? (
        <div role="status" class="outcome">
          <h2>{outcome.title}</h2>
          <p>{outcome.text}</p>
        </div>
      ) : null}
      <h2>{t("Направления", "Referrals")}</h2>
      <ul class="list">
        {referrals.map((one) => (
          <li>
            {one.type === "CONSULTATION" ? one.to_post_name : one.to_service_name} · № {one.number}{" "}
            {one.status === "AVAILABLE" ? (
              <button type="button" onClick={() => go({ referral: one.id })}>
                {t("Записаться", "Book")}
              </button>
            ) : (
              <em>{one.status}</em>
            )}
          </li>
        ))}
        {referrals.length === 0 ? <li>{t("Нет", "None")}</li> : null}
      </ul>
      {referral ? <Offer key={`${referral.id} ${turn}`} patient={patient} referral={referral} book={book} /> : null}
      <h2>{t("Мои записи", "My records")}</h2>
      <ul class="list">
        {books.map((one) => (
          <li>
            {one.visit_time.replace("T", " ").slice(0, 16)}, {one.resource_name}, {one.mo_name}{" "}
            <button type="button" class="quiet" onClick={() => void cancel(one)}>
              {t("Отменить запись", "Cancel")}
            </button>
            <button type="button" class="quiet" onClick={() => void saveIcs(one)}>
              .ics
            </button>
          </li>
        ))}
        {books.length === 0 ? <li>{t("Нет", "None")}</li> : null}
      </ul>
    </>
  );
}

interface OfferProps {
  readonly patient: PatientDataRrp;
  readonly referral: Referral;
  readonly book: (slot: Slot) => Promise<void>;
}

/** The calendar of the referral, then the slots of the chosen day and resource. */
function Offer({ patient, referral, book }: OfferProps) {
  const [rows, setRows] = useState<readonly RegulatedCalendarRow[]>();
  const [slots, setSlots] = useState<readonly Slot[]>([]);
  const [isBusy, setBusy] = useState(false);
  const period = { visittime_from: `${dayAfter(0)}T00:00:00`, visittime_to: `${dayAfter(DAYS)}T00:00:00` };
  const who = { patient_id: patient.id, referral_id: referral.id };
  useEffect(() => {
    const query = { mo_id: referral.to_mo_id, profile_code: referral.to_profile_code, ...period, ...who };
    void vitrineAs("epgu")
      .GET("/regulated/calendar", { params: { query } })
      .then(({ data }) => setRows(data?.result ?? []));
  }, [referral.id]);
  const choose = async ({ day, resource_id, mo_id }: RegulatedCalendarRow): Promise<void> => {
    const query = { resource_id, mo_id, ...who, visittime_from: `${day}T00:00:00`, visittime_to: `${day}T23:59:59` };
    const { data } = await vitrineAs("epgu").GET("/regulated/slots", { params: { query } });
    setSlots(data?.result ?? []);
  };
  return (
    <section>
      <h2>{t("Когда", "When")}</h2>
      {rows === undefined ? <p>{t("Ищу…", "Searching…")}</p> : <Calendar rows={rows} days={DAYS} choose={choose} />}
      <div class="slots">
        {slots.map((slot) => (
          <button
            type="button"
            disabled={isBusy || slot.status !== "AVAILABLE"}
            onClick={() => {
              setBusy(true);
              void book(slot).finally(() => setBusy(false));
            }}
          >
            {slot.visit_time.slice(11, 16)}
          </button>
        ))}
      </div>
    </section>
  );
}

function bookingOf(slot: Slot, patient: PatientDataRrp, referral: Referral | undefined): BookRequest {
  return {
    slot_id: slot.id,
    patient_id: patient.id,
    booking_type: "APPOINTMENT",
    case_number: String(Date.now()),
    preliminary_reservation: false,
    referral_id: referral?.id ?? null,
    cards_id: null,
    email: patient.email,
    mobile_phone: patient.phone,
    service_id: null,
    dictionary_nsi_code: null,
    patient_data_rrp: patient,
  };
}

interface Outcome {
  readonly title: string;
  readonly text: string;
}

type Status = { readonly code: number; readonly title: string; readonly text: string };

/** The title and the text of the document's own table (ERR-0…18, ERRC-0…18); code 0 has the screen of success instead. */
function outcomeOf(code: number | undefined, statuses: readonly Status[], error: unknown): Outcome {
  const status = statuses.find((one) => one.code === code);
  if (status?.code === 0) return { title: t("Готово", "Done"), text: status.title };
  return status ? { title: status.title, text: status.text } : { title: t("Ошибка", "Error"), text: messageOf(error) };
}

async function saveIcs({ book_id }: RegulatedBook): Promise<void> {
  const params = { path: { book_id } };
  const { data } = await vitrineAs("epgu").GET("/regulated/books/{book_id}/ics", { params, parseAs: "text" });
  if (data === undefined) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([data], { type: "text/calendar" }));
  link.download = "visit.ics";
  link.click();
}

render(<PatientPage />, document.body);
