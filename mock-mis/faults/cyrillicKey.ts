import { CYRILLIC_KEY } from "../transport.ts";
import { defineFault } from "./fault.ts";

export const cyrillicKey = defineFault({
  name: "cyrillic-key",
  title: {
    ru: "Ключ status_code с кириллической «с» (U+0441), как в примерах документа",
    en: "The key status_code with a Cyrillic letter (U+0441), as the document's samples print it",
  },
  kills: ["E-01", "BOOK-S9"],
  reply: ({ status, ...reply }) => {
    const { status_code, ...rest } = status;
    return { ...reply, status: { [CYRILLIC_KEY]: status_code, ...rest } };
  },
});
