export * from "./clients.js";
export * from "./enums.js";
export * from "./flk-rules.js";
export * from "./ledger.js";
export * from "./local-time.js";
export * from "./operations.js";
export * from "./statuses.js";
export * from "./validators.js";
