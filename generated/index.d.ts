// Generated from specs/ by `npm run generate`. Do not edit.
export * from "./types/index.js";
export * from "./clients.js";
export * from "./enums.js";
export * from "./flk-rules.js";
export * from "./ledger.js";
export * from "./local-time.js";
export * from "./operations.js";
export * from "./patterns.js";
export * from "./statuses.js";
export * from "./validators.js";
