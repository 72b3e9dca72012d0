import { words } from "#src/platform/i18n/language.ts";
import { type Command, readArguments } from "./command.ts";
import { tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

export const command: Command = {
  name: "migrate",
  summary: words("把数据库升级到本版本", "把數據庫升級到本版本", "Bring the database up to this version"),
  usage: [""],
  run: async (args) => {
    readArguments(args, {});
    await withHubDatabase(async ({ cell }) => {
      const counties = await cell.counties();
      tell(
        words(
          "数据库已是最新，共 {n} 个县。",
          "數據庫已是最新，共 {n} 個縣。",
          "The database is up to date; counties: {n}.",
        ),
        { n: counties.length },
      );
    });
  },
};
