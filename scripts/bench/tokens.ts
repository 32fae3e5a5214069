import { createGatewayClient, type Credentials } from "@ferkit/contracts";

/** Lives an hour (AUTH-6): to be asked for by each part anew. */
export async function tokenFor(baseUrl: string, body: Credentials): Promise<string> {
  const { data } = await createGatewayClient({ baseUrl }).POST("/auth.svc", { body });
  if (!data) throw new Error(`no token for ${body.username}`);
  return data.Result.Value;
}
