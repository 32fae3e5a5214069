import type { Bundles } from "../bundle.ts";
import type { JsonObject } from "../document.ts";
import { booking, bookingOfAnother, cancelling, DEPARTMENT_OID, ID, OID, records, stored } from "./records.ts";
import type { Account, Chapter, Step } from "./step.ts";

const SUCCESS: JsonObject = { isSuccess: true };
const BOOKED: JsonObject = { "status.status_code": 0 };
const TAKEN: JsonObject = { "status.status_code": 11 };

/**
 * A working day of a МИС and of ЕПГУ: log in, load, register the webhook, book, cancel, read what was recorded, clean up. It leaves the sandbox as
 * it was, so that it can be run again. All operations take part but the reset of the sandbox, which would take others' records.
 */
export function flow(bundles: Bundles): Chapter[] {
  return [
    { title: "1. Вход", steps: login() },
    { title: "2. Загрузка в Витрину", steps: upload(bundles) },
    { title: "3. Чтение из Витрины", steps: read() },
    { title: "4. Ответный сервис", steps: webhook() },
    { title: "5. ЕПГУ: поиск", steps: search() },
    { title: "6. ЕПГУ: запись", steps: book() },
    { title: "7. Записи в Витрине", steps: recorded(bundles) },
    { title: "8. ЕПГУ: отмена", steps: cancel() },
    { title: "9. Методы МИС напрямую", steps: direct() },
    { title: "10. Песочница", steps: sandbox() },
    { title: "11. Уборка", steps: cleanUp() },
  ];
}

function login(): Step[] {
  const as = (account: Account, title: string, username: string, password: string): Step => ({
    operation: "authorize",
    title,
    as: "none",
    body: { username, password },
    expect: { IsSuccess: true },
    keep: { [`${account}Token`]: "Result.Value" },
  });
  return [
    as("mis", "Токен МИС", "{{misUser}}", "{{misPassword}}"),
    as("epgu", "Токен ЕПГУ", "{{epguUser}}", "{{epguPassword}}"),
    as("operator", "Токен оператора", "{{operatorUser}}", "{{operatorPassword}}"),
    {
      operation: "authorize",
      title: "Неверный пароль: 401",
      as: "none",
      body: { username: "{{misUser}}", password: "неверный" },
      status: 401,
      expect: { IsSuccess: false },
    },
  ];
}

function upload(bundles: Bundles): Step[] {
  const load = (operation: string, title: string, data: JsonObject[], key = "id"): Step => ({
    operation,
    title,
    as: "mis",
    body: { data },
    expect: stored(data, key),
  });
  const slot = (id: string, time: string): JsonObject[] =>
    records(bundles, "slot_package", { id, visit_time: `{{day}}T${time}`, tag_age: "ALL" });
  const slots = [
    ...slot(ID.slot, "09:00:00"),
    ...slot(ID.referralSlot, "09:15:00"),
    ...slot(ID.ownSlot, "09:30:00"),
    ...slot(ID.directSlot, "09:45:00"),
  ];
  return [
    load("uploadMo", "Подразделение", records(bundles, "mo_package", { name: "Поликлиника из Postman" })),
    load("uploadResource", "Врач, кабинет и аппарат", records(bundles, "resource_package")),
    load("uploadService", "Услуга врача", records(bundles, "service_package")),
    load("uploadProfilecodeResource", "Профиль врача", records(bundles, "profilecode_resource_package")),
    load("uploadUnaccessablePeriod", "Отпуск", records(bundles, "unaccessable_period_package"), "period_id"),
    load("uploadSlot", "Четыре слота", slots),
    {
      operation: "uploadSlot",
      title: "Слот на занятое время: 422 и ошибка записи",
      as: "mis",
      body: { data: slot("5e2a7a10-0c1d-4e5f-8a9b-000000000049", "09:00:00") },
      status: 422,
      expect: { isSuccess: false, sendedGuids: [], "errors[0].errorCode": "R-330" },
    },
    {
      operation: "getFixtures",
      title: "Учебный пациент",
      as: "mis",
      parameters: { limit: "2" },
      expect: SUCCESS,
      keep: {
        patientId: "result.patients[0].id",
        firstname: "result.patients[0].firstname",
        lastname: "result.patients[0].lastname",
        middlename: "result.patients[0].middlename",
        snils: "result.patients[0].snils",
        birthdate: "result.patients[0].birthdate",
        gender: "result.patients[0].gender",
        otherPatientId: "result.patients[1].id",
      },
    },
    load("uploadReferral", "Направления пациента", records(bundles, "referral_package")),
  ];
}

const SUBSYSTEMS = [
  ["Mo", ID.mo, "подразделение", "id"],
  ["Resource", ID.resource, "врач", "id"],
  ["Service", ID.service, "услуга", "id"],
  ["ProfilecodeResource", ID.profile, "профиль", "id"],
  ["UnaccessablePeriod", ID.period, "отпуск", "period_id"],
  ["Slot", ID.slot, "слот", "id"],
  ["Referral", ID.referral, "направление", "id"],
] as const;

function read(): Step[] {
  const one = SUBSYSTEMS.map(([name, id, what, key]): Step => ({
    operation: `get${name}`,
    title: `По идентификатору: ${what}`,
    as: "mis",
    parameters: { id },
    expect: { ...SUCCESS, [`result[0].${key}`]: id },
  }));
  return [
    ...one,
    { operation: "getMoByOid", title: "Подразделения МО", as: "mis", parameters: { oid: OID }, expect: SUCCESS },
    {
      operation: "getMoResources",
      title: "Ресурсы подразделения",
      as: "mis",
      parameters: { mo_id: ID.mo },
      expect: SUCCESS,
    },
    {
      operation: "getResourceSlots",
      title: "Слоты врача за день",
      as: "mis",
      parameters: { resourse_id: ID.resource, startDate: "{{day}}", endDate: "{{day}}" },
      expect: { ...SUCCESS, "result[0].visit_time": "{{day}}T09:00:00" },
      keep: { slotId: "result[0].id" },
    },
  ];
}

function departmentCallback(operation: string, title: string): Step {
  return { operation, title, as: "mis", parameters: { depart_oid: DEPARTMENT_OID }, expect: SUCCESS };
}

/** The address is the one in force: the sandbox's own МИС, or yours. */
function webhook(): Step[] {
  const body = { address: "{{misUrl}}", depart_oid: DEPARTMENT_OID };
  const address = { ...SUCCESS, "result.address": "{{misUrl}}" };
  return [
    { operation: "getCallback", title: "Вебхук МО", as: "mis", expect: SUCCESS, keep: { misUrl: "result.address" } },
    {
      operation: "checkCallback",
      title: "Доступен ли он",
      as: "mis",
      parameters: { address: "{{misUrl}}" },
      expect: { ...SUCCESS, "result.available": true },
    },
    { operation: "registerCallback", title: "Вебхук подразделения", as: "mis", body, expect: address },
    { operation: "updateCallback", title: "Обновить его", as: "mis", body, expect: address },
    departmentCallback("getCallback", "Прочитать его"),
  ];
}

/** What a portal asks before it knows a doctor. */
function offered(period: Readonly<Record<string, string>>): Step[] {
  const patient = { patient_id: "{{patientId}}" };
  const ask = (operation: string, title: string, parameters: Readonly<Record<string, string>>): Step => ({
    operation,
    title,
    as: "epgu",
    parameters: { ...patient, ...parameters },
    expect: SUCCESS,
  });
  return [
    ask("getOfferedMo", "Куда он может записаться", {}),
    ask("getOfferedPosts", "К каким врачам", { mo_id: ID.mo, ...period }),
    ask("getOfferedResources", "У кого есть время", { mo_id: ID.mo, ...period }),
    ask("getPatientHistory", "История его записей", {}),
  ];
}

function search(): Step[] {
  const period = { visittime_from: "{{day}}T00:00:00", visittime_to: "{{day}}T23:59:59" };
  return [
    {
      operation: "getPatients",
      title: "Поиск пациента: такого нет",
      as: "epgu",
      body: { snils: "11223344595", birthdate: "1990-05-17" },
      expect: { ...SUCCESS, result: [] },
    },
    ...offered(period),
    {
      operation: "getReferrals",
      title: "Его направления",
      as: "epgu",
      parameters: { patient_id: "{{patientId}}" },
      expect: SUCCESS,
    },
    {
      operation: "getCalendar",
      title: "Календарь подразделения",
      as: "epgu",
      parameters: { mo_id: ID.mo, profile_code: "97", speciality_id: "38", ...period },
      expect: { ...SUCCESS, "result[0].resource_id": ID.resource },
    },
    {
      operation: "getSlots",
      title: "Свободные слоты врача",
      as: "epgu",
      parameters: { resource_id: ID.resource, mo_id: ID.mo, ...period },
      expect: SUCCESS,
    },
  ];
}

function book(): Step[] {
  return [
    {
      operation: "bookSlot",
      title: "Записаться: код 0",
      as: "epgu",
      body: booking("{{slotId}}"),
      expect: { ...BOOKED, slot_id: "{{slotId}}" },
      keep: { bookId: "book_ext_id" },
    },
    {
      operation: "bookSlot",
      title: "Слот уже занят: код 11",
      as: "epgu",
      body: bookingOfAnother("{{slotId}}"),
      expect: TAKEN,
    },
  ];
}

/** The МИС has a record of its own as well: the slot taken at the registry, and its бирка. */
function recorded(bundles: Bundles): Step[] {
  const taken = records(bundles, "slot_package", {
    id: ID.ownSlot,
    visit_time: "{{day}}T09:30:00",
    tag_age: "ALL",
    status: "RECORDED",
  });
  const own = records(bundles, "book_package", { slot_id: ID.ownSlot, tag_source: "REG" });
  return [
    {
      operation: "uploadSlot",
      title: "Занять слот в регистратуре",
      as: "mis",
      body: { data: taken },
      expect: stored(taken),
    },
    { operation: "uploadBook", title: "Бирка регистратуры", as: "mis", body: { data: own }, expect: stored(own) },
    { operation: "getBook", title: "Прочитать её", as: "mis", parameters: { id: ID.book }, expect: SUCCESS },
    {
      operation: "getSlotBooks",
      title: "Бирки слота",
      as: "mis",
      parameters: { slot_id: "{{slotId}}" },
      expect: { ...SUCCESS, "result[0].id": "{{bookId}}" },
    },
    {
      operation: "getBooks",
      title: "Записи пациента",
      as: "epgu",
      parameters: { patient_id: "{{patientId}}" },
      expect: SUCCESS,
    },
    { operation: "getBookIcs", title: "Файл календаря", as: "epgu", parameters: { book_id: "{{bookId}}" } },
  ];
}

function cancel(): Step[] {
  const step = (title: string, bookId: string): Step => ({
    operation: "cancelBooking",
    title,
    as: "epgu",
    body: cancelling(bookId),
    expect: BOOKED,
  });
  return [
    step("Отменить: код 0", "{{bookId}}"),
    {
      operation: "bookSlot",
      title: "Записаться по направлению",
      as: "epgu",
      body: booking(ID.referralSlot, { referral_id: ID.referral }),
      expect: BOOKED,
      keep: { referralBookId: "book_ext_id" },
    },
    step("Отменить и её", "{{referralBookId}}"),
    {
      operation: "getSlotTimeline",
      title: "Что было со слотом",
      as: "mis",
      parameters: { slot_id: "{{slotId}}" },
      expect: { ...SUCCESS, "result.slot_id": "{{slotId}}" },
    },
  ];
}

/** What the gateway asks a МИС, asked without the gateway: for whoever writes the webhook. */
function direct(): Step[] {
  return [
    { operation: "probe", title: "Доступность: 200", as: "none" },
    {
      operation: "book",
      title: "Записать: код 0",
      as: "none",
      body: booking(ID.directSlot),
      expect: BOOKED,
      keep: { directBookId: "book_ext_id" },
    },
    {
      operation: "book",
      title: "Второго — нельзя: код 11",
      as: "none",
      body: bookingOfAnother(ID.directSlot),
      expect: TAKEN,
    },
    { operation: "cancel", title: "Отменить: код 0", as: "none", body: cancelling("{{directBookId}}"), expect: BOOKED },
  ];
}

/** The operator's levers, pulled to where they already stand. */
function sandbox(): Step[] {
  const set = (operation: string, title: string, body: JsonObject): Step => ({
    operation,
    title,
    as: "operator",
    body,
    expect: SUCCESS,
  });
  const other = { oid: "1.2.643.5.1.13.13.12.2.999.10002" };
  return [
    { operation: "getSandbox", title: "Состояние", as: "operator", expect: SUCCESS },
    { operation: "getFreshness", title: "Свежесть данных", as: "mis", expect: SUCCESS },
    {
      operation: "getExchanges",
      title: "Записанные обращения",
      as: "mis",
      parameters: { limit: "5" },
      expect: SUCCESS,
    },
    { operation: "listDeskRuns", title: "Проверки МИС", as: "mis", expect: SUCCESS },
    set("setTokenLifetime", "Срок токена: час", { seconds: 3600 }),
    set("setSwitches", "Прочтения по умолчанию", {}),
    set("setFaults", "Помех нет", { faults: [] }),
    set("setMaintenance", "Технических работ нет", { enabled: false }),
    {
      operation: "blockMo",
      title: "Заблокировать вторую МО",
      as: "operator",
      parameters: other,
      body: { reason: "Проверка Postman" },
      expect: SUCCESS,
    },
    { operation: "unblockMo", title: "Разблокировать её", as: "operator", parameters: other, expect: SUCCESS },
  ];
}

/** Children first: what others point to goes last. */
function cleanUp(): Step[] {
  const children = [["Book", ID.book, "бирка"] as const, ...SUBSYSTEMS.toReversed()];
  const deletions = children.map(([name, id, what]): Step => ({
    operation: `delete${name}`,
    title: `Удалить: ${what}`,
    as: "mis",
    parameters: { id },
    expect: SUCCESS,
  }));
  return [departmentCallback("deleteCallback", "Удалить вебхук подразделения"), ...deletions];
}
