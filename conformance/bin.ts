#!/usr/bin/env node
import { runCli } from "./cli.ts";
import { interruptible } from "./cli/interrupt.ts";

const { stdout, stderr, env, argv } = process;
process.exitCode = await runCli(argv.slice(2), { stdout, stderr, env, signal: interruptible(process) });
