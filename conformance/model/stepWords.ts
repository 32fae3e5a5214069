import { text, type Lang, type Text } from "./text.ts";

/** Names of steps are identifiers; this is what a reader of a report is told. Numbers and groups («r1.2») stay. */
const STEPS: Readonly<Record<string, Text>> = {
  probe: text("проверка", "probe"),
  book: text("запись", "book"),
  cancel: text("отмена", "cancel"),
  first: text("первая запись", "first"),
  second: text("вторая запись", "second"),
  twin: text("парный запрос", "twin"),
  wrong: text("запрос с препятствием", "wrong"),
  release: text("освобождение", "release"),
  undo: text("отмена лишней", "undo"),
  unknown: text("неизвестный", "unknown"),
  repeat: text("повтор", "repeat"),
  again: text("снова", "again"),
  next: text("следующая", "next"),
  before: text("до", "before"),
  after: text("после", "after"),
  plain: text("обычный", "plain"),
  whole: text("целый", "whole"),
  ground: text("подготовка", "ground"),
  look: text("осмотр слотов", "look"),
  replay: text("повтор цепочки", "replay"),
  s: text("цепочка ", "chain "),
  r: text("гонка ", "race "),
};

/** «s1.3.book» → «цепочка 1.3.запись». */
export function stepName(step: string, lang: Lang): string {
  return lang === "en" ? step : step.replaceAll(/[a-z]+/g, (word) => STEPS[word]?.[lang] ?? word);
}

/** The story of a case names its steps, each before a colon. */
export function storyIn(story: Text, lang: Lang): string {
  if (lang === "en") return story.en;
  const named = /(?<=^|[.;] |, | и )([a-z]+)(\d*)(?=(?:, [a-z]+\d*| и [a-z]+\d*)*(?: …)?:)/g;
  return story.ru.replaceAll(named, (step, word: string, number: string) => {
    const words = STEPS[word]?.[lang];
    return words === undefined ? step : `«${words}${number}»`;
  });
}
