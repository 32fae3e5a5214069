import type { Finding } from "../model/case.ts";
import { text } from "../model/text.ts";
import type { JsonObject } from "../wire/answer.ts";
import { misspelt } from "../wire/fields.ts";
import { fail } from "./findings.ts";

/** A field that is not there, and where it may be hiding. */
export function absentFinding(body: JsonObject, field: string, evidence: Finding["evidence"]): Finding {
  const other = misspelt(body, field);
  const message = text(`В ответе нет поля ${field}.`, `The answer has no field ${field}.`);
  if (other === undefined) return fail(message, evidence);
  const hint = text(
    `Есть ключ «${other}»: похоже, это то же поле под другим именем. Имя в профиле — ${field}.`,
    `There is a key "${other}": probably the same field under another name. The profile's name is ${field}.`,
  );
  return fail(message, { ...evidence, actual: other }, { hint });
}
