import { useEffect, useState } from "react";

/** Registers the service worker. Once a newer one waits, gives what takes it: drafts are on the disk, the page loads anew. */
export function useNewVersion(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    const { serviceWorker } = navigator;
    if (serviceWorker === undefined) return undefined;
    const watch = (registration: ServiceWorkerRegistration): void => {
      const look = (): void => {
        if (registration.waiting !== null && serviceWorker.controller !== null)
          setWaiting(registration.waiting);
      };
      look();
      registration.addEventListener("updatefound", () => {
        registration.installing?.addEventListener("statechange", look);
      });
    };
    serviceWorker.register("/m/sw.js", { scope: "/m/" }).then(watch, () => undefined);
    return undefined;
  }, []);
  if (waiting === null) return null;
  return () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ type: "SKIP_WAITING" }, []);
  };
}
