import { responseOf } from "../wire/answer.ts";
import { isNowhere, speaksContract } from "./answers.ts";
import type { Look } from "./look.ts";
import { problem, type Problem } from "./problem.ts";

const OPERATION = /\/booking(\/(book|cancel))?\/*$/;

/** Where else it may be: without the path of an operation that was given with it, and one level above. */
export function neighbours(target: string): string[] {
  const base = target.replace(/\/+$/, "");
  const { origin, pathname } = new URL(base);
  const levels = pathname.split("/").filter((part) => part !== "");
  const stripped = base.replace(OPERATION, "");
  const above = levels.length === 0 ? [] : [`${origin}/${levels.slice(0, -1).join("/")}`.replace(/\/$/, "")];
  return [...new Set([stripped, ...above])].filter((candidate) => candidate !== base);
}

/** 404 at the address given, while a neighbour answers as a МИС does. @returns null when none does. */
export async function wrongBasePath(target: string, lookAt: (base: string) => Promise<Look>): Promise<Problem | null> {
  for (const candidate of neighbours(target)) {
    const seen = await lookAt(candidate);
    const response = responseOf(seen.cancel);
    if (!response || isNowhere(response) || !speaksContract(seen)) continue;
    return problem(
      "wrong_base_path",
      `По адресу ${target} МИС нет, она отвечает по адресу ${candidate}. Укажите --target ${candidate}: путь /booking/book шлюз добавляет сам (E-36).`,
      `There is no МИС at ${target}, it answers at ${candidate}. Give --target ${candidate}: the gateway adds /booking/book itself (E-36).`,
      `${candidate}/booking/cancel: HTTP ${response.status}`,
    );
  }
  return null;
}
