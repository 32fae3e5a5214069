import { readFileSync } from "node:fs";
import { getCACertificates } from "node:tls";
import { TLS_VERSIONS, type TlsSettings, type TlsVersion } from "./address.ts";
import { AddressProblem } from "./url.ts";

type Parameters = ReadonlyMap<string, string>;

const NEEDS_TLS = ["sslrootcert", "sslcert", "sslkey", "sslpassword", "sslcrl"];

/** Of `sslmode` and what belongs to it; undefined: in clear. @throws AddressProblem that names the parameter and its file. */
export function readTls(parameters: Parameters): TlsSettings | undefined {
  const mode = parameters.get("sslmode") ?? "disable";
  if (mode === "disable") {
    const idle = NEEDS_TLS.find((name) => parameters.has(name));
    if (idle === undefined) return undefined;
    throw new AddressProblem(
      `${idle}: без sslmode=verify-full ничего не значит / means nothing without sslmode=verify-full`,
    );
  }
  const root = parameters.get("sslrootcert");
  if (root === undefined && mode !== "require")
    throw new AddressProblem(`sslmode=${mode}: нужен sslrootcert=ФАЙЛ или system / needs sslrootcert=FILE or system`);
  if (parameters.has("sslcert") !== parameters.has("sslkey"))
    throw new AddressProblem("sslcert, sslkey: нужны оба / both are needed");
  const cert = fileOf(parameters, "sslcert");
  const key = fileOf(parameters, "sslkey");
  const crl = fileOf(parameters, "sslcrl");
  const passphrase = parameters.get("sslpassword");
  const minVersion = versionOf(parameters, "ssl_min_protocol_version");
  const maxVersion = versionOf(parameters, "ssl_max_protocol_version");
  return {
    verify: verifyOf(mode, root),
    ...(root === undefined ? {} : { ca: root === "system" ? getCACertificates("system") : read("sslrootcert", root) }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(crl === undefined ? {} : { crl }),
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(minVersion === undefined ? {} : { minVersion }),
    ...(maxVersion === undefined ? {} : { maxVersion }),
  };
}

/** As libpq has it: an authority that is named is asked, also where only encryption was demanded. */
function verifyOf(mode: string, root: string | undefined): TlsSettings["verify"] {
  if (mode === "verify-full") return "full";
  if (mode === "verify-ca") return "ca";
  return root === undefined ? "any" : "ca";
}

function fileOf(parameters: Parameters, name: string): string | undefined {
  const path = parameters.get(name);
  return path === undefined ? undefined : read(name, path);
}

function read(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new AddressProblem(`${name}: файл не читается / cannot be read: ${path}`);
  }
}

function versionOf(parameters: Parameters, name: string): TlsVersion | undefined {
  return TLS_VERSIONS.find((version) => version === parameters.get(name));
}
