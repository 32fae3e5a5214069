import { parseArgs } from "node:util";

interface Option {
  /** The variable of the environment that means the same. */
  readonly variable: string;
  readonly value: string;
  readonly ru: string;
  readonly en: string;
}

const OPTIONS = {
  workers: {
    variable: "FERKIT_WORKERS",
    value: "N",
    ru: "процессов шлюза на одном порту и одной базе (1)",
    en: "gateway processes on one port and one database (1)",
  },
  region: {
    variable: "FERKIT_REGION_SIZE",
    value: "demo|small|large",
    ru: "размер живого региона (какой загружен, сначала demo); large — 1,3 млн слотов, строится минуты",
    en: "size of the living region (the one that is loaded, demo at first); large: 1.3 million slots, takes minutes",
  },
  port: { variable: "PORT", value: "2100", ru: "порт шлюза и Витрины", en: "port of the gateway" },
  "mis-port": { variable: "MIS_PORT", value: "4010", ru: "порт МИС-имитатора", en: "port of the mock МИС" },
} as const satisfies Readonly<Record<string, Option>>;

export type Command =
  /** `given` are the options as variables of the environment, `spelt` how the user wrote each. */
  | { readonly kind: "start"; readonly given: Record<string, string>; readonly spelt: Record<string, string> }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "wrong"; readonly text: string };

/** What `npm start -- …` asks for. Values are judged where the environment is (readConfig): an option is another way to say a variable. */
export function readCommand(args: readonly string[]): Command {
  const { tokens } = parseArgs({ args: [...args], options: PARSED, strict: false, tokens: true });
  const given: Record<string, string> = {};
  const spelt: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === "positional") return wrong(`лишнее слово «${token.value}» / unexpected word "${token.value}"`);
    if (token.kind === "option-terminator") continue;
    if (token.name === "help" || token.name === "h") return { kind: "help", text: HELP };
    if (!isOption(token.name)) return wrong(`неизвестный параметр ${token.rawName} / unknown option ${token.rawName}`);
    const { variable, value } = OPTIONS[token.name];
    if (!token.value) return wrong(`после ${token.rawName} нужно значение ${value} / ${token.rawName} needs a value`);
    given[variable] = token.value;
    spelt[variable] = token.rawName;
  }
  return { kind: "start", given, spelt };
}

const NAMES = Object.keys(OPTIONS) as readonly (keyof typeof OPTIONS)[];

const PARSED = {
  help: { type: "boolean", short: "h" },
  ...Object.fromEntries(NAMES.map((name) => [name, { type: "string" } as const])),
} as const;

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function wrong(problem: string): Command {
  return { kind: "wrong", text: `npm start: ${problem}\n${SEE_HELP}` };
}

const SEE_HELP = "Справка / help: npm start -- --help";

const HELP = [
  "npm start -- [параметры / options]",
  "",
  "Песочница ФЭР 2.0: база, живой регион, шлюз и Витрина, МИС-имитатор.",
  "The sandbox: database, living region, gateway and Витрина, mock МИС.",
  "",
  ...NAMES.flatMap((name) => {
    const { value, variable, ru, en } = OPTIONS[name];
    return [`  --${name} ${value}`, `      ${ru}`, `      ${en}`, `      ${variable}`];
  }),
  "  --help",
  "      эта справка / this text",
  "",
  "Параметр важнее переменной окружения; остальные переменные — в README.",
  "An option wins over the variable; README lists the other variables.",
].join("\n");
