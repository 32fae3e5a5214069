import { defineFault } from "./fault.ts";

export const codeAsText = defineFault({
  name: "code-as-text",
  title: { ru: 'Код статуса строкой: "0" вместо 0', en: 'The status code as text: "0" for 0' },
  kills: ["BOOK-S9", "E-02"],
  reply: ({ status, ...reply }) => ({ ...reply, status: { ...status, status_code: String(status.status_code) } }),
});
