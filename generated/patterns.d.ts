// Generated from specs/ by `npm run generate`. Do not edit.
/** Идентификатор (GUID), в каноническом виде. */
export declare const GUID_PATTERN: RegExp;
