import type { PatientDataRrp } from "@ferkit/contracts";
import { addDays, yearsBefore } from "../dates.ts";
import { enpOf, guidOf, snilsOf } from "./identifiers.ts";

type Gender = NonNullable<PatientDataRrp["gender"]>;
type Person = readonly [
  name: string,
  lastname: string,
  firstname: string,
  middlename: string | null,
  gender: Gender,
  birthdate: string,
];

const LONG_NAME = "Пробная-Условная-Примерная-Образцовая-Учебная-Тестовая-Показательная";

/** Enough adults for a suite that gives each case a patient of its own. */
const ADULTS: readonly Person[] = [
  ["adult-1", "Пробная", "Анна", "Ивановна", "2", "1990-05-17"],
  ["adult-2", "Пробный", "Борис", "Ильич", "1", "1985-02-28"],
  ["adult-3", "Тестова", "Вера", "Сергеевна", "2", "1978-11-03"],
  ["adult-4", "Тестов", "Глеб", "Олегович", "1", "1969-07-21"],
  ["adult-5", "Учебная", "Дарья", "Павловна", "2", "2000-01-31"],
  ["adult-6", "Учебный", "Егор", "Львович", "1", "1996-02-29"],
  ["adult-7", "Образцов", "Иван", null, "1", "1955-12-31"],
  ["adult-8", "Образцова", "Нина", "Юрьевна", "2", "1948-03-08"],
  ["adult-9", "Примерная", "Ольга", "Игоревна", "2", "1983-09-14"],
  ["adult-10", "Примерный", "Роман", "Денисович", "1", "1974-06-01"],
  ["adult-11", "Условная", "Софья", "Марковна", "2", "1992-10-25"],
  ["adult-12", "Условный", "Тимур", "Азатович", "1", "1988-04-12"],
  // Names that a careless МИС reads wrongly: ё and a hyphen, an apostrophe, Kazakh and Tatar letters, й of two code points, sixty letters.
  ["adult-13", "Ёлкина-Берёзова", "Фёкла", "Семёновна", "2", "1987-08-19"],
  ["adult-14", "О’Пробный", "Шон", null, "1", "1979-01-15"],
  ["adult-15", "Үлгілі", "Қарлығаш", "Ғалымқызы", "2", "1991-12-03"],
  ["adult-16", "Сынаулы", "Җәмилә", "Фәһим кызы", "2", "1968-04-27"],
  ["adult-17", "Тестовыи\u0306", "Андреи\u0306", "Сергеевич", "1", "1982-06-11"],
  ["adult-18", LONG_NAME, "Мария", "Петровна", "2", "1994-02-20"],
];

/** The day on which the two edge patients have their birthday: slots lie on it, before it and after it (E-58). */
const EDGE_DAY = 7;

export function buildPatients(today: string, seed: number): PatientDataRrp[] {
  return [...ADULTS, ...minors(today)].map((person, index) =>
    patientOf(person, (seed * 1000 + index + 1) % 1_000_000, seed),
  );
}

/** Known to others under two former identifiers (E-15). */
export const UNITED_PATIENT = "adult-1";

function minors(today: string): Person[] {
  const edge = addDays(today, EDGE_DAY);
  return [
    ["baby-1", "Малышова", "Алиса", "Романовна", "2", addDays(today, -60)],
    ["baby-2", "Малышов", "Марк", "Романович", "1", addDays(today, -180)],
    ["child-1", "Юная", "Ева", "Тимуровна", "2", addDays(yearsBefore(today, 4), -90)],
    ["child-2", "Юный", "Лев", "Тимурович", "1", addDays(yearsBefore(today, 11), -90)],
    ["turns-one", "Годовалый", "Пётр", "Егорович", "1", yearsBefore(edge, 1)],
    ["turns-eighteen", "Взрослова", "Яна", "Глебовна", "2", yearsBefore(edge, 18)],
  ];
}

function patientOf(
  [name, lastname, firstname, middlename, gender, birthdate]: Person,
  number: number,
  seed: number,
): PatientDataRrp {
  return {
    id: guidOf(seed, `patient/${name}`),
    united_guids: name === UNITED_PATIENT ? ["former-1", "former-2"].map((former) => guidOf(seed, former)) : [],
    firstname,
    lastname,
    middlename,
    snils: snilsOf(998_000_000 + number),
    oms_number: enpOf(990_000_000_000_000 + number),
    birthdate: `${birthdate}T00:00:00`,
    gender,
    phone: `+7 (999) 000-${String(Math.trunc(number / 100) % 100).padStart(2, "0")}-${String(number % 100).padStart(2, "0")}`,
    email: null,
  };
}
