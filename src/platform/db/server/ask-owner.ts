import { realpath } from "node:fs/promises";
import { connectToOwner, OwnerGoneError } from "./control-socket.ts";
import { findControlSocket } from "./data-folder.ts";
import { serverError } from "./errors.ts";

/**
 * Asks the process that runs the embedded server of a data folder, without ever becoming that process.
 * @returns undefined when none runs. @throws AppError database.owner-refused
 */
export async function askOwner(dataDir: string, name: string): Promise<unknown> {
  const root = await realpath(dataDir).catch(() => undefined);
  const owner = root === undefined ? undefined : await connectToOwner(await findControlSocket(root));
  if (owner === undefined) return undefined;
  try {
    return await owner.ask(name);
  } catch (error) {
    if (error instanceof OwnerGoneError) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw serverError("database.owner-refused", { request: name, reason });
  } finally {
    owner.close();
  }
}
