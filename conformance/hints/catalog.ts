import { arrayWrapper } from "./arrayWrapper.ts";
import { bom } from "./bom.ts";
import { borrowedId } from "./borrowedId.ts";
import { camelCase } from "./camelCase.ts";
import { cancelWithoutEffect } from "./cancelWithoutEffect.ts";
import { codeAsText } from "./codeAsText.ts";
import { coldStart } from "./coldStart.ts";
import { constantCode } from "./constantCode.ts";
import { constantId } from "./constantId.ts";
import { cutShort } from "./cutShort.ts";
import { doubleEncoded } from "./doubleEncoded.ts";
import { durationUnit } from "./durationUnit.ts";
import { envelope } from "./envelope.ts";
import { flatStatus } from "./flatStatus.ts";
import { frameworkError } from "./frameworkError.ts";
import { guidForm } from "./guidForm.ts";
import { gzip } from "./gzip.ts";
import type { Hint } from "./hint.ts";
import { lookAlike } from "./lookAlike.ts";
import { looseJson } from "./looseJson.ts";
import { markup } from "./markup.ts";
import { mediaType } from "./mediaType.ts";
import { probeRefused } from "./probeRefused.ts";
import { refusalAsHttpError } from "./refusalAsHttpError.ts";
import { requestShape } from "./requestShape.ts";
import { textNull } from "./textNull.ts";
import { timeForm } from "./timeForm.ts";
import { utf16 } from "./utf16.ts";
import { wantsLogin } from "./wantsLogin.ts";
import { windows1251 } from "./windows1251.ts";
import { wrongPath } from "./wrongPath.ts";
import { zoneShift } from "./zoneShift.ts";

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
];
