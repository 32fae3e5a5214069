import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createGatewayClient, type BookRequest } from "@ferkit/contracts";
import type { Random } from "./random.ts";
import { EPGU_ACCOUNT, type ReferredPatient } from "./world.ts";
import { bookRequest } from "../../server/testing/records.ts";

/** A record that ЕПГУ was told of. */
export interface Promised {
  readonly slot: string;
  readonly patient: string;
  readonly bookExtId: string;
  /** He asked to cancel it, whatever he was answered: it may be gone (E-25). */
  isGivenBack: boolean;
}

export interface Patients {
  readonly promised: readonly Promised[];
  /** By status_code; `none` for requests whose connection broke. */
  readonly answers: ReadonlyMap<string, number>;
  /** One application for a slot; when the connection breaks it is sent again with the same number, as ЕПГУ does. */
  apply(request: BookRequest, tries?: number): Promise<number | undefined>;
  cancelOne(): Promise<void>;
}

type Client = ReturnType<typeof createGatewayClient>;

const TRIES = 60;
const PAUSE_MS = 250;

export function createPatients(urls: readonly string[], random: Random): Patients {
  const clients = urls.map((baseUrl) => createGatewayClient({ baseUrl, credentials: EPGU_ACCOUNT }));
  const promised: Promised[] = [];
  const answers = new Map<string, number>();

  const book = async (client: Client, request: BookRequest): Promise<number | undefined> => {
    try {
      const { data } = await client.POST("/booking/book", { body: request });
      const code = data?.status.status_code;
      count(answers, String(code ?? "error"));
      if (data && "slot_id" in data) promise(promised, request.patient_id, data);
      return code;
    } catch {
      count(answers, "none");
      return undefined;
    }
  };

  return {
    promised,
    answers,
    async apply(request, tries = TRIES) {
      for (let left = tries; left > 0; left -= 1) {
        const code = await book(random.pick(clients), request);
        if (code !== undefined) return code;
        if (left > 1) await sleep(PAUSE_MS);
      }
      return undefined;
    },
    async cancelOne() {
      const kept = promised.filter(({ isGivenBack }) => !isGivenBack);
      if (kept.length === 0) return;
      const record = random.pick(kept);
      record.isGivenBack = true;
      const body = { book_ext_id: record.bookExtId, patient_id: record.patient, united_guids: [] };
      await random
        .pick(clients)
        .POST("/booking/cancel", { body })
        .catch(() => undefined);
    },
  };
}

function count(answers: Map<string, number>, key: string): void {
  answers.set(key, (answers.get(key) ?? 0) + 1);
}

/** A repeat of an application is told of the same record. */
function promise(promised: Promised[], patient: string, told: { slot_id: string; book_ext_id: string }): void {
  if (promised.some(({ bookExtId }) => bookExtId === told.book_ext_id)) return;
  promised.push({ slot: told.slot_id, patient, bookExtId: told.book_ext_id, isGivenBack: false });
}

/** A booking by a patient of its own, under an application of its own. */
export function requestFor(slot: string): BookRequest {
  return bookRequest(slot, randomUUID(), randomUUID());
}

/** One by referral: the same patient may want several slots by it. */
export function requestByReferral(slot: string, { id, patient }: ReferredPatient): BookRequest {
  return { ...bookRequest(slot, patient, randomUUID()), referral_id: id };
}
