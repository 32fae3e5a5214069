import { SESSION_ATTRS, type DatabaseAddress } from "./address.ts";
import { fromEnvironment, problemsIn } from "./parameters.ts";
import { readTls } from "./tls.ts";
import { AddressProblem, splitUrl } from "./url.ts";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * A connection URI of libpq. Files that it names (certificates) are read here.
 * @throws AddressProblem in Russian and English: each parameter that cannot be honoured, and the way out. It quotes no secret.
 */
export function readDatabaseUrl(url: string): DatabaseAddress {
  const parts = splitUrl(url);
  const { parameters } = parts;
  const problems = problemsIn(parameters);
  if (problems.length > 0) throw new AddressProblem(problems.join("; "));
  const tls = readTls(parameters);
  if (tls && parts.places.some(({ host }) => host.startsWith("/")))
    throw new AddressProblem("sslmode: по сокету Unix TLS нет, уберите / no TLS over a Unix socket, remove it");
  return {
    places: parts.places,
    user: parts.user,
    password: parts.password,
    database: parts.database,
    tls,
    sessionAttrs: SESSION_ATTRS.find((one) => one === parameters.get("target_session_attrs")) ?? "any",
    isBalanced: parameters.get("load_balance_hosts") === "random",
    options: parameters.get("options"),
    applicationName: parameters.get("application_name") ?? parameters.get("fallback_application_name") ?? "ferkit",
    connectTimeoutMs: milliseconds(parameters.get("connect_timeout")),
    keepAlive: parameters.get("keepalives") !== "0",
    keepAliveIdleMs: milliseconds(parameters.get("keepalives_idle")),
  };
}

/** With what variables of libpq (PGSSLMODE …) say and the URL does not, so that it says everything by itself. @throws AddressProblem */
export function completeUrl(url: string, env: Env): string {
  const added = [...fromEnvironment(splitUrl(url).parameters, env)].map((pair) =>
    pair.map(encodeURIComponent).join("="),
  );
  return added.length === 0 ? url : `${url}${url.includes("?") ? "&" : "?"}${added.join("&")}`;
}

/** libpq takes 0 for «no limit» and the system's own. */
function milliseconds(seconds: string | undefined): number | undefined {
  return seconds === undefined || Number(seconds) === 0 ? undefined : Number(seconds) * 1_000;
}
