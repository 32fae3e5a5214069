import { cancelWithoutEffect } from "./cancelWithoutEffect.ts";
import { gzip, utf16, windows1251, bom, cutShort } from "./encoding.ts";
import { codeAsText, guidForm, borrowedId, textNull } from "./fields.ts";
import type { Hint } from "./hint.ts";
import { markup, wantsLogin, probeRefused, wrongPath, mediaType, frameworkError, refusalAsHttpError } from "./http.ts";
import { looseJson, doubleEncoded, arrayWrapper, envelope, flatStatus, lookAlike, camelCase } from "./jsonForm.ts";
import { coldStart, constantId, constantCode, constantRefusal } from "./manyAnswers.ts";
import { requestShape } from "./requestShape.ts";
import { zoneShift, timeForm, durationUnit } from "./times.ts";

/** The nearer to the wire, the earlier: where a proxy answers, the spelling of its keys explains nothing. */
export const HINTS: readonly Hint[] = [
  markup,
  wantsLogin,
  probeRefused,
  wrongPath,
  mediaType,
  frameworkError,
  requestShape,
  refusalAsHttpError,
  gzip,
  utf16,
  windows1251,
  bom,
  cutShort,
  looseJson,
  doubleEncoded,
  arrayWrapper,
  envelope,
  flatStatus,
  lookAlike,
  camelCase,
  codeAsText,
  guidForm,
  borrowedId,
  zoneShift,
  timeForm,
  durationUnit,
  textNull,
  coldStart,
  cancelWithoutEffect,
  constantId,
  constantCode,
  constantRefusal,
];
