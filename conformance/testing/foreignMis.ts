/**
 * A МИС written from the profile alone (requirements.md and specs/mis-webhook), by somebody who has not seen the suite,
 * the mock or the gateway. It exists to tell the suite's opinions apart from the profile's demands: it checks in its own
 * order, speaks its own Russian, answers with other optional fields, and must still be found correct.
 *
 * `defect` plants one known mistake, which the suite must find.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type {
  BookResponse,
  CancelResponse,
  PatientDataRrp,
  Referral,
  Resource,
  Service,
  Slot,
} from "@ferkit/contracts";

export type ForeignDefect = "sells-twice" | "wrong-age-limit" | "forgets-to-free";

export interface ForeignMisOptions {
  slots: Slot[];
  patients: PatientDataRrp[];
  referrals: Referral[];
  services: Service[];
  resources: Resource[];
  timeZone: string;
  now: () => Date;
  defect?: ForeignDefect | undefined;
}

/** The region's wall clock, in milliseconds as if it were UTC: only days and minutes are ever compared. */
type Wall = number;
/** A slot as the schedule table keeps it; `status` is the one column that changes. */
type ScheduleRow = Slot & { tags: string[]; starts: Wall; ends: Wall };
type CardRow = { card: number; guids: string[]; born: string | undefined };
/** What a booking is for: two orders alike in this, from one person, are one booking. */
type Purpose = { slot: string; kind: string; referral: string | null; service: string | null };
type VisitRow = Purpose & { visit: string; card: number; queue: string; cancelled: boolean };
type Order = Purpose & { guids: string[]; register: string | null; born: string | undefined; nsi: string | null };

class Malformed extends Error {}

class Refusal extends Error {
  code: number;
  constructor(code: 1 | 11 | 12 | 13 | 14 | 15 | 17 | 18, message: string) {
    super(message);
    this.code = code;
  }
}

const BASE = "/svc/fer/v1";

const PLAIN_KINDS = ["APPOINTMENT", "VACCINATION", "DISPENSARY", "PROPHYLACTIC_ADULT", "PROPHYLACTIC_CHILD"];
/** Online slots take any kind of visit; beside them some kinds have slots kept for them alone. */
const ONLINE = ["EPGU", "ORDINARY"];
const OWN_TAGS = new Map([
  ["D_OBSERVATION", "D_OBSERVATION"],
  ["ONLINE_CONSULTING", "ONLINE"],
  ["PAID_APPOINTMENT", "PAID"],
]);
const TAGS_BY_REFERRAL = ["REFERRAL", ...ONLINE, "REGISTRY"];

// ---------------------------------------------------------------------------------------------------------- reading

function asObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Malformed(`«${name}» — не объект`);
  return value as Record<string, unknown>;
}

function text(row: Record<string, unknown>, key: string): string | null {
  const value = row[key] ?? null;
  if (value !== null && typeof value !== "string") throw new Malformed(`поле «${key}» — не строка`);
  return value;
}

function filled(row: Record<string, unknown>, key: string): string {
  const value = text(row, key)?.trim();
  if (!value) throw new Malformed(`не заполнено поле «${key}»`);
  return value;
}

function guidList(value: unknown): string[] {
  const list = value ?? [];
  if (Array.isArray(list) && list.every((guid) => typeof guid === "string")) return list;
  throw new Malformed("«united_guids» — не список строк");
}

function readOrder(json: unknown): Order {
  const body = asObject(json, "тело запроса");
  const person = asObject(body["patient_data_rrp"], "patient_data_rrp");
  if (typeof body["preliminary_reservation"] !== "boolean") throw new Malformed("нет признака preliminary_reservation");
  for (const key of ["case_number", "cards_id", "email", "mobile_phone"]) text(body, key);
  const kind = filled(body, "booking_type");
  if (!PLAIN_KINDS.includes(kind) && !OWN_TAGS.has(kind)) throw new Malformed(`тип записи «${kind}» не существует`);
  const born = text(person, "birthdate");
  if (born !== null && !/^\d{4}-\d{2}-\d{2}(T|$)/.test(born)) throw new Malformed("дата рождения не читается");
  const serviceText = kind === "VACCINATION" ? filled : text;
  return {
    slot: filled(body, "slot_id"),
    guids: [filled(body, "patient_id"), ...guidList(person["united_guids"])],
    register: text(person, "id"),
    born: born?.slice(0, 10),
    kind,
    referral: text(body, "referral_id"),
    service: serviceText(body, "service_id"),
    nsi: serviceText(body, "dictionary_nsi_code"),
  };
}

// ------------------------------------------------------------------------------------------------------------ rules

const dayOf = (at: Wall) => new Date(at).toISOString().slice(0, 10);

/** The day a person turns `years`; for 29 February the string still sorts between 28 February and 1 March. */
const turns = (born: string, years: number) =>
  String(Number(born.slice(0, 4)) + years).padStart(4, "0") + born.slice(4);

function clinic({ timeZone, now, defect, ...source }: ForeignMisOptions) {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const wallOf = (instant: Date): Wall => Date.parse(`${clock.format(instant).replace(" ", "T")}Z`);
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/;
  const readTime = (at: string): Wall => (hasOffset.test(at) ? wallOf(new Date(at)) : Date.parse(`${at}Z`));
  const table = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, { ...row }]));

  const [referrals, services, resources] = [table(source.referrals), table(source.services), table(source.resources)];
  const visits = new Map<string, VisitRow>();
  const cards: CardRow[] = source.patients.map(({ id, united_guids, birthdate }, index) => {
    return { card: index + 1, guids: [id, ...united_guids], born: birthdate?.slice(0, 10) };
  });
  const schedule = table<ScheduleRow>(
    source.slots.map((slot) => {
      const starts = readTime(slot.visit_time);
      const tags = slot.tag_type.split(",").map((tag) => tag.trim());
      return { ...slot, tags, starts, ends: starts + slot.duration * 60_000 };
    }),
  );

  /** Several cards are one person when the register has merged them after we had issued both. */
  const cardsOf = (guids: string[]) => cards.filter((row) => row.guids.some((guid) => guids.includes(guid)));
  const activeVisits = () => [...visits.values()].filter((visit) => !visit.cancelled);
  const visitsOf = (person: CardRow[]) => activeVisits().filter(({ card }) => person.some((row) => row.card === card));

  function specialityOf(resource: string): string | undefined {
    const found = resources.get(resource);
    return found?.type === "SPECIALIST" ? found.speciality_id : undefined;
  }

  function findPatient(order: Order): [CardRow, ...CardRow[]] {
    const [card, ...merged] = cardsOf(order.guids);
    if (!card) throw new Refusal(17, "Карта пациента в нашей организации не заведена");
    const foreign = order.register !== null && !order.guids.includes(order.register);
    if (foreign) throw new Refusal(18, "Данные РРП относятся к другому человеку");
    return [card, ...merged];
  }

  function checkReferral(order: Order, person: CardRow[], row: ScheduleRow): void {
    if (order.referral === null) return;
    const wrong = (why: string) => new Refusal(18, `Направление не подходит: ${why}`);
    const found = referrals.get(order.referral);
    if (!found) throw wrong("такого нет");
    const guids = [...order.guids, ...person.flatMap((card) => card.guids)];
    if (!guids.includes(found.patient_id)) throw wrong("выдано не этому пациенту");
    if (found.status !== "AVAILABLE") throw wrong("использовано или аннулировано");
    const day = dayOf(row.starts);
    if (day < dayOf(readTime(found.start_date))) throw wrong("ещё не действует");
    if (found.end_date && day > dayOf(readTime(found.end_date))) throw wrong("срок действия истёк");
    if (found.to_resource_id && found.to_resource_id !== row.resource_id) throw wrong("выдано не в этот кабинет");
    const suits =
      found.type === "CONSULTATION"
        ? specialityOf(row.resource_id) === found.speciality_id
        : [...services.values()].some((s) => s.resource_id === row.resource_id && s.code === found.to_service_id);
    if (!suits) throw wrong("здесь принимают по другому поводу");
  }

  function checkAge(order: Order, person: CardRow[], row: ScheduleRow): void {
    if (row.tag_age === "ALL") return;
    const born = order.born ?? person.find((card) => card.born)?.born;
    if (!born) throw new Refusal(18, "Возраст пациента неизвестен, а приём возрастной");
    const day = dayOf(row.starts);
    const isBaby = day < turns(born, 1);
    const isAdult = defect === "wrong-age-limit" ? day > turns(born, 18) : day >= turns(born, 18);
    const fits = { BABY: isBaby, CHILD: !isBaby && !isAdult, ADULT: isAdult }[row.tag_age];
    if (!fits) throw new Refusal(14, "На день приёма возраст пациента не подходит");
  }

  function checkKind({ referral, kind, service, nsi }: Order, row: ScheduleRow): void {
    const wanted = referral === null ? [...ONLINE, OWN_TAGS.get(kind) ?? ""] : TAGS_BY_REFERRAL;
    const isOffered = row.tags.some((tag) => wanted.includes(tag));
    if (!isOffered) throw new Refusal(18, "Такие записи на это время не принимаем");
    const found = service === null ? undefined : services.get(service);
    const isDone = found?.resource_id === row.resource_id && (nsi ?? found.code) === found.code;
    if (service !== null && !isDone) throw new Refusal(18, "Услуга на этом приёме не оказывается");
  }

  function checkOtherVisits(person: CardRow[], row: ScheduleRow): void {
    const speciality = specialityOf(row.resource_id);
    const clashes = visitsOf(person).flatMap((visit) => {
      const other = schedule.get(visit.slot);
      if (!other || other.id === row.id) return [];
      const sameDoctor = speciality !== undefined && other.resource_id === row.resource_id;
      if (other.starts < row.ends && row.starts < other.ends && !sameDoctor) return [12];
      const colleague = speciality !== undefined && specialityOf(other.resource_id) === speciality;
      const upcoming = other.starts > wallOf(now());
      return dayOf(other.starts) === dayOf(row.starts) && (sameDoctor || (colleague && upcoming)) ? [13] : [];
    });
    if (clashes.includes(12)) throw new Refusal(12, "В это время пациент уже записан на другой приём");
    if (clashes.includes(13)) throw new Refusal(13, "В этот день пациент уже идёт к врачу этой специальности");
  }

  function checkSlot(row: ScheduleRow): void {
    if (row.status === "CANCELED") throw new Refusal(15, "Приём снят с расписания");
    const sellsAgain = defect === "sells-twice" && row.status === "RECORDED";
    if (row.status !== "AVAILABLE" && !sellsAgain) throw new Refusal(11, "Время уже не свободно");
    if (row.starts <= wallOf(now())) throw new Refusal(18, "Время приёма прошло");
  }

  function describe(visit: VisitRow, row: ScheduleRow, message: string) {
    const resource = resources.get(row.resource_id);
    return {
      status: { status_code: 0 as const, status_message: message },
      book_ext_id: visit.visit,
      slot_id: row.id,
      visit_time: new Date(row.starts).toISOString().slice(0, 19),
      duration: String(row.duration),
      service_id: visit.service,
      area_id: resource?.type === "ROOM" ? resource.room_number : "каб. 101",
      queue_number: visit.queue,
    };
  }

  function book(json: unknown): BookResponse {
    const order = readOrder(json);
    const person = findPatient(order);
    const row = schedule.get(order.slot);
    if (!row) throw new Refusal(18, "Такого приёма в расписании нет");

    // A repeat of a booking whose answer was lost gets the same answer, not a second record.
    const { slot, kind, referral, service } = order;
    const own = visitsOf(person).find((visit) => visit.slot === slot);
    if (own) {
      const isRepeat = own.kind === kind && own.referral === referral && own.service === service;
      if (isRepeat) return describe(own, row, "Эта запись уже есть");
      throw new Refusal(11, "Это время уже занято самим пациентом");
    }
    checkReferral(order, person, row);
    checkAge(order, person, row);
    checkKind(order, row);
    checkOtherVisits(person, row);
    checkSlot(row);

    const [{ card, guids }] = person;
    const queue = `Э-${String(visits.size + 1).padStart(3, "0")}`;
    const visit = { visit: randomUUID(), card, slot, kind, referral, service, queue, cancelled: false };
    visits.set(visit.visit, visit);
    markTaken(visit, row, "RECORDED");
    guids.push(...order.guids.filter((guid) => !guids.includes(guid)));
    return describe(visit, row, "Ждём вас на приёме");
  }

  function cancel(json: unknown): CancelResponse {
    const body = asObject(json, "тело запроса");
    const visit = visits.get(filled(body, "book_ext_id"));
    const person = cardsOf([filled(body, "patient_id"), ...guidList(body["united_guids"])]);
    const row = visit && schedule.get(visit.slot);
    if (!row) throw new Refusal(18, "Записи с таким номером у нас нет");
    if (!person.some(({ card }) => card === visit.card)) throw new Refusal(18, "Запись принадлежит другому пациенту");
    if (visit.cancelled) throw new Refusal(1, "Эту запись отменили раньше");
    visit.cancelled = true;
    markTaken(visit, row, "AVAILABLE");
    return describe(visit, row, "Запись снята");
  }

  function markTaken(visit: VisitRow, row: ScheduleRow, status: "RECORDED" | "AVAILABLE"): void {
    if (status === "RECORDED" || defect !== "forgets-to-free") row.status = status;
    const referral = visit.referral === null ? undefined : referrals.get(visit.referral);
    if (referral) referral.status = status;
  }

  return { book, cancel, active: () => activeVisits().length };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Malformed("тело — не JSON");
  }
}

export async function startForeignMis(
  options: ForeignMisOptions,
): Promise<{ url: string; active: () => number; stop: () => Promise<void> }> {
  const { book, cancel, active } = clinic(options);
  const methods: Record<string, ((json: unknown) => object) | undefined> = {
    [`POST ${BASE}/booking/book`]: book,
    [`POST ${BASE}/booking/cancel`]: cancel,
  };

  async function answer(request: IncomingMessage): Promise<{ http: number; body?: object }> {
    const [path] = (request.url ?? "").split("?");
    const route = `${request.method ?? ""} ${path ?? ""}`;
    if (route === `GET ${BASE}/booking/book`) return { http: 200 };
    const method = methods[route];
    if (!method) return { http: 404 };
    try {
      return { http: 200, body: method(await readJson(request)) };
    } catch (error) {
      if (error instanceof Refusal) return { http: 200, body: refused(error.code, error.message) };
      if (error instanceof Malformed) return { http: 400, body: refused(18, `Запрос не принят: ${error.message}`) };
      return { http: 500, body: refused(18, "Сбой в нашей системе") };
    }
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ http, body }) => {
      response.writeHead(http, { "content-type": "application/json; charset=utf-8" });
      response.end(body && JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  return { url: `http://127.0.0.1:${port}${BASE}`, active, stop };
}

const refused = (code: number, message: string) => {
  return { book_ext_id: null, status: { status_code: code, status_message: message } };
};
