import { checkServerIdentity, type ConnectionOptions } from "node:tls";
import type { ClientConfig } from "pg";
import type { DatabaseAddress, Place, TlsSettings } from "../address/address.ts";

/**
 * What pg is told to open one session at `place`. Nothing is left to its own reading of the environment; a password that is not
 * given it looks for in PGPASSWORD and in the file of PGPASSFILE.
 */
export function clientSettings(address: DatabaseAddress, place: Place): ClientConfig {
  const { user, password, database, options, connectTimeoutMs, keepAliveIdleMs } = address;
  return {
    host: place.host,
    port: place.port,
    application_name: address.applicationName,
    keepAlive: address.keepAlive,
    ssl: address.tls ? tlsOptions(address.tls, () => place.host) : false,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
    ...(options === undefined ? {} : { options }),
    ...(connectTimeoutMs === undefined ? {} : { connectionTimeoutMillis: connectTimeoutMs }),
    ...(keepAliveIdleMs === undefined ? {} : { keepAliveInitialDelayMillis: keepAliveIdleMs }),
  };
}

/** `host` is asked when the certificate is there: pg does not tell Node an address, which then would compare with `localhost`. */
export function tlsOptions({ verify, ...files }: TlsSettings, host: () => string): ConnectionOptions {
  return {
    ...files,
    rejectUnauthorized: verify !== "any",
    checkServerIdentity: (_name, certificate) =>
      verify === "full" ? checkServerIdentity(host(), certificate) : undefined,
  };
}
