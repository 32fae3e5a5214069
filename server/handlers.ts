import type { BookingDeps } from "./booking/deps.ts";
import { authHandlers, type AuthDeps } from "./gateway/auth.ts";
import { bookingHandlers } from "./gateway/booking.ts";
import { callbackHandlers, type CallbackDeps } from "./gateway/callbacks.ts";
import { deskHandlers, type DeskDeps } from "./operator/desk.ts";
import { exchangeHandlers, type ExchangeDeps } from "./operator/exchanges.ts";
import { fixtureHandlers } from "./operator/fixtures.ts";
import { freshnessHandlers, type FreshnessDeps } from "./operator/freshness.ts";
import { sandboxHandlers, type SandboxDeps } from "./operator/sandbox.ts";
import { timelineHandlers } from "./operator/timeline.ts";
import type { Handlers } from "./http/types.ts";
import { vitrineHandlers, type VitrineDeps } from "./vitrine/handlers.ts";
import { regulatedHandlers, type RegulatedDeps } from "./vitrine/regulated.ts";

export type HandlerDeps = AuthDeps &
  CallbackDeps &
  BookingDeps &
  VitrineDeps &
  RegulatedDeps &
  SandboxDeps &
  ExchangeDeps &
  DeskDeps &
  FreshnessDeps;

/** Who answers what. An operation added to a spec does not compile until someone answers it here. */
export function createHandlers(deps: HandlerDeps): Handlers {
  return {
    ...authHandlers(deps),
    ...callbackHandlers(deps),
    ...bookingHandlers(deps),
    ...vitrineHandlers(deps),
    ...regulatedHandlers(deps),
    ...sandboxHandlers(deps),
    ...timelineHandlers(deps),
    ...freshnessHandlers(deps),
    ...exchangeHandlers(deps),
    ...fixtureHandlers(deps),
    ...deskHandlers(deps),
  };
}
