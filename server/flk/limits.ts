// How much an answer may say: a package of 30 KB has room for 10,000 records with everything missing.

/** Issues listed of one record: more than any record of the contract has fields. */
export const ISSUES_PER_RECORD = 32;

/** Issues listed of all records together; with more there are fewer of each record, but of every one at least the first. */
export const ISSUES_PER_ANSWER = 20_000;

/** Issues told in the text of the whole request; all others stand in `errors` only. */
export const ISSUES_IN_TEXT = 100;
