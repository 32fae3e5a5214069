import type { Case, Findings } from "../model/case.ts";
import { text, type Text } from "../model/text.ts";
import type { CallFact, UploadFacts } from "../model/uploads.ts";
import { fail, notApplicable, pass, warn } from "../checks/findings.ts";
import { callText, isAccepted, isUpload, total, watched, type Watched } from "./uploadKit.ts";

const STORY = text(
  "Ничего не отправляется: судятся обращения МИС к шлюзу, которые он записал за время наблюдения.",
  "Nothing is sent: the calls of the МИС that the gateway recorded in the time of observation are judged.",
);

interface OfCalls extends Omit<Watched, "story" | "recorded" | "judge"> {
  readonly story?: Text;
  readonly judge: (uploads: readonly CallFact[], facts: UploadFacts) => Findings;
}

function ofCalls({ judge, ...described }: OfCalls): Case {
  return watched({
    story: STORY,
    recorded: true,
    ...described,
    judge: (facts) => judge(facts.calls.filter(isUpload), facts),
  });
}

/** The evidence: the first of them, and how many there are. */
const seen = (calls: readonly CallFact[], expected: string) => ({
  exchange: null,
  expected,
  actual: `${calls.length}: ${calls[0] ? callText(calls[0]) : "—"}`,
});

const gzip = ofCalls({
  id: "upload.gzip",
  title: text("Загрузки сжаты gzip", "Uploads are compressed with gzip"),
  requirements: ["GZ-1"],
  erratum: "E-62",
  judge: (uploads) => {
    const plain = uploads.filter(({ encoding }) => encoding !== "gzip");
    if (uploads.length === 0) return [];
    if (plain.length === 0)
      return pass(text("Все загрузки сжаты.", "All uploads are compressed."), seen(uploads, "Content-Encoding: gzip"));
    const message = text(
      `Загрузок без сжатия: ${plain.length} из ${uploads.length}. После переходного периода шлюз их не примет.`,
      `Uploads without compression: ${plain.length} of ${uploads.length}. After the transition the gateway will not take them.`,
    );
    // GZ-2: a gateway still takes them in the transition period.
    return warn(message, seen(plain, "Content-Encoding: gzip"));
  },
});

/** So few calls show no habit. */
const FEW = 4;

const tokenReused = ofCalls({
  id: "upload.token-reused",
  title: text("Токен используется, пока действует", "A token is used as long as it is good"),
  level: "SHOULD",
  requirements: ["AUTH-5", "AUTH-6"],
  judge: (all) => {
    const uploads = all.filter(({ token, expired }) => token !== null && !expired);
    const tokens = new Set(uploads.map(({ token }) => token)).size;
    if (uploads.length < FEW) return [];
    const evidence = {
      exchange: null,
      expected: "1 token, many calls",
      actual: `${tokens} tokens, ${uploads.length} uploads`,
    };
    if (tokens * 2 <= uploads.length)
      return pass(text("Токены используются повторно.", "Tokens are used again."), evidence);
    const message = text(
      "МИС получает новый токен почти на каждую загрузку, хотя прежний ещё действует.",
      "The МИС asks for a new token for nearly every upload, though the former is still good.",
    );
    return warn(message, evidence, {
      hint: text("Храните токен до Result.ValidTo.", "Keep the token until Result.ValidTo."),
    });
  },
});

/** After an expired token a МИС may try it a few times, for requests in flight. */
const TRIES = 3;

const tokenRenewed = ofCalls({
  id: "upload.token-renewed",
  title: text("Истёкший токен обновлён", "An expired token is renewed"),
  story: text(
    "Ничего не отправляется: видно, что делала МИС, когда срок токена прошёл. В песочнице оператор может укоротить срок: PUT /sandbox/token-lifetime.",
    "Nothing is sent: it is seen what the МИС did when a token ended. In the sandbox the operator can shorten the term: PUT /sandbox/token-lifetime.",
  ),
  requirements: ["AUTH-6"],
  judge: (uploads, { calls }) => renewal(uploads, calls),
});

function renewal(uploads: readonly CallFact[], calls: readonly CallFact[]): Findings {
  const expired = calls.filter((call) => call.expired);
  const last = expired.at(-1);
  const first = uploads.find(({ token }) => token !== null);
  const next = uploads.find((call) => isAccepted(call) && first && call.token !== first.token);
  if (!last) {
    if (next) return pass(IN_ADVANCE, seen([next], "new token"));
    return uploads.length > 0 ? notApplicable(NOTHING_ENDED, { exchange: null }) : [];
  }
  const after = calls.filter(({ at }) => at > last.at);
  const renewed = after.find((call) => isAccepted(call) || (call.operation === "authorize" && call.status === 200));
  if (renewed) return pass(RENEWED, seen([renewed], "new token"));
  return expired.length > TRIES ? fail(NOT_RENEWED, seen(expired, "auth.svc")) : [];
}

const IN_ADVANCE = text("МИС сменила токен, не дожидаясь отказа.", "The МИС changed its token before it was refused.");
const RENEWED = text("После истечения токена МИС получила новый.", "When its token had ended, the МИС got a new one.");
const NOT_RENEWED = text(
  "МИС продолжает обращаться с истёкшим токеном и не получает новый.",
  "The МИС goes on with an expired token and gets no new one.",
);
/** Nothing was asked of the МИС yet; a run that waits for an expired token could never be complete. */
const NOTHING_ENDED = text(
  "За время наблюдения ни один токен не истёк: обновлять было нечего. Чтобы проверить, укоротите срок: PUT /sandbox/token-lifetime.",
  "No token ended in the time of observation: there was nothing to renew. To see it, shorten the term: PUT /sandbox/token-lifetime.",
);

interface Refusal extends Pick<Watched, "id" | "title" | "requirements"> {
  readonly codes: readonly string[];
  /** Codes that are only a recommendation's. */
  readonly mild?: readonly string[];
  readonly lint?: (lint: string) => boolean;
  readonly broken: Text;
}

const countOf = (call: CallFact, codes: readonly string[]): number => total(codes, (code) => call.codes[code] ?? 0);

/** Whether the gateway refused records for one kind of reason. E-48: the codes are the sandbox's own, the reasons the profile's. */
function refusedFor({ codes, mild = [], lint = () => false, broken, ...described }: Refusal): Case {
  return ofCalls({
    ...described,
    erratum: "E-48",
    judge: (uploads) => {
      const bad = uploads.filter((call) => countOf(call, codes) > 0);
      const weak = uploads.filter((call) => countOf(call, mild) > 0 || call.lints.some(lint));
      const count = total(bad, (call) => countOf(call, codes));
      if (uploads.length === 0) return [];
      if (bad.length > 0) {
        const message = text(`${broken.ru} Записей: ${count}.`, `${broken.en} Records: ${count}.`);
        return fail(message, seen(bad, `0 × ${codes.join(", ")}`));
      }
      const expected = `0 × ${[...codes, ...mild].join(", ")}`;
      const remarks = [...new Set(weak.flatMap(({ lints }) => lints.filter(lint)))];
      const shown = seen(weak, expected);
      if (weak.length > 0) return warn(broken, { ...shown, actual: [shown.actual, ...remarks].join(", ") });
      return pass(text("Таких отказов нет.", "There are no such refusals."), seen(uploads, expected));
    },
  });
}

const loadOrder = refusedFor({
  id: "upload.load-order",
  title: text(
    "Порядок загрузки: слот RECORDED раньше бирки, родители раньше детей",
    "Order of loading: the slot RECORDED before the бирка, parents before children",
  ),
  requirements: ["LOAD-4", "LOAD-2"],
  codes: ["SBX-301", "SBX-302"],
  mild: ["SBX-201"],
  broken: text(
    "Записи отклонены, потому что то, на что они ссылаются, ещё не загружено.",
    "Records were refused because what they name was not loaded yet.",
  ),
});

const bookId = refusedFor({
  id: "upload.book-id",
  title: text(
    "Бирка записи с ЕПГУ выгружается под book_ext_id",
    "The бирка of a booking from ЕПГУ is uploaded under its book_ext_id",
  ),
  requirements: ["LOAD-5", "BOOK-5", "BKR-F1"],
  codes: ["SBX-303", "SBX-305", "SBX-306"],
  broken: text(
    "Бирки отклонены: их id не равен book_ext_id, который МИС вернула на запись, или слот или пациент не те, что в записи.",
    "Бирки were refused: their id is not the book_ext_id that the МИС returned, or slot or patient are not those of the booking.",
  ),
});

const noForeign = refusedFor({
  id: "upload.no-foreign-parents",
  title: text("Все записи относятся к своей МО", "All records belong to the МО's own"),
  requirements: ["MO-F2", "RES-F3", "SLOT-F2"],
  codes: ["SBX-202", "SBX-203", "SBX-204", "SBX-205"],
  broken: text("Записи отклонены: они относятся к другой МО.", "Records were refused: they belong to another МО."),
});

const dictionaries = refusedFor({
  id: "upload.dictionary-codes",
  title: text("Коды взяты из справочников", "Codes come from the dictionaries"),
  requirements: ["RES-F7", "RES-F9", "SVC-F3", "RFL-F9"],
  // In the profile `doc` the gateway takes such a record and remarks «NSI <OID of the dictionary>».
  codes: ["SBX-501"],
  lint: (lint) => lint.startsWith("NSI "),
  broken: text("Есть коды, которых нет в справочниках НСИ.", "There are codes that the НСИ dictionaries do not have."),
});

const times = ofCalls({
  id: "upload.times",
  title: text("Время записано одним образом", "Times are written in one way"),
  requirements: ["SLOT-F6", "SLOT-F9"],
  erratum: "E-09",
  judge: (uploads) => {
    const spelt = uploads.filter(({ times: spelling, lints }) => spelling !== null || lints.includes("E-09"));
    const mixed = spelt.filter(({ times: spelling }) => spelling === "mixed");
    const odd = spelt.filter(({ lints }) => lints.includes("E-09"));
    const kinds = new Set(spelt.map(({ times: spelling }) => spelling));
    if (spelt.length === 0) return [];
    if (odd.length > 0) return warn(ODD_TIMES, seen(odd, "2026-11-23T09:00:00"), { variant: true });
    if (mixed.length > 0 || kinds.size > 1)
      return warn(MIXED_TIMES, seen(mixed.length > 0 ? mixed : spelt, "local | offset"));
    return pass(text("Время записано одинаково.", "Times are written alike."), {
      ...seen(spelt, "local | offset"),
      actual: [...kinds].join(),
    });
  },
});

const ODD_TIMES = text(
  "Время записано не по образцу YYYY-MM-DDTHH:MI:SS.",
  "Times are not written as YYYY-MM-DDTHH:MI:SS.",
);
const MIXED_TIMES = text(
  "Время записано то со смещением, то без него: проверьте, что без смещения имеется в виду местное.",
  "Times are written now with an offset, now without: check that those without are local.",
);

/** Refused whole: none of its records was looked at. Tokens and blocks are not the package's fault. */
function isUnread({ status, records }: CallFact): boolean {
  return records === null && (status === 400 || status === 413 || status === 415);
}

/** Remarks of the gateway (D-51). */
const NOT_UTF8 = "not-utf8";
const LOST_LETTERS = "replacement-character";

function unreadText(unread: readonly CallFact[]): Text {
  const encoded = unread.filter(({ lints }) => lints.includes(NOT_UTF8)).length;
  return text(
    `Пакетов, которые шлюз не смог прочитать: ${unread.length}, из них не в UTF-8 (например, windows-1251): ${encoded}. Ни одна их запись не загружена.`,
    `Packages that the gateway could not read: ${unread.length}, of them not in UTF-8 (windows-1251, say): ${encoded}. None of their records was loaded.`,
  );
}

const LOSSY = text(
  "В загрузках есть знак U+FFFD: буквы потеряны ещё до отправки, обычно из-за windows-1251, прочитанной как UTF-8.",
  "There is U+FFFD in the uploads: letters were lost before they were sent, mostly from windows-1251 read as UTF-8.",
);

const refusedShare = ofCalls({
  id: "upload.accepted-share",
  title: text("Доля принятых записей", "Share of accepted records"),
  level: "SHOULD",
  requirements: ["LOAD-1"],
  erratum: "E-46",
  judge: (sent) => {
    const unread = sent.filter(isUnread);
    const lossy = sent.filter(({ lints }) => lints.includes(LOST_LETTERS));
    const uploads = sent.filter(({ records }) => (records ?? 0) > 0);
    if (unread.length > 0) return warn(unreadText(unread), seen(unread, "0"));
    if (lossy.length > 0) return warn(LOSSY, seen(lossy, "0 × U+FFFD"));
    const refused = uploads.filter((call) => (call.refused ?? 0) > 0);
    const [all, bad] = [total(uploads, ({ records }) => records ?? 0), total(refused, (call) => call.refused ?? 0)];
    if (uploads.length === 0) return [];
    const codes = [...new Set(refused.flatMap((call) => Object.keys(call.codes)))].join(", ");
    const evidence = { ...seen(refused, "0"), actual: `${bad} / ${all} ${codes}`.trim() };
    if (bad === 0) return pass(text("Все записи приняты.", "All records were accepted."), evidence);
    const message = text(
      `Шлюз отклонил записей: ${bad} из ${all}. При многих ошибках подразделение блокируют.`,
      `The gateway refused ${bad} of ${all} records. After many errors a department is blocked.`,
    );
    return warn(message, evidence);
  },
});

/** So short a window shows no hour of silence, whatever the МИС does. */
const SHORT_WINDOW = text(
  "Наблюдение короче часа: устареть на час данным было некогда. Чтобы судить и выгрузки до запуска, укажите --observe-since 2h.",
  "Less than an hour was observed: no data could be an hour old. To judge the uploads before the run too, give --observe-since 2h.",
);

const isShort = ({ since, until, limits }: UploadFacts): boolean =>
  Date.parse(until) - Date.parse(since) <= limits.stale_ms;

/** The longest pause between accepted uploads of one method, the one up to now included; null when there were none. */
function longestPause({ calls, until, limits }: UploadFacts, method: string) {
  const uploads = calls.filter((call) => call.operation === method && isAccepted(call));
  const moments = [...uploads.map(({ at }) => Date.parse(at)), Date.parse(until)];
  const pause = Math.max(0, ...moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment)));
  const [expected, actual] = [`≤ ${limits.stale_ms / 1000} s`, `${Math.round(pause / 1000)} s`];
  return uploads.length > 0
    ? { isLong: pause > limits.stale_ms, evidence: { exchange: null, expected, actual } }
    : null;
}

const freshness = ofCalls({
  id: "upload.schedule-fresh",
  title: text("Расписание не старше часа", "The schedule is no older than an hour"),
  requirements: ["FRESH-1"],
  judge: (_uploads, facts) => {
    const pause = longestPause(facts, "uploadSlot");
    // Of a МИС that uploaded nothing the gateway cannot tell whether it has anything to upload.
    if (!pause) return [];
    if (isShort(facts)) return notApplicable(SHORT_WINDOW, pause.evidence);
    return pause.isLong
      ? fail(
          text("Между выгрузками слотов прошло больше часа.", "More than an hour passed between uploads of slots."),
          pause.evidence,
        )
      : pass(text("Слоты выгружаются чаще раза в час.", "Slots are uploaded more than once an hour."), pause.evidence);
  },
});

/** Those that change by themselves: a МИС that has nothing new of the others may be silent about them. */
const OTHERS = ["uploadResource", "uploadReferral", "uploadBook"];

const othersFresh = ofCalls({
  id: "upload.others-fresh",
  title: text("Прочие данные обновляются не реже раза в час", "Other data are refreshed at least once an hour"),
  requirements: ["FRESH-2"],
  judge: (_uploads, facts) =>
    OTHERS.flatMap((operation) => {
      const pause = longestPause(facts, operation);
      if (!pause) return [];
      if (isShort(facts)) return notApplicable(SHORT_WINDOW, pause.evidence);
      if (!pause.isLong)
        return pass(text(`${operation}: чаще раза в час.`, `${operation}: more than once an hour.`), pause.evidence);
      // Whether anything had changed meanwhile cannot be seen from here.
      const message = text(
        `Между загрузками ${operation} прошло больше часа. Если за это время данные менялись, это нарушение.`,
        `More than an hour passed between the uploads of ${operation}. If the data changed meanwhile, that is a breach.`,
      );
      return warn(message, pause.evidence);
    }),
});

export const CALLS: readonly Case[] = [
  gzip,
  tokenReused,
  tokenRenewed,
  loadOrder,
  bookId,
  noForeign,
  times,
  dictionaries,
  refusedShare,
  freshness,
  othersFresh,
];
