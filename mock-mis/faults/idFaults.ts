import { alike, must, type Fault, type FaultHooks } from "./fault.ts";
import { inSuccesses, isObject } from "./replies.ts";

const LEDGER = ["BOOK-S1", "E-10"] as const;

/** What kind of id the МИС gives to a record: it becomes the id of the бирка (BOOK-5). */
export const ID_FAULTS: readonly Fault[] = [
  must("upper-case-guid", "book_ext_id в верхнем регистре", "book_ext_id in upper case", LEDGER, {
    ...spelt(
      (id) => id.toUpperCase(),
      (id) => id.toLowerCase(),
    ),
    // Such an МИС echoes its own spelling in a cancel too.
    reply: (reply) =>
      typeof reply.book_ext_id === "string" ? { ...reply, book_ext_id: reply.book_ext_id.toUpperCase() } : reply,
  }),
  must(
    "constant-id",
    "Всем записям один book_ext_id",
    "One book_ext_id for every record",
    ["BOOK-5", "BOOK-S1"],
    constantId(),
  ),
  ...alike(must, LEDGER, numbered, [
    ["numeric-id", "book_ext_id — число", "book_ext_id is a number", (number) => number],
    ["numeric-text-id", "book_ext_id — номер строкой", "book_ext_id is a number in quotes", String],
  ]),
  must(
    "braced-id",
    "book_ext_id в фигурных скобках",
    "book_ext_id in braces",
    LEDGER,
    spelt(
      (id) => `{${id}}`,
      (id) => id.replace(/[{}]/g, ""),
    ),
  ),
  must(
    "undashed-id",
    "book_ext_id без дефисов",
    "book_ext_id without hyphens",
    LEDGER,
    spelt((id) => id.replaceAll("-", ""), dashed),
  ),
  must(
    "prefixed-id",
    "book_ext_id с приставкой МИС",
    "book_ext_id with a prefix",
    LEDGER,
    spelt(
      (id) => `mis-${id}`,
      (id) => id.replace("mis-", ""),
    ),
  ),
  must(
    "too-long-id",
    "book_ext_id длиннее 45 знаков",
    "book_ext_id of more than 45 characters",
    LEDGER,
    spelt(
      (id) => `${id}-${id}`,
      (id) => id.slice(0, 36),
    ),
  ),
  must(
    "padded-id",
    "book_ext_id с пробелом на конце",
    "book_ext_id with a trailing space",
    LEDGER,
    spelt(
      (id) => `${id} `,
      (id) => id.trim(),
    ),
  ),
];

/** The МИС knows its own spelling, so it also understands it in a cancel. */
function spelt(write: (id: string) => unknown, read: (id: string) => string): FaultHooks {
  return {
    ...inSuccesses((reply) => ({ ...reply, book_ext_id: write(String(reply["book_ext_id"])) })),
    receive: (body, operation) => (operation === "cancel" ? readId(body, read) : body),
  };
}

function readId(body: unknown, read: (id: string) => string): unknown {
  if (!isObject(body)) return body;
  const { book_ext_id: id } = body;
  return typeof id === "string" ? { ...body, book_ext_id: read(id) } : body;
}

/** The own ids are kept apart from those that are told. */
function numbered(write: (number: number) => unknown): FaultHooks {
  return {
    fresh: () => {
      const told: string[] = [];
      return spelt(
        (id) => write(1_017_307 + (told.includes(id) ? told.indexOf(id) : told.push(id) - 1)),
        (text) => told[Number(text) - 1_017_307] ?? text,
      );
    },
  };
}

/** Whatever is cancelled, it is the last record that is meant. */
function constantId(): FaultHooks {
  return {
    fresh: () => {
      let last = "";
      return spelt(
        (id) => {
          last = id;
          return "00000000-0000-0001-0000-000001017307";
        },
        () => last,
      );
    },
  };
}

function dashed(id: string): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
