import { createConverter } from "./converter.ts";

/** The converter of this process. Nothing runs until the first question, and its child ends when none come. */
export const converter = createConverter();
