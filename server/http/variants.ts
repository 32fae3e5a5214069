import type { RequestHandler } from "express";
import type { Profile } from "../config.ts";
import type { ContractDocument } from "./contract.ts";
import { idFromBody } from "./deletedId.ts";
import { guidParameters, putGuidsRight } from "./guidsInAddress.ts";
import { canonicalBookingBody } from "./bookingVariants.ts";
import { readCallbackPlaces, refuseUnreadDeleteBody } from "./callbackPlaces.ts";
import { HttpProblem } from "./problem.ts";
import { isObject } from "../profile/isObject.ts";

type Body = Record<string, unknown>;

/**
 * Spellings of whole requests that the document prints or production clients use, put right before validation and reported.
 * Spellings inside records are the concern of flk/normalise.ts. In `strict` nothing is put right.
 */
export function acceptVariants(profile: Profile, contract: ContractDocument): RequestHandler {
  const guids = guidParameters(contract);
  return (request, _response, next) => {
    refuseMutatingGet(request.method, request.ferkit.path, request.query);
    refuseUnreadDeleteBody(request, profile);
    if (profile === "doc") {
      readCallbackPlaces(request);
      putGuidsRight(request, guids);
      idFromBody(request);
      // The validator reads this one.
      request.originalUrl = request.url;
      request.body = renameBookingKeys(request.ferkit.path, request.body as unknown, request.ferkit.lints);
    }
    request.body = canonicalBookingBody(request.ferkit.path, request.body as unknown, profile, request.ferkit.lints);
    next();
  };
}

/** E-33: the document prints the update of a webhook as GET; a GET that changes things would be a trap. */
function refuseMutatingGet(method: string, path: string, query: object): void {
  if (method === "GET" && path === "/api/callback" && "address" in query) {
    throw new HttpProblem(
      400,
      "Чтобы обновить вебхук, отправьте PUT /api/callback; GET с address ничего не изменяет (E-33)",
    );
  }
}

const BOOKING_ALIASES: Readonly<Record<string, string>> = {
  slotId: "slot_id",
  preliminaryReservation: "preliminary_reservation",
};

/** E-20: step 8.2 prints camelCase; an absent preliminary_reservation means false. */
function renameBookingKeys(path: string, body: unknown, lints: Set<string>): unknown {
  if (path !== "/booking/book" || !isObject(body)) return body;
  const entries = Object.entries(body).map(([key, value]): [string, unknown] => {
    const name = BOOKING_ALIASES[key];
    if (name === undefined || name in body) return [key, value];
    lints.add("E-20");
    return [name, value];
  });
  return { preliminary_reservation: false, ...Object.fromEntries(entries) };
}
