import { Argument } from "commander";
import { createCommand, runCommand, spoken } from "./commandLine.ts";
import { completion, SHELLS, type Shell } from "./ferkit/completion.ts";

const command = createCommand(
  spoken("completion"),
  "Подсказки по Tab / completion by Tab:\n  source <(ferkit completion bash)\n  ferkit completion powershell | Out-String | Invoke-Expression",
).addArgument(new Argument("<shell>", "оболочка / shell").choices(SHELLS));

/** `words` are the commands of `ferkit`. */
export async function runCompletion(words: readonly string[]): Promise<void> {
  process.exitCode = await runCommand(command, (_flags, [shell]) => {
    // commander has let no other through.
    process.stdout.write(completion(shell as Shell, words));
    return 0;
  });
}
