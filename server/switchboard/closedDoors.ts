// What a gateway does not do because of how it was set up, whatever the contract offers.
import type { RequestHandler } from "express";
import { HttpProblem } from "../http/problem.ts";

/** They make failures, delete everything, and hand out patients: nothing for a gateway that others book by. */
const SANDBOX_ALONE = ["/sandbox/faults", "/sandbox/reset", "/sandbox/fixtures"];

export function refuseSandboxOperations(): RequestHandler {
  return (request, _response, next) => {
    if (SANDBOX_ALONE.includes(request.ferkit.path)) throw new HttpProblem(404, NO_SANDBOX);
    next();
  };
}

const NO_SANDBOX = "Метод не найден: это операция песочницы, она включается настройкой FERKIT_SANDBOX_OPERATIONS";

/** Questions that are asked with a body (E-56), and the door. */
const READ_BY_POST = ["/auth.svc", "/regulated/patients"];
const RETRY_AFTER_SECONDS = 60;

/** On a replica: nobody can write there, and a refusal in one line is better than an error in the middle of the work. */
export function refuseWrites(): RequestHandler {
  return (request, _response, next) => {
    const { method, ferkit } = request;
    if (method === "GET" || READ_BY_POST.includes(ferkit.path)) next();
    else throw new HttpProblem(503, ONLY_READS, { "Retry-After": String(RETRY_AFTER_SECONDS) });
  };
}

const ONLY_READS = "Этот шлюз работает на реплике и только читает: запись принимает основной";
