import { Argument, Command, Option } from "commander";
import { SUITE } from "../report/suite.ts";
import { LIMITS } from "../model/facts.ts";
import type { Asked, DoctorOptions, PlaceOptions } from "./commands.ts";
import { describeRun, type CliOptions, type CliSurface } from "./options.ts";
import { parseCount, parseDays, parseUrl } from "./values.ts";

const REPORT = new Argument("<report>", "report.json");

/** The whole command line; `ask` is told what was asked for. `run` may be left out, so all its flags stand first. */
export function describeProgram(surface: CliSurface, ask: (asked: Asked) => void): Command {
  const run = describeRun(new Command("run"), surface).action((options: CliOptions) =>
    ask(
      options.cleanup
        ? { name: "cleanup", options: { ...options, settleMs: LIMITS.answer_ms } }
        : { name: "run", options },
    ),
  );
  return new Command(surface.command)
    .description("Проверка МИС по профилю ФЭР 2.0 «Запись на приём к врачу» / checks a МИС against the profile")
    .version(SUITE.version)
    .addCommand(run, { isDefault: true })
    .addCommand(doctor(ask))
    .addCommand(init(ask))
    .addCommand(cleanup(ask))
    .addCommand(rejudge(ask))
    .addCommand(diff(ask))
    .addCommand(keygen(ask))
    .addCommand(certificate(ask))
    .addCommand(verify(ask))
    .addHelpText("after", () => `\n${run.helpInformation()}`);
}

function doctor(ask: (asked: Asked) => void): Command {
  return withPlaces(new Command("doctor"))
    .description("готово ли окружение: сеть, TLS, адрес, часы, шлюз, данные / is the environment ready")
    .requiredOption("--target <url>", "базовый адрес вебхука МИС / base address of the МИС webhook", parseUrl)
    .option("--no-booking", "без пробной записи и её отмены / without a trial booking and its cancel")
    .action((options: DoctorOptions) => ask({ name: "doctor", options }));
}

function init(ask: (asked: Asked) => void): Command {
  return new Command("init")
    .description("шаблон файла --fixtures с пояснениями / a commented template of the --fixtures file")
    .argument("[file]", "куда записать; иначе на экран / where to write; to the terminal otherwise")
    .addOption(langOption())
    .action((file: string | undefined, { lang }: { lang: "ru" | "en" }) =>
      ask({ name: "init", options: { lang, ...(file === undefined ? {} : { file }) } }),
    );
}

function cleanup(ask: (asked: Asked) => void): Command {
  return withPlaces(new Command("cleanup"))
    .description("отменить записи прерванного запуска по его журналу / cancel what a crashed run has left")
    .option("--target <url>", "адрес вместо записанного в журнале / instead of the address in the journal", parseUrl)
    .option(
      "--settle <seconds>",
      "сколько после последней строки журнала МИС может ещё отвечать / how long the МИС may still be at work",
      parseCount,
      LIMITS.answer_ms / 1000,
    )
    .action(({ settle, ...options }: PlaceOptions & { target?: string; settle: number }) =>
      ask({ name: "cleanup", options: { ...options, settleMs: settle * 1000 } }),
    );
}

function withPlaces(command: Command): Command {
  return command
    .option("--fixtures <file>", "данные JSON или YAML / fixtures")
    .option("--gateway <url>", "адрес шлюза / address of the gateway", parseUrl)
    .option("--username <name>", "учётная запись шлюза, OID МО / gateway account, the OID of the МО")
    .option("--password <password>", "пароль; можно в FERKIT_PASSWORD / password, or FERKIT_PASSWORD")
    .option("--report-dir <dir>", "папка отчёта с журналом / report folder with the journal", "certify-report")
    .addOption(langOption());
}

function rejudge(ask: (asked: Asked) => void): Command {
  return new Command("rejudge")
    .description("судить сохранённый отчёт заново, без сети / judges a stored report again, offline")
    .addArgument(REPORT)
    .option("--report-dir <dir>", "записать отчёт, каким его видит нынешний набор / write the report as judged today")
    .addOption(langOption())
    .action((report: string, rest: { lang: "ru" | "en"; reportDir?: string }) =>
      ask({ name: "rejudge", options: { report, ...rest } }),
    );
}

function diff(ask: (asked: Asked) => void): Command {
  return new Command("diff")
    .description(
      "что изменилось между двумя отчётами; код 1 — есть новые нарушения / what changed; exit 1 on new failures",
    )
    .argument("<before>", "report.json")
    .argument("<after>", "report.json")
    .addOption(langOption())
    .action((before: string, after: string, rest: { lang: "ru" | "en" }) =>
      ask({ name: "diff", options: { before, after, ...rest } }),
    );
}

function keygen(ask: (asked: Asked) => void): Command {
  return new Command("keygen")
    .description("создать пару ключей Ed25519 / makes an Ed25519 key pair")
    .option("--out <dir>", "папка для ferkit-certify.key.pem и ferkit-certify.pub.pem / folder", ".")
    .addOption(langOption())
    .action((options: { out: string; lang: "ru" | "en" }) => ask({ name: "keygen", options }));
}

function certificate(ask: (asked: Asked) => void): Command {
  return new Command("certificate")
    .alias("certify-sign")
    .description("подписать отчёт, в котором всё чисто / signs a report in which all is clean")
    .addArgument(REPORT)
    .requiredOption("--key <file>", "закрытый ключ Ed25519, PEM / private key")
    .option("--out <file>", "куда записать сертификат / where to write it", "certificate.json")
    .option("--days <n>", "срок, дней от проверки МИС / days from the run", parseDays, 365)
    .addOption(langOption())
    .action((report: string, rest: { key: string; out: string; days: number; lang: "ru" | "en" }) =>
      ask({ name: "certificate", options: { report, ...rest } }),
    );
}

function verify(ask: (asked: Asked) => void): Command {
  return new Command("verify")
    .description("проверить сертификат: подпись, отчёт, срок / verifies a certificate: signature, report, expiry")
    .argument("<certificate>", "certificate.json")
    .argument("[report]", "report.json")
    .option("--report <file>", "то же, что второй аргумент / same as the second argument")
    .requiredOption("--public-key <file>", "открытый ключ того, кто выдаёт, PEM / the issuer's public key")
    .addOption(langOption())
    .action((certificateFile: string, second: string | undefined, rest: VerifyFlags, command: Command) => {
      const report = rest.report ?? second;
      if (report === undefined)
        command.error("error: missing required argument 'report'", { code: "commander.missingArgument" });
      ask({
        name: "verify",
        options: { certificate: certificateFile, report, publicKey: rest.publicKey, lang: rest.lang },
      });
    });
}

interface VerifyFlags {
  readonly report?: string;
  readonly publicKey: string;
  readonly lang: "ru" | "en";
}

function langOption(): Option {
  return new Option("--lang <lang>", "язык / language").choices(["ru", "en"]).default("ru");
}
