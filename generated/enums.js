// Generated from specs/ by `npm run generate`. Do not edit.
/** Запрос бронирования: варианты booking_type */
export const BOOK_REQUEST_BOOKING_TYPE = [
  "VACCINATION",
  "APPOINTMENT",
  "DISPENSARY",
  "PROPHYLACTIC_ADULT",
  "PROPHYLACTIC_CHILD",
  "D_OBSERVATION",
  "ONLINE_CONSULTING",
  "PAID_APPOINTMENT"
];

/** Код статуса записи */
export const BOOK_STATUS_CODE = [
  5000,
  5010,
  5020,
  5030,
  5040
];

/** Источник записи */
export const BOOK_TAG_SOURCE = [
  "EPGU",
  "INFOMAT",
  "DOCTOR",
  "REG",
  "OTHER_WEB"
];

/** Тип записи на бирку */
export const BOOK_TYPE = [
  "APPOINTMENT",
  "VACCINATION",
  "COVID_VACCINATION",
  "UDVN_DISPENSARY",
  "DISPENSARY",
  "PROPHYLACTIC",
  "PROPHYLACTIC_ADULT",
  "PROPHYLACTIC_CHILD",
  "D_OBSERVATION",
  "ONLINE_CONSULTING",
  "PAID_APPOINTMENT"
];

/** Вид отличия */
export const DESK_CHANGE_KIND = [
  "MENDED",
  "BROKEN",
  "NEW",
  "GONE",
  "OTHER"
];

/** Состояние проверки */
export const DESK_RUN_STATE = [
  "RUNNING",
  "STOPPING",
  "FINISHED",
  "STOPPED",
  "BROKEN"
];

/** Итог проверки */
export const DESK_VERDICT = [
  "conformant",
  "nonconformant",
  "incomplete",
  "error",
  null
];

/** Типы прикрепления */
export const ENABLED = [
  "ATTACHED_MO",
  "ATTACHED_REG",
  "ALL",
  "NONE"
];

/** Пол */
export const GENDER = [
  "1",
  "2",
  "3"
];

/** Возраст обслуживаемого населения */
export const MO_TAG_AGE = [
  "ADULT",
  "CHILD",
  "ALL"
];

/** Статус направления */
export const REFERRAL_STATUS = [
  "AVAILABLE",
  "RECORDED",
  "CANCELED"
];

/** Направление: варианты type */
export const REFERRAL_TYPE = [
  "CONSULTATION",
  "RESEARCH"
];

/** Ресурс МО: варианты type */
export const RESOURCE_TYPE = [
  "SPECIALIST",
  "MACHINE",
  "ROOM"
];

/** Изменение записи */
export const SANDBOX_CHANGE_KIND = [
  "book",
  "cancel"
];

/** Чем показано изменение */
export const SANDBOX_SHOWING_RECORD = [
  "slot",
  "book"
];

/** Запись времени */
export const SANDBOX_TIME_SPELLING = [
  "local",
  "offset",
  "mixed"
];

/** Статус слота */
export const SLOT_STATUS = [
  "AVAILABLE",
  "RECORDED",
  "CANCELED",
  "RESERVED",
  "BLOCKED"
];

/** Учёт возраста */
export const SLOT_TAG_AGE = [
  "ADULT",
  "CHILD",
  "BABY",
  "ALL"
];

/** Тип записи слота */
export const SLOT_TAG_TYPE = [
  "EPGU",
  "ORDINARY",
  "RESERVE",
  "PAID",
  "CENTER",
  "REFERRAL",
  "D_OBSERVATION",
  "INFOMAT",
  "REGISTRY",
  "EQUEUE",
  "ONLINE"
];

/** Причина недоступности */
export const UNACCESSABLE_REASON = [
  "VACATION",
  "SICK_LEAVE",
  "FIRED",
  "REPAIR"
];
