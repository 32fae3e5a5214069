import type { PatientDataRrp } from "@ferkit/contracts";
import { describe, expect, it } from "vitest";
import { describeFault } from "./fault.ts";
import { createMask } from "./mask.ts";

const person: PatientDataRrp = {
  id: "5e2a7a10-0c1d-4e5f-8a9b-000000000090",
  united_guids: [],
  firstname: "Анна",
  lastname: "Пробная",
  middlename: "Ян",
  snils: "11223344595",
  oms_number: "9900000000000010",
  birthdate: "1990-05-17T00:00:00",
  gender: "2",
  phone: "+7 (999) 000-00-90",
  email: "anna-i.p+1@example.org",
};
const mask = createMask([person]);

describe("personal data in free text", () => {
  it.each([
    ["ПРОБНАЯ записана"],
    ["у Пробной Анны уже есть запись"],
    [String.raw`{"x":"\u041f\u0440\u043e\u0431\u043d\u0430\u044f"}`],
    ["СНИЛС 112-233-445 95"],
    ["снилс 11223344595."],
    ["полис 9900000000000010"],
    ["тел. 89990000090"],
    ["тел. +7 999 000 00 90"],
    ["1990-05-17"],
    ["17.05.1990"],
    ["почта ANNA-i.p+1@example.org"],
    [String.raw`записаны:\nАнна`],
    ["(Анне)"],
    ["patientАнна"],
    ["bearer abc.def"],
    ["eyJhbGciOi.eyJzdWIi.c2ln"],
  ])("%s", (value) => {
    const masked = mask.text(value);
    expect(masked).toContain("*");
    expect(masked).not.toMatch(
      /пробн|анн|041f|11223344595|112-233|9900000000000010|9990000090|1990|example|abc\.def|eyJ/iu,
    );
    expect(Buffer.byteLength(masked)).toBe(Buffer.byteLength(value));
  });

  it("leaves what only looks alike", () => {
    const text = "Слот занят: 5e2a7a10-0c1d-4e5f-8a9b-112233445950, янтарь, 2026-05-17, переданных данных";
    expect(mask.text(text)).toBe(text);
  });
});

describe("personal data in a body", () => {
  it("masks by key and by value, keeps the fields that checks compare and every byte in its place", () => {
    const raw = Buffer.from(
      '{"slot_id":"11223344595","fio":"Кто-то","snils":12345678901,"status":{"status_message":"Анна"},"n":null}',
    );
    const masked = mask.bytes(raw);
    expect(masked.length).toBe(raw.length);
    expect(JSON.parse(masked.toString())).toEqual({
      slot_id: "11223344595",
      fio: "*".repeat(11),
      snils: 99999999999,
      status: { status_message: "*".repeat(8) },
      n: null,
    });
  });

  /** Names under which systems keep what is personal: each is masked, whatever is in it, however the name is written. */
  it.each(
    [
      "firstname, first_name, firstName, FIRST_NAME, first-name",
      "lastname, last_name, lastName, middlename, middle_name, surname, patronymic",
      "fio, FIO, fullname, full_name, patient_name, patientName",
      "snils, SNILS, oms_number, omsNumber, enp, policy, POLICY",
      "birthdate, birth_date, birthDate, birthday",
      "phone, mobile_phone, mobilePhone, email, e-mail",
      "password, token, access_token, accessToken",
    ].flatMap((row) => row.split(", ")),
  )("masks what stands under %s", (key) => {
    expect(JSON.parse(mask.bytes(Buffer.from(JSON.stringify({ [key]: "ab12" }))).toString())).toEqual({
      [key]: "****",
    });
    expect(JSON.parse(mask.bytes(Buffer.from(JSON.stringify({ [key]: 4512 }))).toString())).toEqual({ [key]: 9999 });
  });

  it.each([
    "book_ext_id",
    "slot_id",
    "patient_id",
    "united_guids",
    "id",
    "case_number",
    "visit_time",
    "duration",
    "booking_type",
  ])("leaves %s as it is, though it looks like a person's: checks compare it", (key) => {
    const body = JSON.stringify({ [key]: person.snils });
    expect(mask.bytes(Buffer.from(body)).toString()).toBe(body);
    expect(mask.bytes(Buffer.from(JSON.stringify({ comment: person.snils }))).toString()).toContain("***********");
  });

  it("reads windows-1251", () => {
    const raw = Buffer.from([0x22, 0xcf, 0xf0, 0xee, 0xe1, 0xed, 0xe0, 0xff, 0x22]);
    expect([...mask.bytes(raw)]).toEqual([0x22, ...Array<number>(7).fill(0x2a), 0x22]);
  });

  it("masks HTML too", () => {
    expect(mask.bytes(Buffer.from("<h1>Пробная</h1>")).toString()).toBe(`<h1>${"*".repeat(14)}</h1>`);
  });
});

it("masks headers that carry secrets", () => {
  expect(mask.headers({ "set-cookie": "sid=1", "x-api-token": "t", date: "now" })).toEqual({
    "set-cookie": "***",
    "x-api-token": "***",
    date: "now",
  });
});

it("takes any name for what it is", () => {
  const lastname = "О'Нил-(Тест)*[a]/{b}|c^$+?.\\d";
  const odd = createMask([{ ...person, lastname, email: "a/b-c@x.y" }]);
  expect(odd.text(`${lastname} и a/b-c@x.y`)).not.toMatch(/Нил|Тест|b-c@/);
});

it("masks what an error quotes", () => {
  expect(describeFault(new Error("cannot read Пробная"), [person])).not.toContain("Пробная");
});
