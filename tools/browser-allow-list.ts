import type { Plugin } from "vite";

/** What one face's browser files may be made of. */
interface Allowed {
  readonly packages: ReadonlySet<string>;
  readonly folders: readonly RegExp[];
}

/** Packages made for browsers that the desk is built of. */
const deskPackages = new Set([
  "@floating-ui/core",
  "@floating-ui/dom",
  "@floating-ui/react",
  "@floating-ui/react-dom",
  "@floating-ui/utils",
  "@mantine/core",
  "@mantine/dates",
  "@mantine/form",
  "@mantine/hooks",
  "clsx",
  "react",
  "react-dom",
  "react-router",
  "scheduler",
]);

/** Our own folders that know no server: what is read, decided and written stays behind them. */
const deskFolders = [
  /^src\/channels\/desk\//,
  /^src\/domains\/[a-z]+\/([a-z]+\/)?(desk|model)\//,
  /^src\/domains\/[a-z]+\/(embed\.tsx|faces\.ts)$/,
  /^src\/ui\//,
  /^src\/platform\/(i18n|clock)\//,
  /^src\/platform\/errors\/app-error\.ts$/,
];

const desk: Allowed = { packages: deskPackages, folders: deskFolders };

/** The phone app: small, so every package is named here with intent. */
const phone: Allowed = {
  packages: new Set(["@serwist/utils", "dexie", "idb", "react", "react-dom", "scheduler", "serwist"]),
  folders: [
    /^src\/channels\/phone\//,
    /^src\/domains\/registry\/(organisations|posts)\/model\/(organisation|post)-kinds\.ts$/,
    /^src\/domains\/library\/model\/file-words\.ts$/,
    /^src\/platform\/sync\/(device\/|wire\.ts$)/,
    /^src\/platform\/(i18n|clock)\//,
    /^src\/ui\//,
  ],
};

export function browserAllowList(root: string): Plugin {
  return allowOnly(desk, root);
}

export function phoneAllowList(root: string): Plugin {
  return allowOnly(phone, root);
}

/** Fails the build when something else reaches a browser: a password's hash and a query's code belong to the server. */
function allowOnly(allowed: Allowed, root: string): Plugin {
  return {
    name: "sanwang:browser-allow-list",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle(_options, bundle) {
      const strangers = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          if (renderedLength > 0 && !isAllowed(id, root, allowed)) strangers.add(id);
        }
      }
      if (strangers.size > 0) {
        this.error(`Not for browsers (tools/browser-allow-list.ts):\n  ${[...strangers].join("\n  ")}`);
      }
    },
  };
}

function isAllowed(id: string, root: string, { packages, folders }: Allowed): boolean {
  const path = id.split("?")[0] ?? "";
  const inside = path.lastIndexOf("/node_modules/");
  if (inside >= 0) return packages.has(packageOf(path.slice(inside + "/node_modules/".length)));
  if (!path.startsWith(`${root}/`)) return true;
  return folders.some((folder) => folder.test(path.slice(root.length + 1)));
}

/** `@scope/name` or `name` of a path inside node_modules. */
function packageOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}
