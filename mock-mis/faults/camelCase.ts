import { defineFault } from "./fault.ts";

/** All keys, as a serialiser left at its defaults writes them; `statusCode` alone would be the document's variant (E-02). */
export const camelCase = defineFault({
  name: "camel-case",
  title: { ru: "Все ключи ответа в camelCase", en: "All keys of the answer in camelCase" },
  kills: ["BOOK-4", "CANCEL-5", "E-02"],
  reply: ({ status, ...reply }) => inCamelCase({ ...reply, status: inCamelCase(status) }),
});

function inCamelCase(record: object): object {
  const entries = Object.entries(record).map(([key, value]: [string, unknown]) => [camel(key), value] as const);
  return Object.fromEntries(entries);
}

function camel(key: string): string {
  return key.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
