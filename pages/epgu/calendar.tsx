import type { RegulatedCalendarRow } from "@ferkit/contracts";
import { t } from "../shared/words.ts";

/** The day so many days from today, YYYY-MM-DD, by this machine's clock. */
export function dayAfter(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** All that can be booked of a row: what is free and not in a period of absence (REF-14). */
function freeIn(row: RegulatedCalendarRow): number {
  return row.epgu + row.registry - row.recorded_epgu - row.recorded_registry;
}

interface CalendarProps {
  readonly rows: readonly RegulatedCalendarRow[];
  readonly days: number;
  readonly choose: (row: RegulatedCalendarRow) => Promise<void>;
}

/** A line per doctor, room or machine, a cell per day with its free slots. */
export function Calendar({ rows, days, choose }: CalendarProps) {
  const resources = Map.groupBy(rows, ({ resource_id }) => resource_id);
  const columns = Array.from({ length: days }, (_, day) => dayAfter(day));
  if (rows.length === 0) return <p>{t("Свободного времени нет.", "No free time.")}</p>;
  return (
    <div class="scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{t("К кому", "To whom")}</th>
            {columns.map((day) => (
              <th>
                {day.slice(8)}.{day.slice(5, 7)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...resources.values()].map((own) => (
            <tr>
              <th scope="row">
                {own[0]?.resource_name}
                <br />
                <small>{own[0]?.mo_name}</small>
              </th>
              {columns.map((day) => (
                <Cell rows={own.filter((row) => row.day === day)} choose={choose} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ rows, choose }: Pick<CalendarProps, "rows" | "choose">) {
  const free = rows.reduce((sum, row) => sum + freeIn(row), 0);
  const [first] = rows;
  if (!first) return <td />;
  if (free === 0)
    return (
      <td
        title={first.unaccessable ? t("врач отсутствует", "the doctor is away") : t("всё занято", "all taken")}
        class="grey"
      >
        0
      </td>
    );
  return (
    <td>
      <button type="button" onClick={() => void choose(first)} aria-label={`${first.day}: ${free}`}>
        {free}
      </button>
    </td>
  );
}
