import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { words } from "#src/platform/i18n/language.ts";
import { cliError } from "./errors.ts";
import { tell } from "./output.ts";

const building = words(
  "第一次启动，先编译程序，约需十几秒……",
  "第一次啟動，先編譯程序，約需十幾秒……",
  "Building the program first; this takes some seconds …",
);

/** @throws AppError cli.no-build-tools where the program was installed without its development packages. */
export async function buildProgram(): Promise<void> {
  if (!existsSync(join(projectRoot, "node_modules", "@react-router", "dev")))
    throw cliError("cli.no-build-tools");
  tell(building);
  const { buildAll } = await import("../../tools/build.ts");
  await buildAll();
}
