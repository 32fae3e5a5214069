import { BOOK_REQUEST_BOOKING_TYPE } from "@ferkit/contracts";
import { BOOKING_RULES } from "../reference/bookingRules.ts";
import { emptyAnswer } from "../transport.ts";
import { must, should, type Fault, type FaultHooks } from "./fault.ts";
import { isObject } from "./replies.ts";
import { REFUSAL, ruling } from "./rules.ts";

type Kind = (typeof BOOK_REQUEST_BOOKING_TYPE)[number];

/** Each of the eight booking types: an МИС must understand all of them; one that it does not offer is an 18 (E-18). */
export const KIND_FAULTS: readonly Fault[] = BOOK_REQUEST_BOOKING_TYPE.flatMap((kind) => {
  const name = kind.toLowerCase().replaceAll("_", "-");
  const ledger = ["BOOK-R3", "E-18"] as const;
  return [
    must(
      `crashes-on-${name}`,
      `На тип ${kind} — 500 без тела`,
      `500 without a body to ${kind}`,
      ledger,
      crashing(kind),
    ),
    should(`refuses-${name}`, `Не записывает с типом ${kind}`, `Does not book ${kind}`, ledger, refusing(kind)),
  ];
});

function refusing(kind: Kind): FaultHooks {
  return ruling("type_fits", (situation) =>
    situation.request.booking_type === kind ? REFUSAL.impossible : BOOKING_RULES.type_fits(situation),
  );
}

/** The enumeration of the МИС lacks the word, and reading the request throws. */
function crashing(kind: Kind): FaultHooks {
  return {
    fresh: () => {
      let crashed = false;
      return {
        receive: (body, operation) => {
          crashed = operation === "book" && isObject(body) && body["booking_type"] === kind;
          return crashed ? undefined : body;
        },
        transport: (answer) => (crashed ? emptyAnswer(500) : answer),
      };
    },
  };
}
