// Generated from specs/ by `npm run generate`. Do not edit.
/** Идентификатор (GUID), в каноническом виде. */
export const GUID_PATTERN = new RegExp("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
