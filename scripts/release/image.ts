// An image of the Linux archive without a container engine: its layers are tarballs, the rest is JSON (OCI image layout 1.0).
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { writeTar, type Placed } from "./pack.ts";

const run = promisify(execFile);

/** What Node, PostgreSQL and the launcher need of a system, from Debian. */
const PACKAGES = ["libc6", "libgcc-s1", "libstdc++6", "tzdata", "busybox-static"];

/** Nobody's number on a host, and what PostgreSQL, which refuses root, runs as. */
const USER = 10_001;

const PASSWD = `root:x:0:0:root:/root:/bin/sh\nferkit:x:${USER}:${USER}:ferkit:/data:/bin/sh\n`;
const GROUP = `root:x:0:\nferkit:x:${USER}:\n`;

/** What the launcher calls. */
const APPLETS = ["sh", "dirname", "readlink"];

const HOME = "opt/ferkit";

interface Blob {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

interface Layer extends Blob {
  /** Of the tar that the layer is when it is unpacked. */
  readonly diffId: string;
}

export interface ImageNames {
  /** The unpacked Linux archive. */
  readonly folder: string;
  readonly version: string;
}

/** Writes `file`, which `docker load` and `podman load` take. Needs apt-get and dpkg-deb. */
export async function buildImage({ folder, version }: ImageNames, work: string, file: string): Promise<void> {
  const layout = join(work, "image");
  await mkdir(join(layout, "blobs/sha256"), { recursive: true });
  const layers = [
    await addLayer(layout, [{ folder: await unpackSystem(join(work, "system")), name: "" }]),
    await addLayer(layout, [{ folder, name: HOME }]),
  ];
  const config = await addBlob(layout, "application/vnd.oci.image.config.v1+json", configOf(layers, version));
  const bare = layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }));
  const manifestType = "application/vnd.oci.image.manifest.v1+json";
  const manifest = await addBlob(layout, manifestType, {
    schemaVersion: 2,
    mediaType: manifestType,
    config,
    layers: bare,
  });
  const tag = `ferkit:${version}`;
  const annotations = { "org.opencontainers.image.ref.name": version, "io.containerd.image.name": tag };
  await writeJson(join(layout, "oci-layout"), { imageLayoutVersion: "1.0.0" });
  await writeJson(join(layout, "index.json"), { schemaVersion: 2, manifests: [{ ...manifest, annotations }] });
  // For engines older than Docker 25, which know no OCI layout.
  const places = { Config: placeOf(config), RepoTags: [tag], Layers: layers.map(placeOf) };
  await writeJson(join(layout, "manifest.json"), [places]);
  await writeTar([{ folder: layout, name: "" }], [], file);
}

const placeOf = ({ digest }: Blob): string => `blobs/${digest.replace(":", "/")}`;

function configOf(layers: readonly Layer[], version: string): object {
  return {
    created: "2026-01-01T00:00:00Z",
    architecture: "amd64",
    os: "linux",
    config: {
      User: `${USER}:${USER}`,
      Env: ["PATH=/opt/ferkit:/bin", "HOME=/data", "FERKIT_DATA_DIR=/data", "HOST=0.0.0.0", "MIS_HOST=0.0.0.0"],
      Entrypoint: [`/${HOME}/ferkit`],
      Cmd: ["start"],
      WorkingDir: "/data",
      Volumes: { "/data": {} },
      ExposedPorts: { "2100/tcp": {}, "4010/tcp": {} },
      StopSignal: "SIGTERM",
      Labels: { "org.opencontainers.image.title": "ferkit", "org.opencontainers.image.version": version },
    },
    rootfs: { type: "layers", diff_ids: layers.map(({ diffId }) => diffId) },
  };
}

/** The system's files, without what only people and package managers read. */
async function unpackSystem(folder: string): Promise<string> {
  const [debs, root] = [join(folder, "debs"), join(folder, "root")];
  for (const one of [debs, join(root, "bin"), join(root, "etc")]) await mkdir(one, { recursive: true });
  await run("apt-get", ["download", ...PACKAGES], { cwd: debs });
  for (const deb of (await readdir(debs)).toSorted()) await run("dpkg-deb", ["--extract", join(debs, deb), root]);
  for (const applet of APPLETS) await symlink("busybox", join(root, "bin", applet));
  await writeFile(join(root, "etc/passwd"), PASSWD);
  await writeFile(join(root, "etc/group"), GROUP);
  return root;
}

/** A layer, with the folders that the user of the image writes to. */
async function addLayer(layout: string, placed: readonly Placed[]): Promise<Layer> {
  const file = join(layout, "layer.tar.gz");
  const folders = [
    { name: "data", type: "directory", mode: 0o700, uid: USER, gid: USER },
    { name: "tmp", type: "directory", mode: 0o1777 },
  ] as const;
  await writeTar(placed, folders, file);
  const bytes = await readFile(file);
  const digest = sha256(bytes);
  await rename(file, join(layout, "blobs/sha256", digest));
  return {
    mediaType: "application/vnd.oci.image.layer.v1.tar+gzip",
    digest: `sha256:${digest}`,
    size: bytes.length,
    diffId: `sha256:${sha256(gunzipSync(bytes))}`,
  };
}

async function addBlob(layout: string, mediaType: string, content: object): Promise<Blob> {
  const bytes = Buffer.from(JSON.stringify(content));
  const digest = sha256(bytes);
  await writeFile(join(layout, "blobs/sha256", digest), bytes);
  return { mediaType, digest: `sha256:${digest}`, size: bytes.length };
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function writeJson(path: string, content: object): Promise<void> {
  await writeFile(path, JSON.stringify(content));
}
