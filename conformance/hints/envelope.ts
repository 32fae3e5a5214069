import { text } from "../model/text.ts";
import { isObject, type JsonObject } from "../wire/answer.ts";
import { escapePointer } from "../wire/scan.ts";
import { misspelt } from "../wire/fields.ts";
import { aboutBody } from "./explains.ts";
import { perBody } from "./hint.ts";

/** `{"result": {…}}`: the answer lies one level too deep. */
export const envelope = perBody("envelope", aboutBody, (body) => {
  if (hasStatus(body)) return null;
  const found = Object.entries(body).find(([, value]) => isObject(value) && hasStatus(value));
  if (!found) return null;
  const [key] = found;
  return {
    message: text(
      `Ответ лежит на уровень глубже, внутри «${key}». Поля профиля должны стоять в самом верхнем объекте.`,
      `The answer lies one level too deep, inside "${key}". The fields of the profile must stand in the topmost object.`,
    ),
    evidence: `/${escapePointer(key)}/status`,
  };
});

function hasStatus(body: JsonObject): boolean {
  return "status" in body || misspelt(body, "status") !== undefined;
}
