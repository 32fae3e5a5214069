import type { CaseResult } from "../../model/case.ts";
import { text, type Text } from "../../model/text.ts";
import { groupBy } from "../../model/groupBy.ts";

const WORDS: Readonly<Record<string, Text>> = {
  probe: text("Проверка доступности", "Probe"),
  book: text("Запись", "Booking"),
  cancel: text("Отмена", "Cancel"),
  slot: text("Состояние слота", "State of the slot"),
  patient: text("Пациент", "Patient"),
  time: text("Пересечение по времени", "Overlapping times"),
  doctor: text("Один врач или специальность", "The same doctor or speciality"),
  age: text("Возраст", "Age"),
  type: text("Виды записи", "Booking types"),
  vaccination: text("Вакцинация", "Vaccination"),
  referral: text("Направления", "Referrals"),
  service: text("Услуги", "Services"),
  request: text("Форма запроса", "Form of the request"),
  race: text("Одновременные запросы", "Concurrent requests"),
  sequence: text("Последовательности", "Sequences"),
  upload: text("Выгрузка в Витрину", "Upload to the Витрина"),
};

/** Of cases whose id begins with the word. */
export function areaTitle(name: string): Text {
  return WORDS[name] ?? text(name, name);
}

export interface Area {
  readonly name: string;
  readonly title: Text;
  readonly cases: readonly CaseResult[];
}

/** Cases by the first word of their id, in the order of the run. */
export function areasOf(cases: readonly CaseResult[]): Area[] {
  const groups = groupBy(cases, ({ id }) => id.split(".")[0] ?? id);
  return [...groups].map(([name, items]) => ({ name, title: areaTitle(name), cases: items }));
}
