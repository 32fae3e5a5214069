import { request } from "node:http";
import { text } from "node:stream/consumers";
import getPort from "get-port";
import { createCluster } from "../cluster.ts";
import { startHaproxy } from "../haproxy.ts";
import { ferkit, serve } from "../program.ts";
import { atMost, equal, withEnds, type Trial } from "../trial.ts";

const WRONG = 60;

/** Behind HAProxy each client has an address of its own: who guesses passwords keeps nobody else out, and cannot pretend to be another. */
export const proxy: Trial = {
  title: "Прокси и пределы входа / the proxy and the limits of logging in",
  run: ({ engines, folder }) =>
    withEnds(async (onEnd) => {
      const cluster = await createCluster(engines, folder);
      onEnd(() => cluster.stop());
      const url = cluster.url();
      await ferkit(["migrate"], { DATABASE_URL: url });
      await ferkit(["account", "add", "--role", "epgu", "--password", "right"], { DATABASE_URL: url });
      const [port, adminPort] = [await getPort({ host: "127.0.0.1" }), await getPort({ host: "127.0.0.1" })];
      const gateway = await serve({
        DATABASE_URL: url,
        FERKIT_DATA_DIR: folder,
        PORT: String(port),
        FERKIT_ADMIN_PORT: String(adminPort),
        FERKIT_TRUST_PROXY: "1",
      });
      onEnd(() => gateway.stop());
      const balancer = await startHaproxy(engines, folder, [{ port, adminPort }]);
      onEnd(() => balancer.stop());
      // Each of them says to be somebody else, every time.
      const guesses = await Promise.all(
        Array.from({ length: WRONG }, (_, index) => login(balancer.url, "127.0.0.2", "wrong", `10.0.0.${index}`)),
      );
      const began = performance.now();
      const honest = await login(balancer.url, "127.0.0.3", "right");
      const took = Math.round(performance.now() - began);
      return [
        equal("угадано / guessed", guesses.filter((status) => status === 200).length, 0),
        atMost(
          "догадок с одного адреса отвечено сразу / guesses of one address answered",
          guesses.filter((status) => status === 401).length,
          30,
        ),
        equal(
          "остальным 429 / the others 429",
          guesses.filter((status) => status === 429 || status === 401).length,
          WRONG,
        ),
        equal("вход с другого адреса / from another address", honest, 200),
        atMost("…за мс / in ms", took, 2_000),
      ];
    }),
};

async function login(baseUrl: string, localAddress: string, password: string, claimed?: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const headers = {
    "content-type": "application/json",
    ...(claimed === undefined ? {} : { "x-forwarded-for": claimed }),
  };
  const sent = request(`${baseUrl}/auth.svc`, { method: "POST", localAddress, headers }, (response) => {
    void text(response).then(() => resolve(response.statusCode ?? 0));
  });
  sent.on("error", reject);
  sent.end(JSON.stringify({ username: "epgu", password }));
  return promise;
}
