// The shape of a connection URI of libpq, which `URL` does not know: several hosts, and sockets for hosts.
import type { Place } from "./address.ts";

export interface UrlParts {
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly places: readonly [Place, ...Place[]];
  readonly database: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
}

/** What is wrong, in Russian and English; it never quotes a password. */
export class AddressProblem extends Error {}

const URI =
  /^postgres(?:ql)?:\/\/(?:(?<login>[^/?#]*)@)?(?<hosts>[^/?#@]*)(?:\/(?<database>[^/?#@]*))?(?:\?(?<query>[^#]*))?$/;

const FORM =
  "ожидается / expected postgresql://user:password@host:5432/database?sslmode=verify-full&sslrootcert=ca.pem " +
  "(в пароле / in the password: @ = %40, / = %2F, ? = %3F, # = %23)";

/** @throws AddressProblem */
export function splitUrl(url: string): UrlParts {
  const groups = URI.exec(url.trim())?.groups;
  if (!groups) throw new AddressProblem(FORM);
  const { login = "", hosts = "", database = "", query = "" } = groups;
  const colon = login.indexOf(":");
  const [user, password] = colon < 0 ? [login, ""] : [login.slice(0, colon), login.slice(colon + 1)];
  const parameters = readParameters(query);
  return {
    user: decoded(user, "user") || parameters.get("user"),
    password: decoded(password, "password") || parameters.get("password"),
    places: placesOf(hosts, parameters),
    database: decoded(database, "dbname") || parameters.get("dbname"),
    parameters,
  };
}

function readParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split("&").filter((one) => one !== "")) {
    const [name = "", ...value] = pair.split("=");
    if (parameters.has(name)) throw new AddressProblem(`${name}: дважды / given twice`);
    // libpq does not take + for a blank.
    parameters.set(decoded(name, name), decoded(value.join("="), name));
  }
  return parameters;
}

function decoded(text: string, name: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AddressProblem(`${name}: знак % пишется как %25 / a % is written as %25`);
  }
}

const DEFAULT_PORT = 5432;
const NO_HOST = "host: не указан узел / no host: @db.example:5432/, ?host=/var/run/postgresql";

function placesOf(authority: string, parameters: ReadonlyMap<string, string>): [Place, ...Place[]] {
  const inQuery = parameters.get("host");
  if (authority !== "" && inQuery !== undefined)
    throw new AddressProblem("host: дважды, в адресе и в параметрах / given twice, as an address and as a parameter");
  const texts = (inQuery ?? authority).split(",");
  const ports = (parameters.get("port") ?? "").split(",");
  const [first, ...rest] = texts.map((text, index): Place => {
    const { host, port } = inQuery === undefined ? placeOf(text) : { host: text, port: "" };
    if (port !== "" && parameters.has("port")) throw new AddressProblem("port: дважды / given twice");
    if (host === "") throw new AddressProblem(NO_HOST);
    return { host, port: portOf(port || (ports[index] ?? ports[0] ?? ""), host) };
  });
  if (!first) throw new AddressProblem(NO_HOST);
  return [first, ...rest];
}

const PLACE = /^(?:\[(?<six>[^\]]*)\]|(?<host>[^:]*))(?::(?<port>.*))?$/;

function placeOf(text: string): { host: string; port: string } {
  const groups: Partial<Record<string, string>> = PLACE.exec(text)?.groups ?? {};
  const { six, host = "", port = "" } = groups;
  return { host: decoded(six ?? host, "host"), port };
}

function portOf(text: string, host: string): number {
  const port = text === "" ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new AddressProblem(`port (${host}): целое число от 1 до 65535 / an integer from 1 to 65535`);
}
