import { text } from "../model/text.ts";
import { misspelt } from "../wire/fields.ts";
import { samePlace } from "./explains.ts";
import { perBody } from "./hint.ts";

/** BOOK-S9: status is an object; here its fields stand beside it. */
export const flatStatus = perBody("flat-status", samePlace, (body) => {
  const status = body["status"];
  const key = ["status_code", "code"].flatMap((name) => (name in body ? [name] : (misspelt(body, name) ?? [])))[0];
  if (key !== undefined && typeof status !== "object") {
    return {
      message: text(
        `Код стоит на верхнем уровне («${key}»), а профиль ждёт его внутри объекта status: {"status": {"status_code": …}}.`,
        `The code stands at the top level ("${key}"), while the profile wants it inside the object status: {"status": {"status_code": …}}.`,
      ),
      evidence: `/${key}`,
      pointer: "/status",
    };
  }
  if (typeof status !== "number" && !(typeof status === "string" && /^\d+$/.test(status))) return null;
  return {
    message: text(
      `status — само число ${status}, а не объект. Нужно {"status": {"status_code": ${status}}}.`,
      `status is the bare number ${status}, not an object. It must be {"status": {"status_code": ${status}}}.`,
    ),
    evidence: String(status),
    pointer: "/status",
  };
});
