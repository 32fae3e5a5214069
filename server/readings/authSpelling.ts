import type { RequestHandler } from "express";
import type { Switchboard } from "../switchboard/switches.ts";

/** E-39: with `auth_envelope` = camel auth.svc answers in the spelling that production clients read, whoever answers. */
export function spellAuthAnswers(switchboard: Switchboard): RequestHandler {
  return async (request, response, next) => {
    if (request.ferkit.path === "/auth.svc" && (await switchboard.read()).readings.auth_envelope === "camel") {
      const send = response.json.bind(response);
      response.json = (body: unknown) => send(camelKeys(body));
    }
    next();
  };
}

function camelKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const spelt = ([key, child]: [string, unknown]): [string, unknown] => [lowerFirst(key), camelKeys(child)];
  return Object.fromEntries(Object.entries(value).map(spelt));
}

function lowerFirst(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1);
}
