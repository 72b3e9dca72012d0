import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "#src/platform/config/project-root.ts";

type Program = typeof import("../processes/program.ts");

/** The processes from their one build of all processes; made now when the installation skipped it. */
export async function loadProgram(): Promise<Program> {
  const built = join(projectRoot, "build", "server", "index.js");
  if (!existsSync(built)) {
    const { buildProgram } = await import("./build-program.ts");
    await buildProgram();
  }
  return (await import(pathToFileURL(built).href)) as Program;
}
