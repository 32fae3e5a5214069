/** Defects of the upload side; without any the МИС does what the profile asks. */
export interface UploadHabits {
  /** Shows nothing of what it did. */
  readonly silent?: true;
  /** Shows it so many milliseconds later. */
  readonly delayMs?: number;
  /** Does not compress (GZ-1). */
  readonly plain?: true;
  /** Asks for a token before every call. */
  readonly loginPerCall?: true;
  /** Sends the бирка before its slot (LOAD-4). */
  readonly bookFirst?: true;
  /** Gives the бирка another id than the book_ext_id of its answer (BOOK-5, LOAD-5). */
  readonly bookId?: (bookExtId: string) => string;
}
