import { hostname } from "node:os";
import { readStationConfig } from "#src/platform/config/station-config.ts";
import { words } from "#src/platform/i18n/language.ts";
import { claimStationFolder } from "#src/platform/db/folder-kind.ts";
import { findEnrolment, type FoundEnrolment } from "../processes/station/find-enrolment.ts";
import type { StationStarted } from "../processes/station.ts";
import { type Command, readArguments } from "./command.ts";
import { keepTicksFast } from "./keep-ticks-fast.ts";
import { loadProgram } from "./load-program.ts";
import { tell } from "./output.ts";

const said = {
  enrolled: words(
    "登记好了：{county}。登记码已用掉，以后启动不用再填。",
    "登記好了：{county}。登記碼已用掉，以後啟動不用再填。",
    "Enrolled with {county}. The code is used up; later starts need none.",
  ),
  known: words(
    "这个站点登记过了，登记码没有用。",
    "這個站點登記過了，登記碼沒有用。",
    "This station is enrolled already; the code was not used.",
  ),
  ready: words("站点已启动：{url}", "站點已啟動：{url}", "The station is ready: {url}"),
  village: words(
    "村里的电脑和手机连上同一个网络，打开 {url}",
    "村裡的電腦和手機連上同一個網絡，打開 {url}",
    "Computers and phones on the same network open {url}",
  ),
  hub: words("县里：{hub}", "縣裡：{hub}", "Hub: {hub}"),
  stop: words("按 Ctrl-C 停止。", "按 Ctrl-C 停止。", "Press Ctrl-C to stop."),
};

export const command: Command = {
  name: "station",
  summary: words("启动村里的站点", "啟動村裡的站點", "Start a village station"),
  usage: ["--hub URL --code CODE [--enrol-only]", ""],
  options: {
    "--hub URL": words("县里的网址", "縣裡的網址", "The hub's address"),
    "--code CODE": words(
      "县里给的登记码，只用一次；登记以后不用再填",
      "縣裡給的登記碼，只用一次；登記以後不用再填",
      "The one-time code from the county; not needed once enrolled",
    ),
    "--enrol-only": words("只登记，不启动", "只登記，不啟動", "Enrol and do not start"),
  },
  run: async (args) => {
    const { values } = readArguments(args, {
      hub: { type: "string" },
      code: { type: "string" },
      "enrol-only": { type: "boolean", default: false },
    });
    const config = readStationConfig();
    const asked = { hub: values.hub, code: values.code };
    if (values["enrol-only"]) {
      await claimStationFolder(config.dataDir);
      sayEnrolled(await findEnrolment(config.dataDir, asked));
      return;
    }
    keepTicksFast();
    const { runStation } = await loadProgram();
    try {
      process.exitCode = await runStation(config, asked, (station) =>
        announce(station, config.host, asked.code !== undefined),
      );
    } finally {
      setTimeout(() => process.exit(), lastWordsMs).unref();
    }
  },
};

/** What still tries to reach a database that is gone must not keep the process. */
const lastWordsMs = 2_000;

function announce(station: StationStarted, host: string, gaveCode: boolean): void {
  const { enrolment, how, port } = station;
  if (how !== "known" || gaveCode) sayEnrolled(station);
  tell(said.ready, { url: `http://localhost:${port}` });
  if (host !== "127.0.0.1") tell(said.village, { url: `http://${hostname()}:${port}` });
  tell(said.hub, { hub: enrolment.hub });
  tell(said.stop);
}

function sayEnrolled({ enrolment: { county }, how }: FoundEnrolment): void {
  if (how !== "known") tell(said.enrolled, { county: county.nameHans });
  else tell(said.known);
}
