/**
 * On every answer, whoever gives it. What the API answers is data, often of patients: no cache keeps it, no page shows it as anything else.
 * A list of our own and not helmet's, for the answers that Node gives before there is a request need the same ones.
 */
export const SECURITY_HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

/** The documentation is pages that hold their scripts and styles themselves and load nothing; the same as in their `meta`. */
export const DOCS_HEADERS = {
  "Cache-Control": "no-cache",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; worker-src blob:; base-uri 'none'; " +
    "frame-ancestors 'none'",
} as const;

/** The pages load their own programs and styles, ask this gateway, and open a report that they were given. */
export const PAGES_HEADERS = {
  "Cache-Control": "no-cache",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'",
} as const;
