import type { Client, ClientConfig } from "pg";
import type { DatabaseAddress } from "../address/address.ts";
import { clientSettings } from "./clientSettings.ts";
import { createLocator, type Locate } from "./locate.ts";
import { PreparingClient } from "./prepared.ts";

export interface SessionTraits {
  /** Whether a connection is one session of the server: not so behind PgBouncer, where each transaction may meet another. */
  readonly keepsSession: boolean;
}

type Connected = ((error: Error) => void) & ((error: null, client: Client) => void);

/** Read by TLS when the certificate is there. */
interface Changing {
  host: string;
  port: number;
}

/** The class of clients that a pool makes for this address; each looks for the server that suits when it connects. */
export function clientFor(address: DatabaseAddress, traits: SessionTraits): typeof PreparingClient {
  const locate = createLocator(address);
  const [first] = address.places;
  return class extends PreparingClient {
    readonly #place: Changing;

    /** Of the pool it has its parsers of columns and its patience. */
    constructor(pool?: ClientConfig) {
      const place: Changing = { host: first.host, port: first.port };
      super({ ...pool, ...clientSettings(address, place) }, traits);
      this.#place = place;
    }

    override connect(): Promise<Client>;
    override connect(connected: Connected): void;
    override connect(connected?: Connected): Promise<Client> | void {
      if (!locate) return connected ? super.connect(connected) : super.connect();
      const done = this.#connectTo(locate);
      if (!connected) return done;
      done.then((client) => connected(null, client), connected);
    }

    async #connectTo(where: Locate): Promise<Client> {
      const place = await where();
      this.host = this.#place.host = place.host;
      this.port = this.#place.port = place.port;
      return super.connect();
    }
  };
}
