import type { Actor, Erratum, Requirement } from "../../generated/ledger.js";

/** The sections of the ledger, by the prefix of the id, in the order of the document. */
export const REQUIREMENT_GROUPS: Readonly<Record<string, string>> = {
  SYS: "Системы и сценарии",
  LOAD: "Загрузка данных",
  FRESH: "Актуальность данных",
  CASC: "Каскадное удаление",
  AUTH: "Авторизация",
  GZ: "Сжатие запросов",
  ENV: "Конверт ответа",
  MO: "Структурные подразделения",
  RES: "Ресурсы",
  SVC: "Услуги",
  SLOT: "Слоты",
  PAT: "Пациенты",
  ATT: "Прикрепления",
  BKR: "Бирки",
  RFL: "Направления",
  UNP: "Периоды недоступности",
  PRF: "Профили ресурсов",
  DUP: "Проверка дублей",
  BOOK: "Бронирование: запрос и ответ",
  UC1: "Бронирование: шаги шлюза",
  CANCEL: "Отмена: запрос и ответ",
  UC11: "Отмена: шаги шлюза",
  HTTP: "Коды HTTP",
  ERR: "Коды ответа на бронирование",
  ERRC: "Коды ответа на отмену",
  REF: "Запись по направлению",
  HOOK: "Ответный сервис МИС",
  ADDR: "Адреса контуров",
};

export function groupOf(requirementId: string): string {
  const prefix = requirementId.split("-", 1)[0] ?? "";
  if (!(prefix in REQUIREMENT_GROUPS))
    throw new Error(`requirement ${requirementId} belongs to no group of scripts/docs/groups.ts`);
  return prefix;
}

export const LEVELS: Readonly<Record<Requirement["level"], string>> = {
  MUST: "обязательно",
  SHOULD: "рекомендуется",
  MAY: "допускается",
};

export const ACTORS: Readonly<Record<Actor, string>> = {
  MIS: "МИС",
  GW: "Шлюз",
  VIT: "Витрина",
  EPGU: "ЕПГУ",
  PODD: "ПОДД СМЭВ",
};

export const ERRATUM_GROUPS: Readonly<Record<Erratum["group"], string>> = {
  booking: "Бронирование и отмена",
  paths: "Пути и вебхуки",
  envelope: "Авторизация и конверт",
  data: "Данные",
};
