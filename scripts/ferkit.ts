import { nearest } from "../conformance/cli/nearest.ts";
import { columns, EXIT_USAGE, speakAs } from "./commandLine.ts";

interface Word {
  readonly title: string;
  /** Runs the command on the rest of the command line. */
  readonly run: () => Promise<unknown>;
}

/** The same words as the scripts of package.json. */
const WORDS: Readonly<Record<string, Word>> = {
  start: { title: "песочница: база, шлюз, Витрина, МИС-имитатор / the sandbox", run: () => import("./sandbox.ts") },
  serve: {
    title: "шлюз на своей базе, без песочницы / the gateway alone, on your database",
    run: () => import("./serve.ts"),
  },
  migrate: { title: "обновить схему базы / bring the schema up to date", run: () => import("./migrate.ts") },
  stop: { title: "остановить её / stop it", run: () => import("./stop.ts") },
  certify: { title: "проверить МИС / certify an МИС", run: () => import("./certify.ts") },
  doctor: { title: "готова ли МИС к проверке / is an МИС ready for it", run: () => certify("doctor") },
  play: { title: "проиграть сценарии документа / play the scenarios of the document", run: () => import("./play.ts") },
  mock: { title: "один МИС-имитатор / the mock МИС alone", run: () => import("./mock.ts") },
  account: { title: "учётные записи шлюза / accounts of the gateway", run: () => import("./account.ts") },
  docs: { title: "где документация / where the docs are", run: showDocs },
  completion: { title: "подсказки по Tab / completion by Tab: bash, powershell", run: complete },
};

async function complete(): Promise<void> {
  const { runCompletion } = await import("./completion.ts");
  await runCompletion(Object.keys(WORDS));
}

/** `ferkit doctor` is a command of the suite. */
async function certify(command: string): Promise<unknown> {
  process.argv.splice(2, 0, command);
  return import("./certify.ts");
}

async function showDocs(): Promise<void> {
  const { DOCS, ensureDocs } = await import("./sandbox/docs.ts");
  await ensureDocs((line) => console.error(`  ${line}`));
  console.log(`${DOCS}index.html\nПри работающей песочнице / while the sandbox runs: http://localhost:2100/docs/`);
}

function help(): string {
  const rows = Object.entries(WORDS).map(([word, { title }]) => [word, title]);
  return `ferkit — песочница и проверка МИС по ФЭР 2.0 «Запись на прием к врачу»
ferkit: the sandbox and certification kit

${columns(rows)}
Подробнее / more: ferkit <команда> --help`;
}

function unknown(word: string): string {
  const meant = nearest(word, Object.keys(WORDS));
  const perhaps = meant === undefined ? "" : `\nМожет быть / perhaps: ferkit ${meant}`;
  return `Нет такой команды / no such command: ${word}${perhaps}\nСправка / help: ferkit --help`;
}

speakAs("ferkit");
const [, , word = "--help"] = process.argv;
const known = WORDS[word];
if (known) {
  process.argv.splice(2, 1);
  await known.run();
} else if (["-h", "--help", "help"].includes(word)) {
  console.log(help());
} else {
  console.error(unknown(word));
  process.exitCode = EXIT_USAGE;
}
