import { createGatewayClient, type Credentials } from "@ferkit/contracts";
import { discover } from "../../conformance/fixtures/discover.ts";
import { createReader } from "../../conformance/observe/reader.ts";
import { startMockMis } from "../../mock-mis/server.ts";

export interface Foreign {
  readonly gateway: string;
  /** Of the МО whose webhook it becomes. */
  readonly account: Credentials;
  /** Its address, or the defect of a mock that is started for it; neither: the region is played as it is. */
  readonly mis: string | undefined;
  readonly fault: string | undefined;
  readonly timeZone: string;
}

/** Registers the МИС as the МО's webhook while `work` goes on, and what was registered before it again afterwards. */
export async function withForeignMis<T>(foreign: Foreign, work: () => Promise<T>): Promise<T> {
  if (foreign.mis === undefined && foreign.fault === undefined) return work();
  const client = createGatewayClient({ baseUrl: foreign.gateway, credentials: foreign.account });
  const before = (await client.GET("/api/callback", {})).data?.result;
  const mock = foreign.fault === undefined ? undefined : await startFaulty(foreign, foreign.fault);
  const register = async (address: string): Promise<void> => {
    const { error } = await client.POST("/api/callback", { body: { address, depart_oid: null } });
    if (error) throw new Error(`Вебхук не зарегистрирован / the webhook was not registered: ${JSON.stringify(error)}`);
  };
  try {
    await register(mock?.url ?? foreign.mis ?? "");
    return await work();
  } finally {
    await mock?.shown();
    // It may have gone meanwhile, and then it cannot be registered: the gateway asks first.
    if (before) await register(before.address).catch((error: unknown) => console.error(String(error)));
    await mock?.stop();
  }
}

/** It knows what its МО has in the Витрина, as a МИС does that has uploaded it. */
async function startFaulty(
  { gateway: url, account, timeZone }: Foreign,
  fault: string,
): ReturnType<typeof startMockMis> {
  const { records } = await discover(createReader({ url, ...account }), { now: Date.now(), timeZone });
  const { slots, resources, patients, referrals, services } = records;
  const world = {
    timeZone,
    slots: [...slots],
    resources: [...resources],
    patients: [...patients],
    referrals: [...referrals],
    services: [...services],
  };
  return startMockMis({ world, port: 0, fault, gateway: { url, ...account } });
}
