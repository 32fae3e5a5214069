import { createWebhookClient } from "../http/client.ts";
import { seededGuid } from "../fixtures/seeded.ts";
import type { Exchange } from "../model/exchange.ts";
import { createMask } from "../redact/mask.ts";
import { createRecorder } from "../runner/recorder.ts";

export interface Look {
  /** GET /booking/book. */
  readonly probe: Exchange;
  /** A cancel of a record that nobody has: the one POST that can change nothing in any МИС. */
  readonly cancel: Exchange;
}

export interface LookOptions {
  readonly target: string;
  readonly seed: number;
  /** How long an answer is waited for, ms. */
  readonly capMs: number;
  readonly userAgent: string;
}

/** Two harmless requests at once, so that a slow МИС is waited for once. Nothing in them is of a real person. */
export async function look({ target, seed, capMs, userAgent }: LookOptions): Promise<Look> {
  const client = createWebhookClient({ target, capMs, userAgent });
  const recorder = createRecorder(client, createMask([]));
  const draft = { case: "doctor", attempt: 1, purpose: "case" } as const;
  try {
    const [probe, cancel] = await Promise.all([
      recorder.send({ ...draft, step: "probe", operation: "probe", body: null }),
      recorder.send({ ...draft, step: "cancel", operation: "cancel", body: strangeCancel(seed) }),
    ]);
    return { probe, cancel };
  } finally {
    await client.close();
  }
}

function strangeCancel(seed: number): string {
  const id = (name: string): string => seededGuid(seed, "doctor", name);
  return JSON.stringify({ book_ext_id: id("book"), patient_id: id("patient"), united_guids: [] });
}
