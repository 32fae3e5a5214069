import type { Case, Finding } from "../model/case.ts";
import { text } from "../model/text.ts";
import type { CallFact, UploadFacts } from "../model/uploads.ts";
import { fail, notApplicable, pass, warn } from "../checks/findings.ts";
import { callText, isAccepted, isUpload, total, watched } from "./uploadKit.ts";

const STORY = text(
  "Ничего не отправляется: судятся обращения МИС к шлюзу, которые он записал за время наблюдения.",
  "Nothing is sent: the calls of the МИС that the gateway recorded in the time of observation are judged.",
);

const uploadsOf = ({ calls }: UploadFacts): readonly CallFact[] => calls.filter(isUpload);
/** The evidence: the first of them, and how many there are. */
const seen = (calls: readonly CallFact[], expected: string) => ({
  exchange: null,
  expected,
  actual: `${calls.length}: ${calls[0] ? callText(calls[0]) : "—"}`,
});

const gzip = watched({
  id: "upload.gzip",
  title: text("Загрузки сжаты gzip", "Uploads are compressed with gzip"),
  story: STORY,
  requirements: ["GZ-1"],
  erratum: "E-62",
  recorded: true,
  judge: (facts) => {
    const uploads = uploadsOf(facts);
    const plain = uploads.filter(({ encoding }) => encoding !== "gzip");
    if (uploads.length === 0) return [];
    // GZ-2: a gateway still takes them in the transition period.
    return plain.length > 0
      ? [
          warn(
            text(
              `Загрузок без сжатия: ${plain.length} из ${uploads.length}. После переходного периода шлюз их не примет.`,
              `Uploads without compression: ${plain.length} of ${uploads.length}. After the transition the gateway will not take them.`,
            ),
            seen(plain, "Content-Encoding: gzip"),
          ),
        ]
      : [pass(text("Все загрузки сжаты.", "All uploads are compressed."), seen(uploads, "Content-Encoding: gzip"))];
  },
});

/** So few calls show no habit. */
const FEW = 4;

const tokenReused = watched({
  id: "upload.token-reused",
  title: text("Токен используется, пока действует", "A token is used as long as it is good"),
  story: STORY,
  level: "SHOULD",
  requirements: ["AUTH-5", "AUTH-6"],
  recorded: true,
  judge: (facts) => {
    const uploads = uploadsOf(facts).filter(({ token, expired }) => token !== null && !expired);
    const tokens = new Set(uploads.map(({ token }) => token)).size;
    if (uploads.length < FEW) return [];
    const evidence = {
      exchange: null,
      expected: "1 token, many calls",
      actual: `${tokens} tokens, ${uploads.length} uploads`,
    };
    return tokens * 2 > uploads.length
      ? [
          warn(
            text(
              "МИС получает новый токен почти на каждую загрузку, хотя прежний ещё действует.",
              "The МИС asks for a new token for nearly every upload, though the former is still good.",
            ),
            evidence,
            { hint: text("Храните токен до Result.ValidTo.", "Keep the token until Result.ValidTo.") },
          ),
        ]
      : [pass(text("Токены используются повторно.", "Tokens are used again."), evidence)];
  },
});

/** After an expired token a МИС may try it a few times, for requests in flight. */
const TRIES = 3;

const tokenRenewed = watched({
  id: "upload.token-renewed",
  title: text("Истёкший токен обновлён", "An expired token is renewed"),
  story: text(
    "Ничего не отправляется: видно, что делала МИС, когда срок токена прошёл. В песочнице оператор может укоротить срок: PUT /sandbox/token-lifetime.",
    "Nothing is sent: it is seen what the МИС did when a token ended. In the sandbox the operator can shorten the term: PUT /sandbox/token-lifetime.",
  ),
  requirements: ["AUTH-6"],
  recorded: true,
  judge: ({ calls }) => renewalFindings(calls),
});

function renewalFindings(calls: readonly CallFact[]): Finding[] {
  const uploads = calls.filter(isUpload);
  const expired = calls.filter((call) => call.expired);
  const last = expired.at(-1);
  const first = uploads.find(({ token }) => token !== null);
  const next = uploads.find((call) => isAccepted(call) && first && call.token !== first.token);
  if (!last) {
    return next
      ? [
          pass(
            text("МИС сменила токен, не дожидаясь отказа.", "The МИС changed its token before it was refused."),
            seen([next], "new token"),
          ),
        ]
      : uploads.length > 0
        ? [notApplicable(NOTHING_ENDED, { exchange: null })]
        : [];
  }
  const after = calls.filter(({ at }) => at > last.at);
  const renewed = after.find((call) => isAccepted(call) || (call.operation === "authorize" && call.status === 200));
  if (renewed)
    return [
      pass(
        text("После истечения токена МИС получила новый.", "When its token had ended, the МИС got a new one."),
        seen([renewed], "new token"),
      ),
    ];
  return expired.length > TRIES
    ? [
        fail(
          text(
            "МИС продолжает обращаться с истёкшим токеном и не получает новый.",
            "The МИС goes on with an expired token and gets no new one.",
          ),
          seen(expired, "auth.svc"),
        ),
      ]
    : [];
}

/** Nothing was asked of the МИС yet; a run that waits for an expired token could never be complete. */
const NOTHING_ENDED = text(
  "За время наблюдения ни один токен не истёк: обновлять было нечего. Чтобы проверить, укоротите срок: PUT /sandbox/token-lifetime.",
  "No token ended in the time of observation: there was nothing to renew. To see it, shorten the term: PUT /sandbox/token-lifetime.",
);

interface Refusal {
  readonly id: string;
  readonly title: [ru: string, en: string];
  readonly requirements: Case["requirements"];
  readonly codes: readonly string[];
  /** Codes that are only a recommendation's. */
  readonly mild?: readonly string[];
  readonly lint?: (lint: string) => boolean;
  readonly broken: [ru: string, en: string];
}

const countOf = (call: CallFact, codes: readonly string[]): number => total(codes, (code) => call.codes[code] ?? 0);

/** Whether the gateway refused records for one kind of reason. E-48: the codes are the sandbox's own, the reasons the profile's. */
function refusedFor({ id, title, requirements, codes, mild = [], lint = () => false, broken }: Refusal): Case {
  return watched({
    id,
    title: text(...title),
    story: STORY,
    requirements,
    erratum: "E-48",
    recorded: true,
    judge: (facts) => {
      const uploads = uploadsOf(facts);
      const bad = uploads.filter((call) => countOf(call, codes) > 0);
      const weak = uploads.filter((call) => countOf(call, mild) > 0 || call.lints.some(lint));
      const count = total(bad, (call) => countOf(call, codes));
      if (uploads.length === 0) return [];
      if (bad.length > 0)
        return [
          fail(
            text(`${broken[0]} Записей: ${count}.`, `${broken[1]} Records: ${count}.`),
            seen(bad, `0 × ${codes.join(", ")}`),
          ),
        ];
      if (weak.length > 0)
        return [warn(text(broken[0], broken[1]), seen(weak, `0 × ${[...codes, ...mild].join(", ")}`))];
      return [
        pass(
          text("Таких отказов нет.", "There are no such refusals."),
          seen(uploads, `0 × ${[...codes, ...mild].join(", ")}`),
        ),
      ];
    },
  });
}

const loadOrder = refusedFor({
  id: "upload.load-order",
  title: [
    "Порядок загрузки: слот RECORDED раньше бирки, родители раньше детей",
    "Order of loading: the slot RECORDED before the бирка, parents before children",
  ],
  requirements: ["LOAD-4", "LOAD-2"],
  codes: ["SBX-301", "SBX-302"],
  mild: ["SBX-201"],
  broken: [
    "Записи отклонены, потому что то, на что они ссылаются, ещё не загружено.",
    "Records were refused because what they name was not loaded yet.",
  ],
});

const bookId = refusedFor({
  id: "upload.book-id",
  title: [
    "Бирка записи с ЕПГУ выгружается под book_ext_id",
    "The бирка of a booking from ЕПГУ is uploaded under its book_ext_id",
  ],
  requirements: ["LOAD-5", "BOOK-5", "BKR-F1"],
  codes: ["SBX-303", "SBX-305", "SBX-306"],
  broken: [
    "Бирки отклонены: их id не равен book_ext_id, который МИС вернула на запись, или слот или пациент не те, что в записи.",
    "Бирки were refused: their id is not the book_ext_id that the МИС returned, or slot or patient are not those of the booking.",
  ],
});

const noForeign = refusedFor({
  id: "upload.no-foreign-parents",
  title: ["Все записи относятся к своей МО", "All records belong to the МО's own"],
  requirements: ["MO-F2", "RES-F3", "SLOT-F2"],
  codes: ["SBX-202", "SBX-203", "SBX-204", "SBX-205"],
  broken: ["Записи отклонены: они относятся к другой МО.", "Records were refused: they belong to another МО."],
});

const dictionaries = refusedFor({
  id: "upload.dictionary-codes",
  title: ["Коды взяты из справочников", "Codes come from the dictionaries"],
  requirements: ["RES-F7", "RES-F9", "SVC-F3", "RFL-F9"],
  codes: ["SBX-501"],
  lint: (lint) => lint.startsWith("SBX-501"),
  broken: ["Есть коды, которых нет в справочниках НСИ.", "There are codes that the НСИ dictionaries do not have."],
});

const times = watched({
  id: "upload.times",
  title: text("Время записано одним образом", "Times are written in one way"),
  story: STORY,
  requirements: ["SLOT-F6", "SLOT-F9"],
  erratum: "E-09",
  recorded: true,
  judge: (facts) => {
    const spelt = uploadsOf(facts).filter(({ times: spelling, lints }) => spelling !== null || lints.includes("E-09"));
    const mixed = spelt.filter(({ times: spelling }) => spelling === "mixed");
    const odd = spelt.filter(({ lints }) => lints.includes("E-09"));
    const kinds = new Set(spelt.map(({ times: spelling }) => spelling));
    if (spelt.length === 0) return [];
    if (odd.length > 0)
      return [
        warn(
          text("Время записано не по образцу YYYY-MM-DDTHH:MI:SS.", "Times are not written as YYYY-MM-DDTHH:MI:SS."),
          seen(odd, "2026-11-23T09:00:00"),
          { variant: true },
        ),
      ];
    if (mixed.length > 0 || kinds.size > 1)
      return [
        warn(
          text(
            "Время записано то со смещением, то без него: проверьте, что без смещения имеется в виду местное.",
            "Times are written now with an offset, now without: check that those without are local.",
          ),
          seen(mixed.length > 0 ? mixed : spelt, "local | offset"),
        ),
      ];
    return [
      pass(text("Время записано одинаково.", "Times are written alike."), {
        ...seen(spelt, "local | offset"),
        actual: [...kinds].join(),
      }),
    ];
  },
});

const refusedShare = watched({
  id: "upload.accepted-share",
  title: text("Доля принятых записей", "Share of accepted records"),
  story: STORY,
  level: "SHOULD",
  requirements: ["LOAD-1"],
  erratum: "E-46",
  recorded: true,
  judge: (facts) => {
    const uploads = uploadsOf(facts).filter(({ records }) => (records ?? 0) > 0);
    const refused = uploads.filter((call) => (call.refused ?? 0) > 0);
    const [all, bad] = [total(uploads, ({ records }) => records ?? 0), total(refused, (call) => call.refused ?? 0)];
    if (uploads.length === 0) return [];
    const codes = [...new Set(refused.flatMap((call) => Object.keys(call.codes)))].join(", ");
    const evidence = { ...seen(refused, "0"), actual: `${bad} / ${all} ${codes}`.trim() };
    return bad > 0
      ? [
          warn(
            text(
              `Шлюз отклонил записей: ${bad} из ${all}. При многих ошибках подразделение блокируют.`,
              `The gateway refused ${bad} of ${all} records. After many errors a department is blocked.`,
            ),
            evidence,
          ),
        ]
      : [pass(text("Все записи приняты.", "All records were accepted."), evidence)];
  },
});

/** The longest pause between accepted uploads of one method, the one up to now included. */
function longestPause(facts: UploadFacts, uploads: readonly CallFact[]): number {
  const moments = [...uploads.map(({ at }) => Date.parse(at)), Date.parse(facts.until)];
  return Math.max(0, ...moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment)));
}

const freshness = watched({
  id: "upload.schedule-fresh",
  title: text("Расписание не старше часа", "The schedule is no older than an hour"),
  story: STORY,
  requirements: ["FRESH-1"],
  recorded: true,
  judge: (facts) => {
    const slots = facts.calls.filter((call) => call.operation === "uploadSlot" && isAccepted(call));
    // Of a МИС that uploaded nothing the gateway cannot tell whether it has anything to upload.
    if (slots.length === 0) return [];
    const longest = longestPause(facts, slots);
    const evidence = pauseEvidence(facts, longest);
    return longest > facts.limits.stale_ms
      ? [
          fail(
            text("Между выгрузками слотов прошло больше часа.", "More than an hour passed between uploads of slots."),
            evidence,
          ),
        ]
      : [pass(text("Слоты выгружаются чаще раза в час.", "Slots are uploaded more than once an hour."), evidence)];
  },
});

const pauseEvidence = ({ limits }: UploadFacts, pause: number) => ({
  exchange: null,
  expected: `≤ ${limits.stale_ms / 1000} s`,
  actual: `${Math.round(pause / 1000)} s`,
});

/** Those that change by themselves: a МИС that has nothing new of the others may be silent about them. */
const OTHERS = ["uploadResource", "uploadReferral", "uploadBook"];

const othersFresh = watched({
  id: "upload.others-fresh",
  title: text("Прочие данные обновляются не реже раза в час", "Other data are refreshed at least once an hour"),
  story: STORY,
  requirements: ["FRESH-2"],
  recorded: true,
  judge: (facts) =>
    OTHERS.flatMap((operation) => {
      const uploads = facts.calls.filter((call) => call.operation === operation && isAccepted(call));
      if (uploads.length === 0) return [];
      const pause = longestPause(facts, uploads);
      const evidence = pauseEvidence(facts, pause);
      // Whether anything had changed meanwhile cannot be seen from here.
      return pause > facts.limits.stale_ms
        ? [
            warn(
              text(
                `Между загрузками ${operation} прошло больше часа. Если за это время данные менялись, это нарушение.`,
                `More than an hour passed between the uploads of ${operation}. If the data changed meanwhile, that is a breach.`,
              ),
              evidence,
            ),
          ]
        : [pass(text(`${operation}: чаще раза в час.`, `${operation}: more than once an hour.`), evidence)];
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
