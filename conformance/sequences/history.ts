import type { Exchange } from "../model/exchange.ts";
import { text, type Text } from "../model/text.ts";
import type { Operation } from "./linearize.ts";
import type { Action, Answer } from "./model.ts";
import { actionOf, answerOf } from "./wire.ts";
import { groupBy } from "../model/groupBy.ts";

export interface Turn {
  readonly exchange: Exchange;
  readonly action: Action;
  readonly answer: Answer;
  readonly phase: number;
}

export type Run = { readonly name: string; readonly turns: readonly Turn[]; readonly readable: boolean };

/** Step names are `<run>.<phase>.<what>`; a run ends before the first answer that cannot be read. */
export function runsOf(exchanges: readonly Exchange[], prefix: string): Run[] {
  const own = exchanges.filter(({ step, purpose }) => purpose === "case" && step.startsWith(prefix));
  const groups = groupBy(own, ({ step }) => step.split(".")[0] ?? "");
  return [...groups].map(([name, members]) => {
    const turns: Turn[] = [];
    for (const exchange of members) {
      const answer = answerOf(exchange);
      if (answer === null) return { name, turns, readable: false };
      turns.push({ exchange, action: actionOf(exchange), answer, phase: Number(exchange.step.split(".")[1] ?? 0) });
    }
    return { name, turns, readable: true };
  });
}

export function operationsOf({ turns }: Run): Operation[] {
  return turns.map(({ action, answer, phase }) => ({ action, answer, phase }));
}

/** «002 book пациент A, слот 1 → 0; 003 …», as a reader can follow it. */
export function storyOf(turns: readonly Turn[]): Text {
  const people = namesOf(
    turns.map(({ action }) => action.patient),
    (index) => String.fromCodePoint(65 + index),
  );
  const slots = namesOf(
    turns.flatMap(({ action }) => (action.verb === "book" ? [action.slot] : [])),
    (index) => String(index + 1),
  );
  const records = namesOf(
    turns.flatMap(({ action, answer }) =>
      action.verb === "cancel" ? [action.record] : answer.record === null ? [] : [answer.record],
    ),
    (index) => `№${index + 1}`,
  );
  const line = ({ exchange, action, answer }: Turn, words: Words): string => {
    const who = `${words.patient} ${people.get(action.patient) ?? "?"}`;
    const what =
      action.verb === "book"
        ? `${words.slot} ${slots.get(action.slot) ?? "?"}`
        : `${words.record} ${records.get(action.record) ?? "?"}`;
    const made = action.verb === "book" && answer.record !== null ? ` (${records.get(answer.record) ?? "?"})` : "";
    return `${exchange.id} ${words[action.verb]}: ${who}, ${what} → ${answer.code}${made}`;
  };
  return text(turns.map((item) => line(item, RU)).join("; "), turns.map((item) => line(item, EN)).join("; "));
}

type Words = Readonly<Record<"patient" | "slot" | "record" | Action["verb"], string>>;
const RU: Words = { patient: "пациент", slot: "слот", record: "запись", book: "запись", cancel: "отмена" };
const EN: Words = { patient: "patient", slot: "slot", record: "record", book: "book", cancel: "cancel" };

function namesOf(ids: readonly string[], name: (index: number) => string): Map<string, string> {
  return new Map([...new Set(ids)].map((id, index) => [id, name(index)]));
}
