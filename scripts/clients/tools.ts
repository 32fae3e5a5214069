import { join } from "node:path";

/** What a cell of the table is about. */
export const FILES = ["gateway", "vitrine", "mis-webhook"] as const;
export const DIALECTS = ["3.0", "3.1"] as const;
export type File = (typeof FILES)[number];
export type Dialect = (typeof DIALECTS)[number];

/** The words of a command. */
type Words = readonly string[];

export interface Tool {
  readonly name: string;
  readonly language: "C#" | "TypeScript";
  readonly dialects: readonly Dialect[];
  /** Makes a client in `out` of the description at `input`. */
  readonly generate: (at: {
    readonly tools: string;
    readonly input: string;
    readonly out: string;
    readonly file: File;
  }) => Words;
  /** What of its own makes its client not compile, and how that is told apart from anything else. */
  readonly own?: { readonly problem: RegExp; readonly why: string };
  /** Compiles what is in `out`. */
  readonly compile: (at: { readonly tools: string; readonly out: string }) => Words;
}

const bin = (tools: string, name: string): string => join(tools, "node_modules/.bin", name);
export const nswagFolder = (tools: string): string => join(tools, "node_modules/nswag/bin/binaries/Win");

/** What a client of NSwag refers to. */
export function references(tools: string): string[] {
  return [
    join(nswagFolder(tools), "Newtonsoft.Json.dll"),
    "System.Net.Http.dll",
    "System.ComponentModel.DataAnnotations.dll",
    "System.Runtime.Serialization.dll",
  ].map((name) => `-r:${name}`);
}

/** In C#: `mis-webhook` → `MisWebhook`. */
export const namespaceOf = (file: File): string =>
  `Ferkit.${file.replaceAll(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}`;

const TYPESCRIPT = [
  "--noEmit",
  "--strict",
  "--skipLibCheck",
  "--target",
  "es2022",
  "--module",
  "esnext",
  "--moduleResolution",
  "bundler",
];

const typescript = ({ tools, out }: { readonly tools: string; readonly out: string }, entry: string): Words => [
  process.execPath,
  bin(tools, "tsc"),
  ...TYPESCRIPT,
  "--lib",
  "es2022,dom,dom.iterable",
  join(out, entry),
];

/** 3.1 where the tool says that it knows it. */
export const TOOLS: readonly Tool[] = [
  {
    name: "NSwag 14",
    language: "C#",
    dialects: ["3.0"],
    generate: ({ tools, input, out, file }) => [
      "mono",
      join(nswagFolder(tools), "NSwag.exe"),
      "openapi2csclient",
      `/input:${input}`,
      `/output:${join(out, "Client.cs")}`,
      `/namespace:${namespaceOf(file)}`,
    ],
    compile: ({ tools, out }) => [
      "mcs",
      "-target:library",
      `-out:${join(out, "Client.dll")}`,
      ...references(tools),
      join(out, "Client.cs"),
    ],
  },
  {
    name: "hey-api",
    language: "TypeScript",
    dialects: DIALECTS,
    generate: ({ tools, input, out }) => [process.execPath, bin(tools, "openapi-ts"), "-i", input, "-o", out],
    compile: (at) => typescript(at, "index.ts"),
  },
  {
    name: "orval",
    language: "TypeScript",
    dialects: DIALECTS,
    generate: ({ tools, input, out }) => [
      process.execPath,
      bin(tools, "orval"),
      "--input",
      input,
      "--output",
      join(out, "client.ts"),
      "--client",
      "fetch",
    ],
    compile: (at) => typescript(at, "client.ts"),
  },
  {
    name: "openapi-typescript-codegen",
    language: "TypeScript",
    dialects: ["3.0"],
    generate: ({ tools, input, out }) => [process.execPath, bin(tools, "openapi"), "-i", input, "-o", out],
    compile: (at) => typescript(at, "index.ts"),
  },
  {
    name: "openapi-zod-client",
    language: "TypeScript",
    dialects: ["3.0"],
    own: {
      problem: /client\.ts\(\d+,\d+\): error TS2769: No overload matches this call/,
      why: "z.enum([…, null]): OpenAPI 3.0.3 хочет null среди значений nullable, zod его не принимает / OpenAPI 3.0.3 wants the null there, zod takes none",
    },
    generate: ({ tools, input, out }) => [
      process.execPath,
      bin(tools, "openapi-zod-client"),
      input,
      "-o",
      join(out, "client.ts"),
    ],
    compile: (at) => typescript(at, "client.ts"),
  },
];
