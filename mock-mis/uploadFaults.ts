import type { FaultLevel, LedgerId } from "./faults/fault.ts";
import type { UploadHabits } from "./uploadHabits.ts";

/** A planted defect of the upload side: found only by a suite that watches the gateway while the МИС runs. */
export interface UploadFault {
  readonly name: string;
  readonly title: { readonly ru: string; readonly en: string };
  readonly kills: readonly LedgerId[];
  readonly level: FaultLevel;
  readonly habits: UploadHabits;
}

/** Well after the 30 seconds of FRESH-3; a test with shorter limits names its own. */
const LATE_MS = 60_000;

const OTHER_ID = "deadbeef";

export const UPLOAD_FAULTS: readonly UploadFault[] = [
  {
    name: "upload-none",
    title: { ru: "не выгружает ни слот, ни бирку", en: "uploads neither slot nor бирка" },
    kills: ["FRESH-3", "BOOK-5"],
    level: "MUST",
    habits: { silent: true },
  },
  {
    name: "upload-late",
    title: { ru: "выгружает через минуту", en: "uploads after a minute" },
    kills: ["FRESH-3"],
    level: "MUST",
    habits: { delayMs: LATE_MS },
  },
  {
    name: "upload-keeps-cancelled",
    title: { ru: "показывает запись и не показывает отмену", en: "shows a booking and never its cancel" },
    kills: ["BKR-F4", "FRESH-3"],
    level: "MUST",
    habits: { keepsCancelled: true },
  },
  {
    name: "upload-plain",
    title: { ru: "не сжимает загрузки", en: "does not compress its uploads" },
    kills: ["GZ-1"],
    level: "SHOULD",
    habits: { plain: true },
  },
  {
    name: "upload-login-per-call",
    title: { ru: "получает токен на каждый вызов", en: "asks for a token before every call" },
    kills: ["AUTH-5"],
    level: "SHOULD",
    habits: { loginPerCall: true },
  },
  {
    name: "upload-book-first",
    title: { ru: "выгружает бирку раньше слота", en: "uploads the бирка before its slot" },
    kills: ["LOAD-4"],
    level: "MUST",
    habits: { bookFirst: true },
  },
  {
    name: "upload-wrong-id",
    title: {
      ru: "выгружает бирку под другим id, чем book_ext_id",
      en: "uploads the бирка under another id than book_ext_id",
    },
    kills: ["BOOK-5", "LOAD-5"],
    level: "MUST",
    habits: { bookId: (id) => id.replace(/^.{8}/, OTHER_ID) },
  },
];

/** Ways of showing the same that are as right: no case may complain of any. */
export const UPLOAD_VARIANTS: readonly Pick<UploadFault, "name" | "title" | "habits">[] = [
  {
    name: "upload-cancelled-as-5040",
    title: { ru: "показывает отмену кодом 5040", en: "shows a cancel as 5040" },
    habits: { cancelledAs: 5040 },
  },
  {
    name: "upload-keeps-freed-slot",
    title: { ru: "после отмены слот блокирует", en: "blocks a slot that a cancel has freed" },
    habits: { freedAs: "BLOCKED" },
  },
  {
    name: "upload-in-seconds",
    title: { ru: "выгружает через две секунды", en: "uploads after two seconds" },
    habits: { delayMs: 2_000 },
  },
];
