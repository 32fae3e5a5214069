import express, { type Express, type RequestHandler } from "express";
import * as OpenApiValidator from "express-openapi-validator";
import type { Logger } from "pino";
import type { Profile, TrustProxy } from "./config.ts";
import { createHandlers, type HandlerDeps } from "./handlers.ts";
import { refuseBrokenAddress, refuseOddNumbers } from "./http/address.ts";
import { jsonBody } from "./http/body.ts";
import type { ContractDocument } from "./http/contract.ts";
import { explainErrors } from "./http/contractErrors.ts";
import { dispatch } from "./http/dispatch.ts";
import type { InFlight } from "./http/inFlight.ts";
import { injectFaults } from "./switchboard/injectFaults.ts";
import { refuseSandboxOperations, refuseWrites } from "./switchboard/closedDoors.ts";
import { refuseInMaintenance } from "./switchboard/maintenance.ts";
import { loginTurns } from "./http/loginTurns.ts";
import { measureRequests } from "./http/observe.ts";
import { notFoundHandler, problemHandler } from "./http/problem.ts";
import { recordExchanges } from "./operator/recordExchanges.ts";
import { trackRequest } from "./http/request.ts";
import { remarkSecondNames } from "./readings/secondNames.ts";
import { DOCS_HEADERS, PAGES_HEADERS } from "./http/securityHeaders.ts";
import { securityHandlers } from "./http/security.ts";
import { readTokenFirst } from "./http/tokenFirst.ts";
import { countUploadErrors } from "./operator/uploadErrors.ts";
import { acceptVariants } from "./readings/variants.ts";
import { refuseUnknownVersion } from "./http/version.ts";
import { refuseUncompressed, spellAuthAnswers, updateByGet } from "./readings/switched.ts";
import type { Metrics } from "./metrics.ts";

export interface AppDeps extends HandlerDeps {
  readonly metrics: Metrics;
  /** /health and /metrics, when no port of their own has them. */
  readonly health: RequestHandler | undefined;
  readonly inFlight: InFlight;
  /** On a replica. */
  readonly readOnly: boolean;
  readonly sandboxOperations: boolean;
  /** Whose X-Forwarded-For is believed; of nobody by default. */
  readonly trustProxy?: TrustProxy | undefined;
  readonly blockAfterErrors: number | undefined;
  readonly contract: ContractDocument;
  readonly log: Logger;
  readonly profile: Profile;
  /** Folder of the built documentation, served at /docs when present. */
  readonly docsDir?: string;
  /** Folder of the built pages, served at / when present. */
  readonly pagesDir?: string;
  /** Also judges our own answers by the contract; for tests. */
  readonly validateResponses?: boolean;
}

/** The whole server on one screen: the order of these lines is the order in which a request is treated. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  // No answer carries a validator, so a condition holds for none of them: Express would take `If-None-Match: *` for a 304 all the same.
  Object.defineProperty(app.request, "fresh", { value: false });
  app.set("trust proxy", deps.trustProxy ?? false);
  app.use(trackRequest(deps.log));
  app.use(measureRequests(deps.metrics));
  app.use(recordExchanges(deps));
  app.use(countUploadErrors(deps));
  app.use(refuseBrokenAddress());
  if (deps.health) app.use(deps.health);
  if (deps.docsDir) app.use("/docs", site(deps.docsDir, DOCS_HEADERS));
  if (deps.pagesDir) app.use(site(deps.pagesDir, PAGES_HEADERS));
  if (!deps.sandboxOperations) app.use(refuseSandboxOperations());
  if (deps.readOnly) app.use(refuseWrites());
  app.use(refuseInMaintenance(deps.switchboard));
  app.use(spellAuthAnswers(deps.switchboard));
  app.use(loginTurns());
  app.use(remarkSecondNames(deps.profile));
  app.use(readTokenFirst(deps.tokens));
  app.use(jsonBody());
  app.use(updateByGet(deps.switchboard));
  app.use(acceptVariants(deps.profile, deps.contract));
  app.use(refuseUnknownVersion());
  app.use(
    OpenApiValidator.middleware({
      apiSpec: deps.contract,
      validateApiSpec: false,
      validateRequests: { allErrors: true },
      validateResponses: deps.validateResponses ?? false,
      validateSecurity: { handlers: securityHandlers(deps.tokens) },
      validateFormats: false,
      fileUploader: false,
    }),
  );
  app.use(refuseOddNumbers(deps.contract));
  app.use(injectFaults(deps.faults));
  app.use(refuseUncompressed(deps.switchboard));
  app.use(dispatch(createHandlers(deps), { inFlight: deps.inFlight, observe: deps.metrics.decided }));
  app.use(notFoundHandler());
  app.use(problemHandler(deps.log, explainErrors(deps.contract)));
  return app;
}

function site(folder: string, headers: Readonly<Record<string, string>>): RequestHandler {
  return express.static(folder, { acceptRanges: false, setHeaders: (response) => response.set(headers) });
}
