import { createVitrineClient, type ReferralConsultation } from "@ferkit/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consultation, DEPARTMENT, doctor, DOCTOR, guid, mo, uploadTimetable } from "../testing/records.ts";
import { MO_OID, OTHER_MIS, OTHER_MO_OID, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const [THEIRS, THEIR_DOCTOR, MISSING] = [guid(0x11), guid(0x21), guid(0x99)];
/** ФРМО has put a department of ours under another hospital (E-49). */
const ODD_OID = "1.2.643.5.1.13.13.12.2.999.20000.0.7";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  await uploadTimetable(sandbox, 0);
  await sandbox.vitrine.POST("/api/mo", {
    body: { data: [mo({ id: guid(0x12), branch_oid: ODD_OID, name: "Далёкая" })] },
  });
  const other = createVitrineClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
  const theirs = mo({ id: THEIRS, parent_id: OTHER_MO_OID, branch_oid: `${OTHER_MO_OID}.0.1`, name: "Иная" });
  await other.POST("/api/mo", { body: { data: [theirs] } });
  await other.POST("/api/resource", { body: { data: [doctor({ id: THEIR_DOCTOR, mo_id: THEIRS })] } });
});
afterAll(() => sandbox.stop());

test.each<[string, Partial<ReferralConsultation>, string[]]>([
  [
    "to anybody's department and doctor",
    { to_mo_id: THEIRS, to_resource_id: THEIR_DOCTOR, from_mo_id: DEPARTMENT },
    [],
  ],
  [
    "issued by another МО's department and doctor",
    { from_mo_id: THEIRS, from_resource_id: THEIR_DOCTOR },
    ["SBX-202", "SBX-202"],
  ],
  [
    "to a doctor that is not there, from a department that is not",
    { to_resource_id: MISSING, from_mo_id: MISSING },
    ["SBX-201", "SBX-201"],
  ],
  ["in the name of another МО", { from_mo_oid: OTHER_MO_OID }, ["SBX-205"]],
  ["in the name of another МО's department", { from_mo_oid: `${OTHER_MO_OID}.0.1` }, ["SBX-205"]],
  ["in the name of a department that is not loaded", { from_mo_oid: `${MO_OID}.0.9` }, []],
  ["in the name of a department with an odd OID", { from_mo_oid: ODD_OID, to_resource_id: DOCTOR }, []],
])("a referral %s", async (_name, change, codes) => {
  const { error } = await sandbox.vitrine.POST("/api/referral", { body: { data: [consultation(change)] } });
  expect(error?.errors?.map(({ errorCode }) => errorCode) ?? []).toEqual(codes);
});
