/** Registers the service worker, which keeps the app for opening without a line; undefined where that is impossible. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker?.register("/m/sw.js", { scope: "/m/" }).catch(() => undefined);
}

/** A line that hangs must not keep anybody from going on. */
const waitAtMostMs = 20_000;

/** Until the whole app is kept here, or keeping it has failed: then it still works on line. */
export async function untilAppKept(): Promise<void> {
  const registration = await registerWorker();
  const arriving = registration?.installing ?? registration?.waiting;
  if (arriving === undefined || arriving === null || registration?.active) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, waitAtMostMs);
    arriving.addEventListener("statechange", () => {
      if (arriving.state === "activated" || arriving.state === "redundant") resolve();
    });
  });
}
