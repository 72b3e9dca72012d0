import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "src/channels/desk",
  basename: "/desk",
  buildDirectory: "build",
  ssr: true,
  // The list of all screens is small; asking for parts of it later would cost a round trip on a slow line.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
