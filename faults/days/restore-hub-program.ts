import { join } from "node:path";
import { keepPassphrase, type SoakCounty } from "./soak-county.ts";

const keysFile = "keys.json";
const backupFile = "backup.tar";

/** By command, beside the running hub. */
export async function backUpHub({ folder, hub }: SoakCounty): Promise<void> {
  const passphrase = ["--passphrase-file", await keepPassphrase(folder)];
  await hub.sanwang("keys", "export", join(folder, keysFile), ...passphrase);
  await hub.sanwang("backup", join(folder, backupFile));
}

/** The hub's folder is lost; an empty one gets the backup, under devices that are ahead of it. */
export async function restoreHubProgram(soak: SoakCounty): Promise<void> {
  const { folder, hub } = soak;
  await hub.stop();
  hub.dataDir = join(folder, "hub-restored");
  await hub.sanwang("restore", join(folder, backupFile));
  const passphrase = ["--passphrase-file", await keepPassphrase(folder)];
  await hub.sanwang("keys", "import", join(folder, keysFile), ...passphrase);
  await hub.up();
  soak.count("hub restored");
}
