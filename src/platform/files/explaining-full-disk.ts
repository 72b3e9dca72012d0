import { filesError } from "./errors.ts";

/** @throws AppError files.disk-full where the system says that the disk or the quota is full. */
export async function explainingFullDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC" || code === "EDQUOT") throw filesError("files.disk-full");
    throw error;
  }
}
