// What PostgreSQL writes into its own log. Our statements bind their values (sql.ts), so the text of a statement holds no personal
// data; but at log_statement = all, and for slow statements, PostgreSQL by default logs the bound values too, whole.
import type { EntityManager } from "@mikro-orm/postgresql";
import { CompiledQuery, type DatabaseConnection } from "kysely";
import type { Logger } from "pino";
import { sql } from "./sql.ts";

/**
 * Values of our statements, and errors, which quote values, rows and keys: our own log has their SQLSTATE and stack. Only a
 * superuser may set these, or who was granted it (`grant set on parameter …`), so they are left alone elsewhere.
 */
const QUIET = `
  select set_config(name, value, false)
    from (values ('log_parameter_max_length', '0'), ('log_parameter_max_length_on_error', '0'),
                 ('log_error_verbosity', 'terse'), ('log_min_error_statement', 'panic'),
                 ('log_min_messages', 'log')) as quiet (name, value)
   where has_parameter_privilege(name, 'set')`;

/** To be called with every new connection, before its first statement. */
export async function keepValuesOutOfServerLog(connection: DatabaseConnection): Promise<void> {
  // PostgreSQL before 15 has no such privilege to ask for; a connection that has broken tells it to whoever uses it next.
  await connection.executeQuery(CompiledQuery.raw(QUIET)).catch(() => undefined);
}

/** Whether the log of this server would show the values of our statements: it is for its owner to change that. */
export async function showsValues(em: EntityManager): Promise<boolean> {
  const [row] = await sql<{ shows: boolean }>(
    em,
    `select (current_setting('log_statement') in ('mod', 'all') or current_setting('log_min_duration_statement') <> '-1'
             or current_setting('log_min_duration_sample') <> '-1' or current_setting('log_duration') = 'on')
        and current_setting('log_error_verbosity') <> 'terse' and current_setting('log_parameter_max_length') <> '0' as shows`,
  );
  return row?.shows ?? false;
}

/** Says so at the start, for nobody looks into the log of PostgreSQL until it is too late. */
export async function warnOfServerLog(em: EntityManager, log: Logger): Promise<void> {
  if (!(await showsValues(em))) return;
  log.warn(
    "PostgreSQL logs statements with their values, personal data included: set log_parameter_max_length = 0 on the server",
  );
}
