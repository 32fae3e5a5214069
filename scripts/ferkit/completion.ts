// What a shell offers after Tab. Options are asked of the command itself when they are wanted, so that none is written down twice.

export const SHELLS = ["bash", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

export function completion(shell: Shell, words: readonly string[]): string {
  return shell === "bash" ? bash(words) : powershell(words);
}

function bash(words: readonly string[]): string {
  return `# ~/.bashrc:  source <(ferkit completion bash)
_ferkit() {
  local word=\${COMP_WORDS[COMP_CWORD]} offered
  if [ "$COMP_CWORD" -eq 1 ]; then
    offered="${words.join(" ")}"
  elif [[ $word == -* ]]; then
    offered=$("\${COMP_WORDS[0]}" "\${COMP_WORDS[1]}" --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]+' | sort -u)
  fi
  COMPREPLY=($(compgen -W "$offered" -- "$word"))
}
complete -o default -F _ferkit ferkit ./ferkit
`;
}

function powershell(words: readonly string[]): string {
  return `# $PROFILE:  ferkit completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ferkit, ferkit.cmd -ScriptBlock {
  param($word, $line, $position)
  $typed = @($line.CommandElements | ForEach-Object { $_.ToString() })
  if ($typed.Count -lt 2 -or ($typed.Count -eq 2 -and $word -ne '')) {
    $offered = ${words.map((one) => `'${one}'`).join(", ")}
  } elseif ($word -like '-*') {
    $help = & $typed[0] $typed[1] --help 2>$null | Out-String
    $offered = [regex]::Matches($help, '--[a-z][a-z-]+') | ForEach-Object { $_.Value } | Sort-Object -Unique
  } else { return }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}
