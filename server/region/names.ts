// Names nobody can take for real people's, yet Russian ones: they decline by gender and stretch the forms as real names do.
import { cycle, type Random } from "./prng.ts";

export type Sex = "male" | "female";

export interface FullName {
  lastname: string;
  firstname: string;
  middlename: string;
}

const LAST_NAMES = [
  ["Образцов", "Образцова"],
  ["Пробный", "Пробная"],
  ["Тестов", "Тестова"],
  ["Примеров", "Примерова"],
  ["Учебный", "Учебная"],
  ["Эталонов", "Эталонова"],
  ["Макетов", "Макетова"],
  ["Шаблонов", "Шаблонова"],
  ["Черновиков", "Черновикова"],
  ["Выдуманный", "Выдуманная"],
  ["Условный", "Условная"],
  ["Заглушкин", "Заглушкина"],
  ["Небывалов", "Небывалова"],
  ["Песочников", "Песочникова"],
  ["Стендов", "Стендова"],
  ["Проверкин", "Проверкина"],
  ["Контрольный", "Контрольная"],
  ["Опытный-Примеров", "Опытная-Примерова"],
  ["Вымышленный", "Вымышленная"],
  ["Нарочитов", "Нарочитова"],
  ["Чертёжный", "Чертёжная"],
] as const;

const FIRST_NAMES = {
  male: ["Иван", "Пётр", "Алексей", "Николай", "Андрей", "Михаил", "Сергей", "Дмитрий", "Егор", "Фёдор", "Юрий"],
  female: ["Мария", "Анна", "Ольга", "Елена", "Наталья", "Юлия", "Алёна", "Вера", "Любовь", "Дарья", "Ирина"],
} as const;

const MIDDLE_NAMES = [
  ["Петрович", "Петровна"],
  ["Иванович", "Ивановна"],
  ["Алексеевич", "Алексеевна"],
  ["Николаевич", "Николаевна"],
  ["Андреевич", "Андреевна"],
  ["Михайлович", "Михайловна"],
  ["Сергеевич", "Сергеевна"],
  ["Ильич", "Ильинична"],
  ["Фёдорович", "Фёдоровна"],
] as const;

/** The surname follows the index, so that neighbours in a list differ; the rest is drawn. */
export function fullName(random: Random, index: number, sex: Sex): FullName {
  const column = sex === "male" ? 0 : 1;
  return {
    lastname: cycle(LAST_NAMES, index)[column],
    firstname: random.pick<string>(FIRST_NAMES[sex]),
    middlename: random.pick(MIDDLE_NAMES)[column],
  };
}
