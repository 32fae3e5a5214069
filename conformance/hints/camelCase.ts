import { text } from "../model/text.ts";
import { scanJson } from "../wire/scan.ts";
import { aboutBody } from "./explains.ts";
import { perReply } from "./hint.ts";

const CAMEL = /^(bookExtId|slotId|visitTime|serviceId|organizationId|areaId|queueNumber|statusCode|statusMessage)$/i;

/** The naming policy of a serialiser (Jackson, System.Text.Json) applied to all keys. */
export const camelCase = perReply("camel-case", aboutBody, ({ answer }) => {
  if (answer.kind !== "json") return null;
  const keys = scanJson(answer.text).flatMap(({ kind, name }) => (kind === "key" && CAMEL.test(name) ? [name] : []));
  if (keys.length === 0) return null;
  const told = [...new Set(keys)].join(", ");
  return {
    message: text(
      `Ключи слитно (${told}), а в профиле слова через подчёркивание: это настройка имён в сериализаторе (например, SNAKE_CASE в Jackson, SnakeCaseLower в System.Text.Json).`,
      `Keys are run together (${told}) while the profile puts underscores: a naming policy of the serialiser (SNAKE_CASE in Jackson, SnakeCaseLower in System.Text.Json).`,
    ),
    evidence: told,
  };
});
