// Generated from specs/ by `npm run generate`. Do not edit.
/** Правила ФЛК: код, требование и шаблон сообщения; в {скобках} — подстановки. */
export const FLK_RULES = {
  "mo-name-duplicate": {
    "code": "R-330",
    "req": "DUP-2",
    "template": "Структурное подразделение с идентификатором [{id}] дублирует ранее загруженное в витрину структурное подразделение с таким наименованием [name] и с другим идентификатором [{other}]."
  },
  "slot-id-duplicate-in-request": {
    "code": "R-310",
    "req": "DUP-4",
    "template": "В слоте с идентификатором '{id}': Уникальный идентификатор слота [id] имеет дубликат внутри запроса"
  },
  "slot-time-duplicate": {
    "code": "R-330",
    "req": "DUP-6",
    "template": "Слот с идентификатором [{id}] и указанным в нем ресурсом [resource_id] и временем визита [visit_time] дублирует ранее загруженный в витрину слот с другим идентификатором [{other}]."
  },
  "format": {
    "code": "SBX-101",
    "req": "ENV-7",
    "template": "Запись [{id}], поле [{field}]: {detail}."
  },
  "strict-variant": {
    "code": "SBX-102",
    "req": "ENV-7",
    "template": "Запись [{id}], поле [{field}]: написание, допустимое только в профиле doc ({erratum})."
  },
  "unstorable-value": {
    "code": "SBX-103",
    "req": "ENV-7",
    "template": "Запись [{id}] не может быть сохранена: {detail}."
  },
  "issues-unlisted": {
    "code": "SBX-104",
    "req": "ENV-4",
    "template": "Запись [{id}]: перечислены не все ошибки, ещё {count}."
  },
  "parent-missing": {
    "code": "SBX-201",
    "req": "LOAD-2",
    "template": "Запись [{id}], поле [{field}]: запись [{other}] не найдена в Витрине, загрузите её раньше."
  },
  "parent-foreign": {
    "code": "SBX-202",
    "req": "AUTH-8",
    "template": "Запись [{id}], поле [{field}]: запись [{other}] принадлежит другой МО."
  },
  "record-foreign": {
    "code": "SBX-203",
    "req": "AUTH-8",
    "template": "Запись [{id}] принадлежит другой МО."
  },
  "mo-parent-foreign": {
    "code": "SBX-204",
    "req": "AUTH-8",
    "template": "Запись [{id}], поле [parent_id]: подразделение должно относиться к МО, чьей учётной записью оно загружается."
  },
  "referral-issuer-foreign": {
    "code": "SBX-205",
    "req": "RFL-F21",
    "template": "Направление [{id}], поле [from_mo_oid]: нужен OID МО, чьей учётной записью оно загружается, или OID её подразделения."
  },
  "mo-branch-foreign": {
    "code": "SBX-206",
    "req": "AUTH-8",
    "template": "Запись [{id}], поле [branch_oid]: OID подразделения принадлежит другой МО."
  },
  "book-slot-missing": {
    "code": "SBX-301",
    "req": "LOAD-4",
    "template": "Бирка [{id}]: слот [{other}] не найден в Витрине."
  },
  "book-slot-not-recorded": {
    "code": "SBX-302",
    "req": "LOAD-4",
    "template": "Бирка [{id}]: слот [{other}] должен быть выгружен со статусом RECORDED раньше бирки."
  },
  "book-ext-id-mismatch": {
    "code": "SBX-303",
    "req": "LOAD-5",
    "template": "Бирка [{id}]: слот [{other}] забронирован через ЕПГУ, идентификатор бирки должен совпадать с book_ext_id."
  },
  "book-referral-unknown": {
    "code": "SBX-304",
    "req": "REF-29",
    "template": "Бирка [{id}]: направление [{other}] не найдено в Витрине."
  },
  "book-moved": {
    "code": "SBX-305",
    "req": "LOAD-5",
    "template": "Бирка [{id}]: это запись через ЕПГУ на слот [{other}], выгрузка не может перенести её на другой слот."
  },
  "book-patient-changed": {
    "code": "SBX-306",
    "req": "LOAD-5",
    "template": "Бирка [{id}]: это запись через ЕПГУ, patient_id должен быть идентификатором пациента, которого записал ЕПГУ."
  },
  "book-slot-taken": {
    "code": "SBX-307",
    "req": "BKR-F3",
    "template": "Бирка [{id}]: на слот [{other}] уже есть действующая бирка [{holder}], второй быть не может."
  },
  "period-end-missing": {
    "code": "SBX-401",
    "req": "UNP-F5",
    "template": "Период недоступности [{id}]: поле [end_date] обязательно, если причина не FIRED."
  },
  "period-reversed": {
    "code": "SBX-402",
    "req": "UNP-F5",
    "template": "Период недоступности [{id}]: конец периода раньше начала."
  },
  "referral-reversed": {
    "code": "SBX-403",
    "req": "RFL-F7",
    "template": "Направление [{id}]: окончание действия раньше начала."
  },
  "dictionary-code-unknown": {
    "code": "SBX-501",
    "req": "LOAD-3",
    "template": "Запись [{id}], поле [{field}]: кода нет в справочнике {oid} версии {version}."
  }
};
