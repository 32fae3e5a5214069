import { text } from "../model/text.ts";
import { firstLookAlike, latinLook } from "../wire/homoglyphs.ts";
import { scanJson } from "../wire/scan.ts";
import { requirementOfKey } from "../checks/contractKeys.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

/** E-01: a Cyrillic letter in a key makes other checks fail too, which see only that the field is absent. */
export const lookAlike = perReply("look-alike", aboutBody, ({ answer }) => {
  if (answer.kind !== "json") return null;
  const found = scanJson(answer.text).find(
    ({ kind, name }) => kind === "key" && latinLook(name) !== name && requirementOfKey(latinLook(name)) !== undefined,
  );
  const letter = found && firstLookAlike(found.name);
  if (!found || !letter) return null;
  return {
    message: text(
      `В ключе «${found.name}» стоит не латинская буква: ${letter.code} ${letter.name} вместо «${letter.instead_of}». Для шлюза это другой ключ. Наберите ${latinLook(found.name)} заново.`,
      `The key "${found.name}" holds a letter that is not Latin: ${letter.code} ${letter.name} in place of "${letter.instead_of}". To a gateway it is another key. Type ${latinLook(found.name)} anew.`,
    ),
    evidence: `${found.pointer}: ${letter.code}`,
  };
});
