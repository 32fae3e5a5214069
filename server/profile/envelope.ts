import type { ErrorEnvelope, RecordError, WriteEnvelope } from "@ferkit/contracts";

/** Statuses that a failed request may have in the contract. */
export type ErrorStatus = ErrorEnvelope["statusCode"];

/** Texts of the document (§6.3, Appendix 2) and of the errata decisions, one per status. */
const TEXTS = {
  400: "Формат переданных сведений некорректен и не соответствует требованиям",
  401: "Требуется авторизация",
  403: "Нет полномочий на выполнение запроса",
  404: "Метод не найден",
  405: "Метод не поддерживается",
  406: "Неподдерживаемая версия протокола",
  408: "Запрос не получен полностью за отведённое время",
  413: "Тело запроса больше допустимого размера",
  415: "Ожидается Content-Type: application/json и сжатие gzip либо без сжатия",
  417: "Ожидание из заголовка Expect не выполнимо; поддерживается 100-continue",
  422: "Дублирование данных",
  429: "Слишком много запросов, повторите позже",
  431: "Заголовки запроса больше допустимого размера",
  500: "Системная ошибка",
  503: "Выполняются технические работы, отправка данных приостановлена до окончания работ.",
} satisfies Record<ErrorStatus, string>;

export function defaultText(status: ErrorStatus): string {
  return TEXTS[status];
}

export function isErrorStatus(status: number): status is ErrorStatus {
  return status in TEXTS;
}

/** A successful answer without data; all seven keys always (E-40). */
export function written(sendedGuids: string[] = [], contactCenter: string[] | null = null): WriteEnvelope {
  return { ...success(sendedGuids, contactCenter), result: null };
}

/** A successful answer with data. */
export function found<T>(result: T): ReturnType<typeof success> & { result: T } {
  return { ...success([], null), result };
}

function success(sendedGuids: string[], sendedGuidsToContactCenter: string[] | null) {
  return {
    isSuccess: true as const,
    error: null,
    errors: null,
    sendedGuids,
    sendedGuidsToContactCenter,
    statusCode: 200 as const,
  };
}

export interface FailureDetails {
  message?: string;
  errors?: RecordError[];
  sendedGuids?: string[];
  contactCenter?: string[] | null;
}

/** A failed answer; the HTTP status and `statusCode` are one number (E-45). */
export function failed<S extends ErrorStatus>(
  status: S,
  details: FailureDetails = {},
): ErrorEnvelope & { statusCode: S } {
  return {
    result: null,
    isSuccess: false,
    error: { errorMessage: details.message ?? TEXTS[status], errorCode: "R-310" },
    errors: details.errors ?? null,
    sendedGuids: details.sendedGuids ?? [],
    sendedGuidsToContactCenter: details.contactCenter ?? null,
    statusCode: status,
  };
}

/** A typed reply for handlers: `return refusal(404, "…")`. */
export function refusal<S extends ErrorStatus>(
  status: S,
  message?: string,
): { status: S; body: ErrorEnvelope & { statusCode: S } } {
  return { status, body: failed(status, message === undefined ? {} : { message }) };
}
