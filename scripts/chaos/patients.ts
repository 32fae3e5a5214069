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
  /** By status_code; `none` for requests whose connection broke, `error` for those answered without a code. */
  readonly answers: ReadonlyMap<string, number>;
  /** The longest that ЕПГУ has waited for any answer, in milliseconds. */
  slowestMs(): number;
  /** One application for a slot; when the connection breaks it is sent again with the same number, as ЕПГУ does. */
  apply(request: BookRequest, tries?: number): Promise<number | undefined>;
  /** The code, or undefined when the connection broke or nobody has a record. */
  cancelOne(): Promise<number | undefined>;
}

interface Told {
  readonly status: { readonly status_code: number };
}
type Client = ReturnType<typeof createGatewayClient>;

const TRIES = 60;
const PAUSE_MS = 250;

export function createPatients(urls: readonly string[], random: Random): Patients {
  const clients = urls.map((baseUrl) => createGatewayClient({ baseUrl, credentials: EPGU_ACCOUNT }));
  const promised: Promised[] = [];
  const answers = new Map<string, number>();
  let slowestMs = 0;

  /** What ЕПГУ is answered is counted; `undefined` stands for an answer that never came. */
  const told = async <T extends Told>(sent: Promise<{ data?: T }>): Promise<T | undefined> => {
    const began = performance.now();
    try {
      const { data } = await sent;
      count(answers, String(data?.status.status_code ?? "error"));
      return data;
    } catch {
      count(answers, "none");
      return undefined;
    } finally {
      slowestMs = Math.max(slowestMs, performance.now() - began);
    }
  };
  const book = async (client: Client, request: BookRequest): Promise<number | undefined> => {
    const data = await told(client.POST("/booking/book", { body: request }));
    if (data && "slot_id" in data) promise(promised, request.patient_id, data);
    return data?.status.status_code;
  };

  return {
    promised,
    answers,
    slowestMs: () => slowestMs,
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
      if (kept.length === 0) return undefined;
      const record = random.pick(kept);
      record.isGivenBack = true;
      const body = { book_ext_id: record.bookExtId, patient_id: record.patient, united_guids: [] };
      const data = await told(random.pick(clients).POST("/booking/cancel", { body }));
      return data?.status.status_code;
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
