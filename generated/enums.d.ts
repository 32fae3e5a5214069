// Generated from specs/ by `npm run generate`. Do not edit.
/** Запрос бронирования: варианты booking_type */
export declare const BOOK_REQUEST_BOOKING_TYPE: readonly ["VACCINATION", "APPOINTMENT", "DISPENSARY", "PROPHYLACTIC_ADULT", "PROPHYLACTIC_CHILD", "D_OBSERVATION", "ONLINE_CONSULTING", "PAID_APPOINTMENT"];

/** Код статуса записи */
export declare const BOOK_STATUS_CODE: readonly [5000, 5010, 5020, 5030, 5040];

/** Источник записи */
export declare const BOOK_TAG_SOURCE: readonly ["EPGU", "INFOMAT", "DOCTOR", "REG", "OTHER_WEB"];

/** Тип записи на бирку */
export declare const BOOK_TYPE: readonly ["APPOINTMENT", "VACCINATION", "COVID_VACCINATION", "UDVN_DISPENSARY", "DISPENSARY", "PROPHYLACTIC", "PROPHYLACTIC_ADULT", "PROPHYLACTIC_CHILD", "D_OBSERVATION", "ONLINE_CONSULTING", "PAID_APPOINTMENT"];

/** Вид отличия */
export declare const DESK_CHANGE_KIND: readonly ["MENDED", "BROKEN", "NEW", "GONE", "OTHER"];

/** Состояние проверки */
export declare const DESK_RUN_STATE: readonly ["RUNNING", "STOPPING", "FINISHED", "STOPPED", "BROKEN"];

/** Итог проверки */
export declare const DESK_VERDICT: readonly ["conformant", "nonconformant", "incomplete", "error", null];

/** Типы прикрепления */
export declare const ENABLED: readonly ["ATTACHED_MO", "ATTACHED_REG", "ALL", "NONE"];

/** Пол */
export declare const GENDER: readonly ["1", "2", "3"];

/** Возраст обслуживаемого населения */
export declare const MO_TAG_AGE: readonly ["ADULT", "CHILD", "ALL"];

/** Статус направления */
export declare const REFERRAL_STATUS: readonly ["AVAILABLE", "RECORDED", "CANCELED"];

/** Направление: варианты type */
export declare const REFERRAL_TYPE: readonly ["CONSULTATION", "RESEARCH"];

/** Ресурс МО: варианты type */
export declare const RESOURCE_TYPE: readonly ["SPECIALIST", "MACHINE", "ROOM"];

/** Изменение записи */
export declare const SANDBOX_CHANGE_KIND: readonly ["book", "cancel"];

/** Чем показано изменение */
export declare const SANDBOX_SHOWING_RECORD: readonly ["slot", "book"];

/** Запись времени */
export declare const SANDBOX_TIME_SPELLING: readonly ["local", "offset", "mixed"];

/** Статус слота */
export declare const SLOT_STATUS: readonly ["AVAILABLE", "RECORDED", "CANCELED", "RESERVED", "BLOCKED"];

/** Учёт возраста */
export declare const SLOT_TAG_AGE: readonly ["ADULT", "CHILD", "BABY", "ALL"];

/** Тип записи слота */
export declare const SLOT_TAG_TYPE: readonly ["EPGU", "ORDINARY", "RESERVE", "PAID", "CENTER", "REFERRAL", "D_OBSERVATION", "INFOMAT", "REGISTRY", "EQUEUE", "ONLINE"];

/** Причина недоступности */
export declare const UNACCESSABLE_REASON: readonly ["VACATION", "SICK_LEAVE", "FIRED", "REPAIR"];
