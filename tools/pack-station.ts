import { createWriteStream, existsSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, readlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";
import { runtimePackages } from "./runtime-packages.ts";

/**
 * Makes `dist/sanwang-station-<version>-linux-<arch>.tar.gz`: everything a village box needs, Node and PostgreSQL included, for a
 * Debian that has no npm and no line. docs/station-keepers-guide.md says what its reader does with it.
 */
const root = join(import.meta.dirname, "..");
const arch = process.arch;

/** What the program reads at run time, and the licence that goes with it. */
const ownFolders = ["bin", "src", "db/migrations", "build", "reference"];
const ownFiles = ["package.json", "LICENSE", "docs/station-keepers-guide.md"];

/** Tests, maps for debuggers, headers and documents of packages: half of what an installation holds. */
const useless =
  /(?:\.(?:test|test-kit|e2e)\.tsx?|\.map|\.d\.[cm]?ts|(?:readme|changelog|history)\.md)$|\/fixtures\/|node-linux-\w+\/(?:include|share)\/|\/(?:umd|esm\.map|docs|test|tests|__tests__)\//i;

export async function packStation(outDir: string): Promise<string> {
  if (!existsSync(join(root, "build", "server", "index.js"))) throw new Error("Run npm run build first.");
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const name = `sanwang-station-${version}-linux-${arch}`;
  const file = join(outDir, `${name}.tar.gz`);
  await mkdir(outDir, { recursive: true });
  const tar = pack();
  const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(file));
  for (const each of ["install.sh", "sanwang-station.service", "sanwang"]) {
    await addFile(tar, join(root, "deploy", "station", each), `${name}/${each}`);
  }
  await addFile(tar, join(root, "docs", "station-keepers-guide.md"), `${name}/README.md`);
  const app = (path: string): string => `${name}/app/${relative(root, path)}`;
  for (const own of ownFiles) await addFile(tar, join(root, own), app(join(root, own)));
  for (const own of ownFolders) await addFolder(tar, join(root, own), app);
  for (const folder of runtimePackages(root)) await addFolder(tar, folder, app);
  await addLink(tar, `${name}/app/node_modules/.bin/node`, `../node-linux-${arch}/bin/node`);
  tar.finalize();
  await written;
  return file;
}

async function addFolder(tar: Pack, folder: string, nameOf: (path: string) => string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (useless.test(path.slice(root.length) + (entry.isDirectory() ? "/" : ""))) continue;
    // A package inside another one is found by itself when it is needed.
    if (entry.isDirectory() && entry.name === "node_modules") continue;
    if (entry.isDirectory()) await addFolder(tar, path, nameOf);
    else if (entry.isSymbolicLink()) await addLink(tar, nameOf(path), await readlink(path));
    else await addFile(tar, path, nameOf(path));
  }
}

async function addFile(tar: Pack, path: string, name: string): Promise<void> {
  const { mode, mtime } = await lstat(path);
  const content = await readFile(path);
  await added((done) => tar.entry({ name, mode: mode & 0o755, mtime }, content, done));
}

async function addLink(tar: Pack, name: string, linkname: string): Promise<void> {
  await added((done) => tar.entry({ name, type: "symlink", linkname }, done));
}

function added(add: (done: (error?: Error | null) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    add((error) => (error ? reject(error) : resolve()));
  });
}

if (import.meta.main) {
  const file = await packStation(process.argv[2] ?? join(root, "dist"));
  process.stdout.write(`${file}\n`);
}
