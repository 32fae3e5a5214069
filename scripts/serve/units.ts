// How the system starts the gateway at boot: printed, for the operator to look at and to put in place.

export const UNIT_KINDS = ["systemd", "windows"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Program {
  /** Node, its options and the program, each a word of its own. */
  readonly words: readonly [string, ...string[]];
  readonly configFile: string;
}

export function printUnit(kind: UnitKind, program: Program): string {
  return kind === "systemd" ? systemd(program) : windows(program);
}

function systemd({ words, configFile }: Program): string {
  return `# /etc/systemd/system/ferkit.service
[Unit]
Description=ferkit: шлюз и Витрина ФЭР 2.0
Wants=network-online.target
After=network-online.target

[Service]
User=ferkit
StateDirectory=ferkit
Environment=FERKIT_DATA_DIR=/var/lib/ferkit
ExecStart=${[...words, "--config", configFile].map(forSystemd).join(" ")}
Restart=always
RestartSec=2
# Запросы в работе завершаются / requests in flight end: 15 s, 30 s with workers
TimeoutStopSec=45
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=read-only
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
LockPersonality=yes

[Install]
WantedBy=multi-user.target
`;
}

/** A % would be a specifier, a $ a variable. */
function forSystemd(word: string): string {
  const plain = word.replaceAll("%", "%%").replaceAll("$", "$$$$");
  return /[\s"'\\;]/.test(plain) ? `"${plain.replace(/["\\]/g, String.raw`\$&`)}"` : plain;
}

/** A program of Node is no service by itself; a task of the scheduler needs nothing that Windows does not have. */
function windows({ words: [node, ...rest], configFile }: Program): string {
  const argument = [...rest, "--config", configFile].map(forWindows).join(" ");
  return `# PowerShell от имени администратора / as an administrator. Проверено по документации, не на Windows / not run on Windows.
$action = New-ScheduledTaskAction -Execute ${quoted(node)} -Argument ${quoted(argument)}
$trigger = New-ScheduledTaskTrigger -AtStartup
$user = New-ScheduledTaskPrincipal -UserId 'NT AUTHORITY\\LocalService' -LogonType ServiceAccount
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
Register-ScheduledTask -TaskName 'ferkit' -Action $action -Trigger $trigger -Principal $user -Settings $settings -Force
Start-ScheduledTask -TaskName 'ferkit'
# Остановить и удалить / stop and remove:
#   Stop-ScheduledTask -TaskName 'ferkit'; Unregister-ScheduledTask -TaskName 'ferkit'
`;
}

const forWindows = (word: string): string => (/\s/.test(word) ? `"${word}"` : word);
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
