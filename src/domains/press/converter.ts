export { converter } from "#src/platform/script/process-converter.ts";
