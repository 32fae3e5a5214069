import { beginUpload, markShown } from "../db/queries/freshness.ts";
import type { UploadRequest } from "./upload.ts";
import type { Work } from "./unstorable.ts";

/**
 * The same work, in whose transaction the history knows which МИС writes, and what this МИС owed the Витрина after a booking or a
 * cancel is marked as shown by the records that were accepted (FRESH-3).
 */
export function observed({ subsystem, owner, requestId }: UploadRequest, work: Work): Work {
  return async (tx, candidates, isFirst) => {
    const owes = await beginUpload(tx, { who: "mis", moOid: owner, requestId });
    const issues = await work(tx, candidates, isFirst);
    if (owes) {
      const accepted = candidates.filter(({ index }) => (issues.get(index) ?? []).length === 0);
      await markShown(
        tx,
        subsystem.name,
        accepted.map(({ record }) => record),
        owner,
      );
    }
    return issues;
  };
}
