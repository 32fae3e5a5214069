// Generated from specs/ by `npm run generate`. Do not edit.
import type {
  Mo,
  Resource,
  Service,
  Slot,
  Book,
  Referral,
  UnaccessablePeriod,
  ProfilecodeResource,
  PatientDataRrp,
  BookRequest,
  CancelRequest,
  BookSuccess,
  BookRefusal,
  CancelSuccess,
  CancelRefusal,
} from "./types/index.js";

/** One violation; `instancePath` is a JSON Pointer into the checked value. */
export interface Violation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Collects every violation in `errors`; null after a value that passed. */
export interface Validate<T> {
  (value: unknown): value is T;
  errors?: readonly Violation[] | null;
}

export declare const validateMo: Validate<Mo>;
export declare const validateResource: Validate<Resource>;
export declare const validateService: Validate<Service>;
export declare const validateSlot: Validate<Slot>;
export declare const validateBook: Validate<Book>;
export declare const validateReferral: Validate<Referral>;
export declare const validateUnaccessablePeriod: Validate<UnaccessablePeriod>;
export declare const validateProfilecodeResource: Validate<ProfilecodeResource>;
export declare const validatePatientDataRrp: Validate<PatientDataRrp>;
export declare const validateBookRequest: Validate<BookRequest>;
export declare const validateCancelRequest: Validate<CancelRequest>;
export declare const validateBookSuccess: Validate<BookSuccess>;
export declare const validateBookRefusal: Validate<BookRefusal>;
export declare const validateCancelSuccess: Validate<CancelSuccess>;
export declare const validateCancelRefusal: Validate<CancelRefusal>;
