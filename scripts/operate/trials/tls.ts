import { chmod, chown } from "node:fs/promises";
import { join } from "node:path";
import { createCluster, PASSWORD, ROLE, DATABASE } from "../cluster.ts";
import { runAs } from "../daemon.ts";
import { ferkit } from "../program.ts";
import { equal, says, withEnds, type Finding, type Trial } from "../trial.ts";
import type { Engines } from "../debian.ts";

/** A PostgreSQL that takes encrypted connections only, by a certificate for `localhost`. */
export const tls: Trial = {
  title: "TLS: принято и отвергнуто / honoured and refused",
  run: ({ engines, folder }) =>
    withEnds(async (onEnd) => {
      const { ca, cert, key } = await makeCertificate(engines, folder);
      const cluster = await createCluster(engines, folder, {
        settings: ["ssl = on", `ssl_cert_file = '${cert}'`, `ssl_key_file = '${key}'`],
        hba: [
          "local all all trust",
          "host all postgres 127.0.0.1/32 trust",
          "hostssl all all 127.0.0.1/32 scram-sha-256",
        ],
      });
      onEnd(() => cluster.stop());
      const other = await makeCertificate(engines, folder);
      const told = async (host: string, query: string) =>
        ferkit(["migrate"], {
          DATABASE_URL: `postgresql://${ROLE}:${PASSWORD}@${host}:${cluster.port}/${DATABASE}?${query}`,
        });
      const findings: Finding[] = [];
      const printed: string[] = [];
      for (const [host, query] of [
        ["127.0.0.1", "sslmode=require"],
        ["127.0.0.1", `sslmode=verify-ca&sslrootcert=${ca}`],
        ["localhost", `sslmode=verify-full&sslrootcert=${ca}`],
      ] as const) {
        const { code } = await told(host, query);
        findings.push(equal(`${host} ${query.replace(/=\/.*/, "=ca")}: exit`, Number(code), 0));
      }
      for (const [host, query, word] of [
        ["127.0.0.1", "sslmode=disable", /только шифрованные/],
        ["127.0.0.1", "", /только шифрованные/],
        ["127.0.0.1", `sslmode=verify-full&sslrootcert=${ca}`, /другому имени/],
        ["localhost", `sslmode=verify-full&sslrootcert=${other.ca}`, /не подписан/],
        ["localhost", "sslmode=prefer", /disable или require/],
      ] as const) {
        const { code, printed: text } = await told(host, query);
        printed.push(text);
        findings.push(
          says(
            `${host} ${query.replace(/=\/.*/, "=…") || "(без sslmode)"}: ${word.source}`,
            `${String(code)} ${text}`,
            word,
          ),
        );
      }
      const row = await cluster.sql<{ clear: number }>(
        "select count(*)::int as clear from pg_stat_ssl where not ssl and pid <> pg_backend_pid()",
      );
      findings.push(equal("соединений без TLS / connections in clear", row[0]?.clear ?? -1, 0));
      findings.push(
        equal("пароль в выводе / the password printed", printed.filter((text) => text.includes(PASSWORD)).length, 0),
      );
      return findings;
    }),
};

let made = 0;

/** An authority and a certificate by it for `localhost`, made here and nowhere kept. */
async function makeCertificate({ user }: Engines, folder: string): Promise<{ ca: string; cert: string; key: string }> {
  const path = (name: string): string => join(folder, `${name}-${made}.pem`);
  made += 1;
  const [ca, caKey, cert, key, request] = [path("ca"), path("ca-key"), path("cert"), path("key"), path("request")];
  const openssl = (...args: readonly string[]): Promise<string> => runAs(undefined, "openssl", args);
  const fresh = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  await openssl("req", "-x509", ...fresh, "-keyout", caKey, "-out", ca, "-days", "2", "-subj", "/CN=ferkit operate CA");
  await openssl(
    "req",
    ...fresh,
    "-keyout",
    key,
    "-out",
    request,
    "-subj",
    "/CN=localhost",
    "-addext",
    "subjectAltName=DNS:localhost",
  );
  await openssl(
    "x509",
    "-req",
    "-in",
    request,
    "-CA",
    ca,
    "-CAkey",
    caKey,
    "-CAcreateserial",
    "-days",
    "2",
    "-copy_extensions",
    "copy",
    "-out",
    cert,
  );
  await chmod(key, 0o600);
  if (user) for (const file of [key, cert]) await chown(file, user.uid, user.gid);
  return { ca, cert, key };
}
