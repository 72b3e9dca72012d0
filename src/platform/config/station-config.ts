import { type Config, readConfig } from "./config.ts";

/** A station has its own folder and port, so that it can be tried beside a hub, and serves its local network. */
const stationDefaults = { SANWANG_DATA: "./station-data", PORT: "8090", HOST: "0.0.0.0" };

/** As readConfig, with a station's defaults. @throws AppError config.invalid */
export function readStationConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  return readConfig({ ...stationDefaults, ...given });
}

/** Whether the environment names a data folder at all. */
export function namesDataFolder(env: NodeJS.ProcessEnv = process.env): boolean {
  return (env["SANWANG_DATA"] ?? "") !== "";
}
