// The bare prototype of an upload: node:http, the compiled validator, one statement. No Express, no token, no ФЛК, no associations.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { validateSlot } from "@ferkit/contracts/validators";
import pg from "pg";
import { listenLocally } from "../../listenLocally.ts";
import { serve } from "../rpc.ts";
import { MO_OID } from "../timetable.ts";

const inflate = promisify(gunzip);

const COLUMNS = "id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts";
const columnsOf = (alias: string): string => COLUMNS.replaceAll(/\w+/g, (name) => `${alias}.${name}`);

/** The shape of ../shared/performance.md: conflicts in a CTE, unchanged rows left out, by id, a verdict for each ordinal. */
const STATEMENT = `
  with input as (
    select i.* from rows from (json_to_recordset($1::json -> 'data') as (
      id uuid, mo_id uuid, resource_id uuid, tag_type text, tag_age text, visit_time timestamp, duration int, status text,
      create_ts timestamp)) with ordinality as i (${COLUMNS}, n)
  ), taken as (
    select i.n from input i join slot s
        on s.resource_id = i.resource_id and s.visit_time = i.visit_time and s.id <> i.id
  ), changed as (
    select i.* from input i left join slot s on s.id = i.id left join taken t on t.n = i.n
     where t.n is null and (s.id is null or (${columnsOf("i")}) is distinct from (${columnsOf("s")}))
  ), written as (
    insert into slot (${COLUMNS}, owner_oid) select ${columnsOf("c")}, $2 from changed c order by c.id
    on conflict (id) do update set mo_id = excluded.mo_id, resource_id = excluded.resource_id, tag_type = excluded.tag_type,
      tag_age = excluded.tag_age, visit_time = excluded.visit_time, duration = excluded.duration, status = excluded.status,
      create_ts = excluded.create_ts, updated_at = now() where slot.owner_oid = excluded.owner_oid
  )
  select i.n::int, t.n is null as is_loaded from input i left join taken t on t.n = i.n order by i.n`;

async function handle(pool: pg.Pool, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = (await inflate(await buffer(request))).toString("utf8");
  const { data } = JSON.parse(text) as { data: { id: string }[] };
  if (!data.every((slot) => validateSlot(slot))) {
    response.writeHead(400).end();
    return;
  }
  const { rows } = await pool.query<{ n: number; is_loaded: boolean }>(STATEMENT, [text, MO_OID]);
  const sendedGuids = rows.flatMap(({ n, is_loaded }) => (is_loaded ? (data[n - 1]?.id ?? []) : []));
  const isWhole = sendedGuids.length === data.length;
  response
    .writeHead(isWhole ? 200 : 422, { "content-type": "application/json" })
    .end(JSON.stringify({ statusCode: isWhole ? 200 : 422, sendedGuids }));
}

serve({
  start(_: null): Promise<string> {
    const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 20 });
    const server = createServer((request, response) => {
      void handle(pool, request, response).catch(() => response.writeHead(500).end());
    });
    return listenLocally(server);
  },
});
