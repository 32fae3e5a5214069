// Generated from specs/ by `npm run generate`. Do not edit.
/** Правила ФЛК: код, требование и шаблон сообщения; в {скобках} — подстановки. */
export declare const FLK_RULES: {
  readonly "mo-name-duplicate": {
  readonly "code": "R-330";
  readonly "req": "DUP-2";
  readonly "template": "Структурное подразделение с идентификатором [{id}] дублирует ранее загруженное в витрину структурное подразделение с таким наименованием [name] и с другим идентификатором [{other}].";
};
  readonly "slot-id-duplicate-in-request": {
  readonly "code": "R-310";
  readonly "req": "DUP-4";
  readonly "template": "В слоте с идентификатором '{id}': Уникальный идентификатор слота [id] имеет дубликат внутри запроса";
};
  readonly "slot-time-duplicate": {
  readonly "code": "R-330";
  readonly "req": "DUP-6";
  readonly "template": "Слот с идентификатором [{id}] и указанным в нем ресурсом [resource_id] и временем визита [visit_time] дублирует ранее загруженный в витрину слот с другим идентификатором [{other}].";
};
  readonly "format": {
  readonly "code": "SBX-101";
  readonly "req": "ENV-7";
  readonly "template": "Запись [{id}], поле [{field}]: {detail}.";
};
  readonly "strict-variant": {
  readonly "code": "SBX-102";
  readonly "req": "ENV-7";
  readonly "template": "Запись [{id}], поле [{field}]: написание, допустимое только в профиле doc ({erratum}).";
};
  readonly "unstorable-value": {
  readonly "code": "SBX-103";
  readonly "req": "ENV-7";
  readonly "template": "Запись [{id}] не может быть сохранена: {detail}.";
};
  readonly "issues-unlisted": {
  readonly "code": "SBX-104";
  readonly "req": "ENV-4";
  readonly "template": "Запись [{id}]: перечислены не все ошибки, ещё {count}.";
};
  readonly "parent-missing": {
  readonly "code": "SBX-201";
  readonly "req": "LOAD-2";
  readonly "template": "Запись [{id}], поле [{field}]: запись [{other}] не найдена в Витрине, загрузите её раньше.";
};
  readonly "parent-foreign": {
  readonly "code": "SBX-202";
  readonly "req": "AUTH-8";
  readonly "template": "Запись [{id}], поле [{field}]: запись [{other}] принадлежит другой МО.";
};
  readonly "record-foreign": {
  readonly "code": "SBX-203";
  readonly "req": "AUTH-8";
  readonly "template": "Запись [{id}] принадлежит другой МО.";
};
  readonly "mo-parent-foreign": {
  readonly "code": "SBX-204";
  readonly "req": "AUTH-8";
  readonly "template": "Запись [{id}], поле [parent_id]: подразделение должно относиться к МО, чьей учётной записью оно загружается.";
};
  readonly "referral-issuer-foreign": {
  readonly "code": "SBX-205";
  readonly "req": "RFL-F21";
  readonly "template": "Направление [{id}], поле [from_mo_oid]: нужен OID МО, чьей учётной записью оно загружается, или OID её подразделения.";
};
  readonly "mo-branch-foreign": {
  readonly "code": "SBX-206";
  readonly "req": "AUTH-8";
  readonly "template": "Запись [{id}], поле [branch_oid]: OID подразделения принадлежит другой МО.";
};
  readonly "book-slot-missing": {
  readonly "code": "SBX-301";
  readonly "req": "LOAD-4";
  readonly "template": "Бирка [{id}]: слот [{other}] не найден в Витрине.";
};
  readonly "book-slot-not-recorded": {
  readonly "code": "SBX-302";
  readonly "req": "LOAD-4";
  readonly "template": "Бирка [{id}]: слот [{other}] должен быть выгружен со статусом RECORDED раньше бирки.";
};
  readonly "book-ext-id-mismatch": {
  readonly "code": "SBX-303";
  readonly "req": "LOAD-5";
  readonly "template": "Бирка [{id}]: слот [{other}] забронирован через ЕПГУ, идентификатор бирки должен совпадать с book_ext_id.";
};
  readonly "book-referral-unknown": {
  readonly "code": "SBX-304";
  readonly "req": "REF-29";
  readonly "template": "Бирка [{id}]: направление [{other}] не найдено в Витрине.";
};
  readonly "book-moved": {
  readonly "code": "SBX-305";
  readonly "req": "LOAD-5";
  readonly "template": "Бирка [{id}]: это запись через ЕПГУ на слот [{other}], выгрузка не может перенести её на другой слот.";
};
  readonly "book-patient-changed": {
  readonly "code": "SBX-306";
  readonly "req": "LOAD-5";
  readonly "template": "Бирка [{id}]: это запись через ЕПГУ, patient_id должен быть идентификатором пациента, которого записал ЕПГУ.";
};
  readonly "book-slot-taken": {
  readonly "code": "SBX-307";
  readonly "req": "BKR-F3";
  readonly "template": "Бирка [{id}]: на слот [{other}] уже есть действующая бирка [{holder}], второй быть не может.";
};
  readonly "period-end-missing": {
  readonly "code": "SBX-401";
  readonly "req": "UNP-F5";
  readonly "template": "Период недоступности [{id}]: поле [end_date] обязательно, если причина не FIRED.";
};
  readonly "period-reversed": {
  readonly "code": "SBX-402";
  readonly "req": "UNP-F5";
  readonly "template": "Период недоступности [{id}]: конец периода раньше начала.";
};
  readonly "referral-reversed": {
  readonly "code": "SBX-403";
  readonly "req": "RFL-F7";
  readonly "template": "Направление [{id}]: окончание действия раньше начала.";
};
  readonly "dictionary-code-unknown": {
  readonly "code": "SBX-501";
  readonly "req": "LOAD-3";
  readonly "template": "Запись [{id}], поле [{field}]: кода нет в справочнике {oid} версии {version}.";
};
};
