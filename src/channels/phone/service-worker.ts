import { CacheFirst, ExpirationPlugin, type PrecacheEntry, RangeRequestsPlugin, Serwist } from "serwist";

declare const self: {
  /** Put in by tools/build-phone.ts. */
  readonly precacheEntries: PrecacheEntry[];
};

const monthSeconds = 2_592_000;

/** Once, where it can be removed again: what the browser keeps besides is out of reach. */
const keptHere: RequestInit = { cache: "no-store" };

/** Opens the app without a line. A new version waits until the person agrees, so that no form is closed under a hand. */
new Serwist({
  precacheEntries: self.precacheEntries,
  precacheOptions: { cleanupOutdatedCaches: true, ignoreURLParametersMatching: [/./] },
  skipWaiting: false,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      matcher: ({ request, url, sameOrigin }) =>
        sameOrigin && request.destination === "image" && url.pathname.startsWith("/files/"),
      handler: new CacheFirst({
        cacheName: "sanwang-pictures",
        fetchOptions: keptHere,
        plugins: [
          new ExpirationPlugin({ maxEntries: 150, maxAgeSeconds: monthSeconds, purgeOnQuotaError: true }),
        ],
      }),
    },
    {
      // Films and papers that the person had kept; others come through, and are kept only when they are asked for.
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/files/"),
      handler: new CacheFirst({
        cacheName: "sanwang-files",
        fetchOptions: keptHere,
        plugins: [new RangeRequestsPlugin(), { cacheWillUpdate: async () => null }],
      }),
    },
  ],
}).addEventListeners();
