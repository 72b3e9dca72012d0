import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { registerStation } from "#src/domains/stations/index.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import { startHub } from "../../bench/hub-process.ts";
import { FolderHub } from "../sync/folder-hub.ts";
import { foundAllTheSame, makeBareDebian, ordersGiven, systemPath } from "./bare-debian.ts";
import { StationService } from "./station-service.ts";

/** What was seen to work, and what did not. */
export interface Found {
  readonly done: readonly string[];
  readonly broken: readonly string[];
}

const demoCounty = "120118";
const contactWithinMs = 120_000;

/** Run in namespaces of its own, with nothing but this machine on the network. */
async function install(packed: string, folder: string): Promise<Found> {
  const found = { done: [] as string[], broken: [] as string[] };
  const check = (what: string, isSo: boolean, otherwise: string): void => {
    if (isSo) found.done.push(what);
    else found.broken.push(`not ${what}: ${otherwise.slice(-600)}`);
  };
  await makeBareDebian(folder);
  check("without Node and npm", foundAllTheSame().length === 0, foundAllTheSame().join(", "));
  const hub = await startHub({ dataDir: join(folder, "hub"), args: [], env: { HOST: "127.0.0.1" } });
  const code = await codeOfNewStation(join(folder, "hub"));
  const unpacked = await unpack(packed, folder);
  const installing = run("sh", [join(unpacked, "install.sh"), hub.url, code]);
  check("installed and enrolled", installing.status === 0, installing.said);
  const orders = await ordersGiven();
  check("enabled", orders.includes("enable --now sanwang-station"), orders.join("; "));
  checkUnit(check);

  const service = new StationService();
  await service.start();
  check("runs without root", service.uid !== 0, `uid ${service.uid}`);
  const [news] = await newsOf(hub.url);
  const arrived = await untilShown(service, news ?? "");
  check("shows the hub's news", news !== undefined && arrived, `no ${news} on ${await service.page("/")}`);
  await hub.stop();

  await service.losePower();
  await service.start();
  check(
    "back after lost power, without its hub",
    (await service.page("/")).includes(news ?? ""),
    service.said,
  );
  await service.stop("SIGTERM");
  await service.start();
  check("back after a restart", (await service.page("/")).includes(news ?? ""), service.said);
  await service.stop("SIGTERM");

  const renewing = run("sh", [join(unpacked, "install.sh")]);
  check("renewed without a code", renewing.status === 0, renewing.said);
  await service.start();
  check("keeps everything when renewed", (await service.page("/")).includes(news ?? ""), service.said);
  await checkDisk(check, folder);
  await service.stop("SIGTERM");
  return found;
}

type Check = (what: string, isSo: boolean, otherwise: string) => void;

async function codeOfNewStation(dataDir: string): Promise<string> {
  await using hub = await FolderHub.open(dataDir, systemClock, demoCounty);
  const { rows } = await hub.database.owner.query<{ no: number }>(
    "select organisation_no as no from organisation_profile where kind = 'branch' and upper_inf(valid) order by no limit 1",
  );
  const organisationNo = rows[0]?.no ?? 1;
  const station = { stationId: randomUUID(), organisationNo, name: "活动室", room: "一楼" };
  return (await hub.act(registerStation, station)).code;
}

/** Whoever unpacks it may be anybody. */
async function unpack(packed: string, folder: string): Promise<string> {
  const empty = join(folder, "usb");
  await mkdir(empty);
  await chmod(folder, 0o755);
  execFileSync("tar", ["-xzf", packed, "-C", empty]);
  const [name = ""] = await readdir(empty);
  return join(empty, name);
}

function run(command: string, args: readonly string[]): { readonly status: number; readonly said: string } {
  const env = { PATH: systemPath, HOME: "/root" };
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  return { status: status ?? 1, said: `${stdout}${stderr}` };
}

function checkUnit(check: Check): void {
  if (!existsSync("/usr/bin/systemd-analyze")) return;
  const verified = run("systemd-analyze", ["verify", "/etc/systemd/system/sanwang-station.service"]);
  check("a unit that systemd takes", verified.status === 0 && verified.said.trim() === "", verified.said);
}

/** Titles on the hub's site. */
async function newsOf(url: string): Promise<readonly string[]> {
  const page = await (await fetch(`${url}/`, { headers: { host: "localhost" } })).text();
  return [...page.matchAll(/<a href="[^"]*\/news\/[^"]+"[^>]*>([^<]+)</g)].flatMap(
    ([, title]) => title ?? [],
  );
}

async function untilShown(service: StationService, text: string): Promise<boolean> {
  const giveUp = performance.now() + contactWithinMs;
  while (performance.now() < giveUp) {
    if ((await service.page("/")).includes(text)) return true;
    await wait(500);
  }
  return false;
}

/** A disk belongs to whoever is at the desktop: root's command writes it all the same. */
async function checkDisk(check: Check, folder: string): Promise<void> {
  const disk = join(folder, "disk");
  await mkdir(disk, { mode: 0o700 });
  const exported = run("sanwang", ["export", "content", disk]);
  check("writes a disk", exported.status === 0 && existsSync(join(disk, "sanwang-content")), exported.said);
  const imported = run("sanwang", ["import", "content", disk]);
  check("reads a disk", imported.status === 0, imported.said);
}

const [packed = "", folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await install(packed, folder)));
