// The table of transitions (profile/attemptTransitions.ts) against what the statements do in PostgreSQL: each is run over attempts of
// every kind and state, in every situation of slot and бирка that they look at, and a trigger notes how the attempts have moved.
import { glob, readFile } from "node:fs/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  STATES,
  TRANSITIONS,
  type AttemptKind,
  type Transition,
  type TransitionName,
} from "../../../profile/attemptTransitions.ts";
import type { AttemptState } from "../../../profile/statuses.ts";
import { bookRequest } from "../../../testing/records.ts";
import { openDatabase, type Database } from "../../orm.ts";
import { sql } from "../../sql.ts";
import { createTestDatabase, type TestDatabase } from "../../testing.ts";
import { guid, insertTimetable } from "../../testRows.ts";
import { claimAtOnce, journalBooking, journalCancel, journalCompensation } from "./begin.ts";
import { noteCall, noteCallForSlot, takeCancel } from "./call.ts";
import { commitBooking } from "./commitBooking.ts";
import { commitCancel } from "./commitCancel.ts";
import { abandonAttempt, closeAttempt, endAttempt, keepMisLints, noteRecord } from "./end.ts";
import { closeCancelled, liftClaims } from "./lifted.ts";
import { clearJournal, clearJournalOfRegion, pruneAttempts } from "./remove.ts";
import { judgeBooks, LIFTED } from "./revealed.ts";

const SLOT = guid(3);
const BOOK = guid(7);
const ATTEMPT = guid(100);
/** The booking that a cancel cancels. */
const BOOKING = guid(101);
const NEW = guid(102);
const PATIENT = "11234455";
const ADDRESS = "http://127.0.0.1:4010";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  const em = db.em.fork();
  await insertTimetable(em);
  for (const statement of [`delete from booking_attempt`, `delete from unaccessable_period`, MOVES, NOTE_MOVE, ON_MOVE])
    await sql(em, statement);
});
afterAll(async () => {
  await db.close(true);
  await database.drop();
});

const MOVES = "create table move (name text, kind text, origin text, target text)";
/** The name is in the text of the statement; that of a trigger of ours in the context in which this one runs. */
const NOTE_MOVE = `
  create function note_move() returns trigger language plpgsql as $$
  declare context text;
  begin
    get diagnostics context = pg_context;
    insert into move values (
      coalesce(substring(context from '(booking_ends_with_book|attempts_end_with_slot)'),
               substring(current_query() from '/\\* transition: (\\w+) \\*/'), 'no name'),
      coalesce(new.kind, old.kind), coalesce(old.state, 'new'), coalesce(new.state, 'gone'));
    return null;
  end $$`;
const ON_MOVE = `create trigger zz_note_move after insert or update or delete on booking_attempt
  for each row execute function note_move()`;

/** What the statements look at besides the attempt itself: the slot as its МИС shows it, and its бирка. */
const SHOWN = {
  nothing: { slot: "AVAILABLE", book: null },
  "its record": { slot: "RECORDED", book: { status: 5000, patient: PATIENT } },
  "another patient's": { slot: "RECORDED", book: { status: 5000, patient: "99" } },
  cancelled: { slot: "AVAILABLE", book: { status: 5010, patient: PATIENT } },
} as const;

interface Situation {
  readonly kind: AttemptKind;
  readonly state: AttemptState;
  /** Whether the attempt knows the id of its record. */
  readonly isRecordKnown: boolean;
  readonly shown: keyof typeof SHOWN;
}

const SITUATIONS: readonly Situation[] = (["book", "cancel"] as const).flatMap((kind) =>
  STATES[kind].flatMap((state) =>
    [true, false].flatMap((isRecordKnown) =>
      (Object.keys(SHOWN) as (keyof typeof SHOWN)[]).map((shown) => ({ kind, state, isRecordKnown, shown })),
    ),
  ),
);

const ARRANGE = `
  with attempts as (
    insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id, booking_type, address,
                                 created_at, called_at, answered_at, settled_at, reason)
    select id::uuid, kind, state, $1, book_ext_id::uuid, '${PATIENT}', 'APPOINTMENT', '${ADDRESS}',
           now() - interval '1 hour', now() - interval '1 hour', now(), now(), '${LIFTED}'
      from jsonb_to_recordset($2) as t (id text, kind text, state text, book_ext_id text)
  ), claimed as (
    update associations_slots set status = $3, book_ext_id = $4, claim_id = $5, claimed_at = now() where slot_id = $1
  ), shown as (
    update book set status_code = $6, patient_id = $7, updated_at = '2026-01-01' where slot_id = $1
  )
  update slot set status = $3 where id = $1`;

async function arrange(em: EntityManager, { kind, state, isRecordKnown, shown }: Situation): Promise<void> {
  const { slot, book } = SHOWN[shown];
  const attempts = [
    { id: ATTEMPT, kind, state, book_ext_id: isRecordKnown ? BOOK : null },
    // A cancel in the journal is of some booking.
    ...(kind === "cancel" ? [{ id: BOOKING, kind: "book", state: "booked", book_ext_id: BOOK }] : []),
  ];
  const held = isRecordKnown && (kind === "cancel" || state === "booked") ? BOOK : null;
  const claim = state === "claimed" || state === "unknown" ? ATTEMPT : null;
  const { status, patient } = book ?? { status: 5000, patient: PATIENT };
  await sql(em, ARRANGE, [SLOT, JSON.stringify(attempts), slot, held, claim, status, patient]);
  if (!book) {
    // To the Витрина it would be a deletion, which is a transition of its own.
    await sql(em, "select set_config('ferkit.history', 'off', true)");
    await sql(em, "delete from book where id = $1", [BOOK]);
    await sql(em, "select set_config('ferkit.history', 'on', true)");
  }
  await sql(em, "delete from move");
}

const ENDINGS = ["refused", "released", "unknown"] as const;
const booking = (from: "claimed" | "unknown") =>
  ({ attemptId: ATTEMPT, bookExtId: BOOK, createTs: "2026-02-01T10:00:00", from, actor: { who: "gateway" } }) as const;
const beginning = (id: string) =>
  ({ id, request: bookRequest(SLOT), actor: { who: "gateway" }, nowLocal: "2026-02-01T10:00:00" }) as const;
const cancelRequest = { book_ext_id: BOOK, patient_id: PATIENT, united_guids: [] };

/** How a statement is run; those of one function are run together. */
const RUNS: readonly ((em: EntityManager, situation: Situation) => Promise<unknown>)[] = [
  (em) => journalBooking(em, beginning(NEW)),
  (em) => claimAtOnce(em, beginning(NEW)),
  async (em) => {
    await sql(em, "update associations_slots set claim_id = null, book_ext_id = null");
    return claimAtOnce(em, beginning(NEW));
  },
  (em) => journalCancel(em, { id: NEW, slotId: SLOT, request: cancelRequest, requestId: null }),
  (em) => journalCompensation(em, NEW, ATTEMPT),
  (em) => noteCallForSlot(em, beginning(ATTEMPT)),
  (em) => noteCall(em, ATTEMPT, ADDRESS),
  (em) => takeCancel(em, ATTEMPT),
  ...ENDINGS.map((state) => (em: EntityManager) => {
    return endAttempt(em, ATTEMPT, { state, statusCode: 18, reason: null, httpStatus: 200 });
  }),
  (em) => commitBooking(em, booking("claimed")),
  (em) => commitBooking(em, booking("unknown")),
  (em) => commitCancel(em, { attemptId: ATTEMPT, bookExtId: BOOK }),
  async (em) => {
    // A compensating cancel, of a booking that is unknown.
    await sql(em, "update booking_attempt set state = 'unknown' where id = $1", [BOOKING]);
    await sql(em, "delete from move");
    await commitCancel(em, { attemptId: ATTEMPT, bookExtId: BOOK });
  },
  (em) => noteRecord(em, ATTEMPT, BOOK),
  (em, { kind }) => abandonAttempt(em, { id: ATTEMPT, kind }),
  (em) => closeAttempt(em, ATTEMPT),
  (em) => keepMisLints(em, ATTEMPT, ["E-01"]),
  (em) => liftClaims(em, [SLOT]),
  (em) => closeCancelled(em, [BOOK]),
  (em) => judgeBooks(em, [BOOK]),
  (em) => sql(em, "delete from book where id = $1", [BOOK]),
  (em) => sql(em, "delete from slot where id = $1", [SLOT]),
  (em) => pruneAttempts(em, { days: 0, batch: 10 }),
  (em) => clearJournal(em),
  (em) => clearJournalOfRegion(em, [guid(1)]),
];

const ROLLBACK = new Error("rolled back");

/** `name kind from→to` of every move that a run has made. */
async function movesOf(run: (typeof RUNS)[number], situation: Situation): Promise<string[]> {
  let moves: string[] = [];
  const work = async (em: EntityManager): Promise<void> => {
    await arrange(em, situation);
    await run(em, situation);
    const rows = await sql<{ move: string }>(
      em,
      "select name || ' ' || kind || ' ' || origin || '→' || target as move from move",
    );
    moves = rows.map(({ move }) => move);
    throw ROLLBACK;
  };
  await db.em
    .fork()
    .transactional(work)
    .catch((error: unknown) => {
      if (error !== ROLLBACK) throw error;
    });
  return moves;
}

const TABLE: Readonly<Record<string, Transition>> = TRANSITIONS;

function listed(): string[] {
  return Object.entries(TABLE).flatMap(([name, transition]) =>
    (["book", "cancel"] as const).flatMap((kind) =>
      Object.entries(transition[kind] ?? {}).flatMap(([from, to]) =>
        to.map((state) => `${name} ${kind} ${from}→${state}`),
      ),
    ),
  );
}

test("E-25: every statement does what its row of the table says, and nothing else", async () => {
  const seen = new Set<string>();
  for (const run of RUNS) {
    for (const situation of SITUATIONS) for (const move of await movesOf(run, situation)) seen.add(move);
  }
  expect([...seen].toSorted()).toEqual(listed().toSorted());
}, 300_000);

const SERVER = new URL("../../../", import.meta.url);
const WRITES =
  /(insert\s+into|update|delete\s+from|truncate(\s+table)?)\s+(only\s+)?"?(booking_attempt\b|\$\{JOURNAL\})|(insertInto|updateTable|deleteFrom|mergeInto)\(\s*["'`]booking_attempt|(create|upsert\w*|insert\w*|nativeUpdate|nativeDelete)\(\s*BookingAttempt/gi;

test("no other statement of the server changes the journal, and each of these has its name", async () => {
  const strangers: string[] = [];
  const named: string[] = [];
  for await (const file of glob("**/*.ts", { cwd: SERVER, exclude: ["node_modules/**", "db/migrations/**"] })) {
    if (/\.test\.ts$|^testing\/|test[A-Z]\w*\.ts$/.test(file)) continue;
    const text = await readFile(new URL(file, SERVER), "utf8");
    if (WRITES.test(text) && !file.startsWith("db/queries/attempt/")) strangers.push(file);
    // Within the folder a statement is the text of a `transition(…)`.
    const bodies = text.split(/\b(?:preparedT|t)ransition</).slice(1);
    named.push(...bodies.flatMap((body) => /^[^(]*>\(\s*"(\w+)"/.exec(body)?.[1] ?? []));
    if (file.startsWith("db/queries/attempt/")) {
      const outside = text.split(/\bconst [A-Z_]+ = (?:preparedT|t)ransition<[\s\S]*?`,\n\);/).join("");
      expect(
        [...outside.matchAll(WRITES)].map(([write]) => write),
        file,
      ).toEqual([]);
    }
  }
  expect(strangers).toEqual([]);
  const rows = Object.keys(TRANSITIONS).filter((name) => TABLE[name]?.byTrigger === undefined);
  expect(named.toSorted()).toEqual(rows.toSorted());
});

test("no other trigger of the database changes the journal", async () => {
  const triggers = await sql<{ proname: TransitionName }>(
    db.em.fork(),
    "select proname from pg_proc where prosrc ~* '(update|insert into|delete from) booking_attempt' order by proname",
  );
  const rows = Object.keys(TRANSITIONS).filter((name) => TABLE[name]?.byTrigger);
  expect(triggers.map(({ proname }) => proname)).toEqual(rows.toSorted());
});
