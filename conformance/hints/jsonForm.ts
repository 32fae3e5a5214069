import { requirementOfKey } from "../checks/contractKeys.ts";
import { text, type Text } from "../model/text.ts";
import { isObject, type JsonObject } from "../wire/answer.ts";
import { misspelt } from "../wire/fields.ts";
import { firstLookAlike, latinLook } from "../wire/homoglyphs.ts";
import { escapePointer, scanJson } from "../wire/scan.ts";
import { clue, aboutBody, samePlace, perReply, type Reply, perBody } from "./hint.ts";

const LOOSE_FORMS: readonly (readonly [RegExp, Text])[] = [
  [
    /^\s*\{\s*'/,
    text("ключи в одинарных кавычках (печать словаря Python?)", "keys in single quotes (a printed Python dict?)"),
  ],
  [/^\s*\{\s*[a-z_]+\s*:/i, text("ключи без кавычек", "keys without quotes")],
  [/,\s*[}\]]/, text("лишняя запятая перед закрывающей скобкой", "a comma too many before a closing bracket")],
  [
    /:\s*(None|True|False|NaN|undefined)\b/,
    text("значение не из JSON (None, True, NaN)", "a value that JSON has not (None, True, NaN)"),
  ],
  [/\/\/|\/\*/, text("комментарий", "a comment")],
  [/\}\s*\{/, text("два объекта подряд", "two objects in a row")],
];

/** Nearly JSON: written by hand, by string concatenation or by the printer of another language. */
export const looseJson = perReply("loose-json", aboutBody, ({ answer, response }) => {
  if (answer.kind !== "unreadable" || answer.reason !== "not_json") return null;
  const body = response.body_text;
  const form = /^\s*[[{]/.test(body) ? LOOSE_FORMS.find(([pattern]) => pattern.test(body)) : undefined;
  if (!form) return null;
  const [pattern, what] = form;
  const at = Math.max(0, body.search(pattern));
  return clue(
    `Похоже на JSON, но с ошибкой: ${what.ru}. Собирайте ответ сериализатором, а не склейкой строк.`,
    `Looks like JSON but has a slip: ${what.en}. Build the answer with a serialiser, not by joining strings.`,
    body.slice(at, at + 30),
  );
});

/** JSON inside a JSON string: an object was serialised and then returned through a framework that serialises again. */
export const doubleEncoded = perReply("double-encoded", aboutBody, (reply) => {
  const inner = wholeBody(reply) ?? statusField(reply);
  if (inner === null) return null;
  return clue(
    "JSON закодирован дважды: внутри строки лежит ещё один JSON. Объект превращают в строку сами, а фреймворк — ещё раз: возвращайте сам объект.",
    "The JSON is encoded twice: a string holds another JSON. The object is serialised by hand and then again by the framework: return the object itself.",
    inner.slice(0, 60),
  );
});

function wholeBody({ answer, bytes }: Reply): string | null {
  if (answer.kind !== "unreadable" || answer.reason !== "not_object") return null;
  const value = parse(bytes.toString().replace(/^\ufeff/, ""));
  return typeof value === "string" && isObject(parse(value)) ? bytes.toString() : null;
}

function statusField({ answer }: Reply): string | null {
  const status = answer.kind === "json" ? answer.value["status"] : undefined;
  return typeof status === "string" && isObject(parse(status)) ? JSON.stringify(status) : null;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** `[{…}]`: a list of one row, as a database gave it. */
export const arrayWrapper = perReply("array-wrapper", aboutBody, ({ answer, bytes }) => {
  if (answer.kind !== "unreadable" || answer.reason !== "not_object") return null;
  const value: unknown = JSON.parse(bytes.toString().replace(/^\ufeff/, ""));
  if (!Array.isArray(value) || !isObject(value[0])) return null;
  return clue(
    `Ответ завёрнут в массив из ${value.length}: [ { … } ]. Отправляйте сам объект, без скобок [ ].`,
    `The answer is wrapped in an array of ${value.length}: [ { … } ]. Send the object itself, without the [ ].`,
    bytes.toString().slice(0, 40),
  );
});

/** `{"result": {…}}`: the answer lies one level too deep. */
export const envelope = perBody("envelope", aboutBody, (body) => {
  if (hasStatus(body)) return null;
  const found = Object.entries(body).find(([, value]) => isObject(value) && hasStatus(value));
  if (!found) return null;
  const [key] = found;
  return clue(
    `Ответ лежит на уровень глубже, внутри «${key}». Поля профиля должны стоять в самом верхнем объекте.`,
    `The answer lies one level too deep, inside "${key}". The fields of the profile must stand in the topmost object.`,
    `/${escapePointer(key)}/status`,
  );
});

function hasStatus(body: JsonObject): boolean {
  return "status" in body || misspelt(body, "status") !== undefined;
}

/** BOOK-S9: status is an object; here its fields stand beside it. */
export const flatStatus = perBody("flat-status", samePlace, (body) => {
  const status = body["status"];
  const key = ["status_code", "code"].flatMap((name) => (name in body ? [name] : (misspelt(body, name) ?? [])))[0];
  if (key !== undefined && typeof status !== "object") {
    return clue(
      `Код стоит на верхнем уровне («${key}»), а профиль ждёт его внутри объекта status: {"status": {"status_code": …}}.`,
      `The code stands at the top level ("${key}"), while the profile wants it inside the object status: {"status": {"status_code": …}}.`,
      `/${key}`,
      "/status",
    );
  }
  if (typeof status !== "number" && !(typeof status === "string" && /^\d+$/.test(status))) return null;
  return clue(
    `status — само число ${status}, а не объект. Нужно {"status": {"status_code": ${status}}}.`,
    `status is the bare number ${status}, not an object. It must be {"status": {"status_code": ${status}}}.`,
    String(status),
    "/status",
  );
});

/** E-01: a Cyrillic letter in a key makes other checks fail too, which see only that the field is absent. */
export const lookAlike = perReply("look-alike", aboutBody, ({ answer }) => {
  if (answer.kind !== "json") return null;
  const found = scanJson(answer.text).find(
    ({ kind, name }) => kind === "key" && latinLook(name) !== name && requirementOfKey(latinLook(name)) !== undefined,
  );
  const letter = found && firstLookAlike(found.name);
  if (!found || !letter) return null;
  return clue(
    `В ключе «${found.name}» стоит не латинская буква: ${letter.code} ${letter.name} вместо «${letter.instead_of}». Для шлюза это другой ключ. Наберите ${latinLook(found.name)} заново.`,
    `The key "${found.name}" holds a letter that is not Latin: ${letter.code} ${letter.name} in place of "${letter.instead_of}". To a gateway it is another key. Type ${latinLook(found.name)} anew.`,
    `${found.pointer}: ${letter.code}`,
  );
});

const CAMEL = /^(bookExtId|slotId|visitTime|serviceId|organizationId|areaId|queueNumber|statusCode|statusMessage)$/i;

/** The naming policy of a serialiser (Jackson, System.Text.Json) applied to all keys. */
export const camelCase = perReply("camel-case", aboutBody, ({ answer }) => {
  if (answer.kind !== "json") return null;
  const keys = scanJson(answer.text).flatMap(({ kind, name }) => (kind === "key" && CAMEL.test(name) ? [name] : []));
  if (keys.length === 0) return null;
  const told = [...new Set(keys)].join(", ");
  return clue(
    `Ключи слитно (${told}), а в профиле слова через подчёркивание: это настройка имён в сериализаторе (например, SNAKE_CASE в Jackson, SnakeCaseLower в System.Text.Json).`,
    `Keys are run together (${told}) while the profile puts underscores: a naming policy of the serialiser (SNAKE_CASE in Jackson, SnakeCaseLower in System.Text.Json).`,
    told,
  );
});
