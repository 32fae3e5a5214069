import type { Request, RequestHandler } from "express";
import type { Profile } from "../config.ts";
import type { ContractDocument } from "../http/contract.ts";
import { HttpProblem } from "../http/problem.ts";
import { canonicalBookingBody, renameBookingKeys } from "./bookingVariants.ts";
import { readCallbackPlaces, refuseUnreadDeleteBody } from "./callbackPlaces.ts";
import { idFromBody } from "./deletedId.ts";
import { guidParameters, putGuidsRight } from "./guidsInAddress.ts";

/** One way in which a whole request may be written, and what becomes of it. */
interface Reading {
  /** The decisions behind it, and the remarks that it may put into `X-Fer-Lint`. */
  readonly errata: readonly string[];
  readonly where: string;
  readonly profiles: readonly Profile[];
  /** Puts the request into its canonical spelling and notes the erratum among the remarks. @throws HttpProblem 400 */
  readonly read: (request: Request, profile: Profile) => void;
}

const DOC: readonly Profile[] = ["doc"];
const BOTH: readonly Profile[] = ["doc", "strict"];

/** In the order in which a request meets them. */
function readingsOf(contract: ContractDocument): readonly Reading[] {
  const guids = guidParameters(contract);
  return [
    { errata: ["E-33"], where: "GET /api/callback?address=…", profiles: BOTH, read: refuseMutatingGet },
    { errata: ["E-32", "E-34"], where: "the body of a DELETE", profiles: BOTH, read: refuseUnreadDeleteBody },
    { errata: ["E-34"], where: "POST, PUT, DELETE /api/callback", profiles: DOC, read: readCallbackPlaces },
    {
      errata: ["E-10", "E-11"],
      where: "GUIDs in the path and the query",
      profiles: DOC,
      read: (request) => putGuidsRight(request, guids),
    },
    { errata: ["E-32"], where: "the id of a DELETE in its body", profiles: DOC, read: idFromBody },
    { errata: ["E-20"], where: "the keys of POST /booking/book", profiles: DOC, read: renameBookingKeys },
    {
      errata: ["E-10", "E-11", "E-14", "E-15"],
      where: "the values of POST /booking/book and /booking/cancel",
      profiles: BOTH,
      read: readBookingValues,
    },
  ];
}

/**
 * Spellings of whole requests that the document prints or production clients use, put right before validation and reported.
 * Spellings inside records are the concern of flk/normalise.ts. In `strict` nothing is put right.
 */
export function acceptVariants(profile: Profile, contract: ContractDocument): RequestHandler {
  const readings = readingsOf(contract).filter(({ profiles }) => profiles.includes(profile));
  return (request, _response, next) => {
    for (const { read } of readings) read(request, profile);
    // The validator reads this one.
    request.originalUrl = request.url;
    next();
  };
}

/** E-33: the document prints the update of a webhook as GET; a GET that changes things would be a trap. */
function refuseMutatingGet({ method, ferkit, query }: Request): void {
  if (method === "GET" && ferkit.path === "/api/callback" && "address" in query) {
    throw new HttpProblem(
      400,
      "Чтобы обновить вебхук, отправьте PUT /api/callback; GET с address ничего не изменяет (E-33)",
    );
  }
}

function readBookingValues(request: Request, profile: Profile): void {
  const { path, lints } = request.ferkit;
  request.body = canonicalBookingBody(path, request.body as unknown, profile, lints);
}
