import { defineFault } from "./fault.ts";

export const noBookExtId = defineFault({
  name: "no-book-ext-id",
  title: { ru: "Успешное бронирование без book_ext_id", en: "A successful booking without book_ext_id" },
  kills: ["BOOK-S1", "BOOK-5"],
  reply: ({ book_ext_id, ...reply }, operation) => (operation === "book" ? reply : { book_ext_id, ...reply }),
});
