import type { Json, JsonObject } from "../generate/document.ts";
import type { Api } from "./apis.ts";
import { idHref } from "./prose.ts";

export interface StatusTables {
  booking: readonly Json[];
  cancel: readonly Json[];
}

/** The tables of codes live in the МИС contract; the gateway passes the same codes on. */
export function statusTables(apis: readonly Api[]): StatusTables {
  const schemas = apis.find(({ name }) => name === "mis-webhook")?.document.components.schemas;
  const table = (schema: string): Json[] => {
    const rows = schemas?.[schema]?.["x-status-catalog"];
    if (!Array.isArray(rows)) throw new Error(`${schema} has no x-status-catalog`);
    return rows;
  };
  return { booking: table("BookResponse"), cancel: table("CancelResponse") };
}

export function statusTable(rows: readonly Json[]): string {
  return `**Коды ответа**\n\n${markdownTable(["Код", "Причины", "Что видит пользователь"], rows.map(statusRow))}`;
}

function statusRow(row: Json): string[] {
  const { code, key, reasons, title, text, req } = row as JsonObject;
  const list = Array.isArray(reasons) ? reasons.map((reason) => cell(reason)).join("<br>") : "";
  return [`**${cell(code)}**<br>\`${cell(key)}\`<br>${link(req)}`, list || "—", `**${cell(title)}**<br>${cell(text)}`];
}

export function flkRulesTable(rows: readonly Json[]): string {
  const body = rows.map((row) => {
    const { code, template, req } = row as JsonObject;
    return [`\`${cell(code)}\`<br>${link(req)}`, cell(template)];
  });
  return `В фигурных скобках — подстановки.\n\n${markdownTable(["Код", "Сообщение"], body)}`;
}

function link(id: Json | undefined): string {
  return typeof id === "string" ? `[${id}](${idHref(id)})` : "";
}

function markdownTable(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Text of a catalogue in a markdown cell: nothing in it may act as markup. */
function cell(value: Json | undefined): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[|*[\]{}]/g, (char) => `&#${char.codePointAt(0) ?? 0};`);
}
