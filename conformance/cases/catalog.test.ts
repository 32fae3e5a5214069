import { describe, expect, it } from "vitest";
import { judge } from "../judge.ts";
import type { Case } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { createDryClient } from "../runner/dryClient.ts";
import { record, type Recording } from "../runner/run.ts";
import { runOptions } from "../testing/runOptions.ts";
import { fullRecords } from "../testing/fixtureRecords.ts";
import { CASES } from "./catalog.ts";

/**
 * What the cases say and what they send is the contract with whoever is certified: the golden files hold it, and a change of
 * them is looked at and meant (`vitest -u`).
 */
const RECORDS = fullRecords();

const rehearse = (): Promise<Recording> =>
  record(runOptions(CASES, RECORDS, createDryClient("http://mis/fer/", RECORDS)));

function described({ id, level, title, story, requirements, needs, checks, twin, watch }: Case): string[] {
  return [
    `## ${id} ${level}${watch ? ` ${watch}` : ""} [${requirements.join(", ")}]`,
    `${title.ru} / ${title.en}`,
    story.ru,
    story.en,
    ...needs.map(({ kind, role, what }) => `needs ${kind} ${role}: ${what.ru} / ${what.en}`),
    ...checks.map(
      (one) =>
        `checks ${one.id}: ${one.title.ru} / ${one.title.en} [${one.requirements.join(", ")}] ${one.erratum ?? ""}`,
    ),
    ...(twin ? [`twin ${JSON.stringify(twin)}`] : []),
  ];
}

/** Records by name and not by id: «slot 3 of 24.11 09:30». */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...RECORDS.slots.map(({ id, visit_time, tag_age, tag_type, status }, index): [string, string] => [
    id,
    `slot${index} ${visit_time.slice(8, 16)} ${tag_age} ${tag_type} ${status}`,
  ]),
  ...RECORDS.patients.flatMap(({ id, united_guids }, index): [string, string][] => [
    [id, `patient${index}`],
    ...united_guids.map((guid): [string, string] => [guid, `patient${index} united`]),
  ]),
  ...RECORDS.referrals.map(({ id }, index): [string, string] => [id, `referral${index}`]),
  ...RECORDS.services.map(({ id }, index): [string, string] => [id, `service${index}`]),
]);
const named = (source: string): string =>
  source.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => NAMES.get(id) ?? id);

const PEOPLE = RECORDS.patients.map((person, index) => [JSON.stringify(person), `"patient${index}"`] as const);
/** As every ordinary booking has it: not worth a word. */
const ORDINARY =
  /"booking_type":"APPOINTMENT",|"preliminary_reservation":false,|"(referral_id|cards_id|service_id|dictionary_nsi_code)":null,?|"united_guids":\[\]/g;

function sent({ sentBodies }: Recording, { id, step, attempt, purpose, request, malformed }: Exchange): string {
  const marks = [attempt > 1 ? `#${attempt}` : "", purpose === "case" ? "" : purpose, malformed ? "malformed" : ""];
  const headers = Object.keys(request.headers).length > 0 ? JSON.stringify(request.headers) : "";
  return [step, ...marks, request.method, new URL(request.url).pathname, headers, bodyOf(sentBodies, id)]
    .filter((part) => part !== "")
    .join(" ");
}

function bodyOf(bodies: Recording["sentBodies"], id: string): string {
  const body = bodies.get(id) ?? "—";
  const source = typeof body === "string" ? body : Buffer.from(body).toString("latin1");
  return named(PEOPLE.reduce((told, [person, name]) => told.replaceAll(person, name), source)).replaceAll(ORDINARY, "");
}

describe("the catalogue", () => {
  it("says of each case what it is about, what it needs and what it checks", async () => {
    await expect(`${CASES.flatMap(described).join("\n")}\n`).toMatchFileSnapshot("golden/catalog.txt");
  });

  it("sends what it always sent, and judges it as it always did", { timeout: 30_000 }, async () => {
    const rehearsal = await rehearse();
    const { exchanges, facts } = rehearsal;
    const lines = judge(CASES, exchanges, facts).flatMap(({ id, verdict, checks }) => [
      `## ${id}: ${verdict}`,
      ...exchanges.filter((one) => one.case === id).map((one) => sent(rehearsal, one)),
      ...new Set(
        checks.filter((one) => one.verdict !== "pass").map((one) => `  ${one.verdict} ${one.id}: ${one.message.en}`),
      ),
    ]);
    await expect(`${named(lines.join("\n"))}\n`).toMatchFileSnapshot("golden/sent.txt");
  });
});
