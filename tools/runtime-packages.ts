import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** The folders of all packages that the program needs to run, as they are installed here; build and test tools are not among them. */
export function runtimePackages(root: string): readonly string[] {
  const found = new Set<string>();
  const follow = (folder: string): void => {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
      readPackage(folder);
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (name) => peerDependenciesMeta?.[name]?.optional !== true,
    );
    const names = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
    for (const name of names) {
      const installed = installedAt(root, folder, name);
      if (installed === undefined || found.has(installed)) continue;
      found.add(installed);
      follow(installed);
    }
  };
  follow(root);
  return [...found].toSorted();
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile;
}

/** Where Node would find a package asked for in that folder; undefined: not for this machine. */
function installedAt(root: string, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}
