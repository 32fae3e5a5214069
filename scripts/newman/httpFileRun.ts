// Sends a .http file as the REST Client of Visual Studio Code does, as far as our file goes; for a test.

export interface Sent {
  readonly title: string;
  /** HTTP status that the file announces, and that which came. */
  readonly wanted: number;
  readonly seen: number;
}

type Answers = Map<string, unknown>;

/** Every request of the file, from the top to the bottom. */
export async function sendAll(text: string): Promise<Sent[]> {
  const variables = new Map([...text.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name = "", value = ""]) => [name, value]));
  const answers: Answers = new Map();
  const sent: Sent[] = [];
  for (const block of text.split(/^###/m)) {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => /^(GET|POST|PUT|DELETE) /.test(line));
    if (at < 0) continue;
    const fill = (line: string): string => filled(line, variables, answers);
    const end = lines.indexOf("", at);
    const [method = "", url = ""] = fill(lines[at] ?? "").split(" ");
    const headers = lines.slice(at + 1, end).map((line) => fill(line).split(": ") as [string, string]);
    const body = lines.slice(end).join("\n").trim();
    const response = await fetch(url, { method, headers, ...(body === "" ? {} : { body: fill(body) }) });
    const answer = await response.text();
    const name = /^# @name (\w+)$/m.exec(block)?.[1];
    if (name) answers.set(name, JSON.parse(answer));
    sent.push({ title: lines[0]?.trim() ?? "", wanted: Number(/HTTP (\d+)/.exec(block)?.[1]), seen: response.status });
  }
  return sent;
}

function filled(text: string, variables: ReadonlyMap<string, string>, answers: Answers): string {
  return text.replaceAll(/\{\{(.+?)\}\}/g, (whole, inner: string) => {
    const [, name = "", path = ""] = /^(\w+)\.response\.body\.\$\.(.+)$/.exec(inner) ?? [];
    if (answers.has(name)) return valueAt(answers.get(name), path);
    const [, days] = /^\$datetime 'YYYY-MM-DD' (\d+) d$/.exec(inner) ?? [];
    if (days) return new Date(Date.now() + Number(days) * 86_400_000).toISOString().slice(0, 10);
    const value = variables.get(inner);
    return value === undefined ? whole : filled(value, variables, answers);
  });
}

function valueAt(value: unknown, path: string): string {
  const found = path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((node, key) => (node as Record<string, unknown> | undefined)?.[key], value);
  return typeof found === "string" ? found : JSON.stringify(found);
}
