import { useEffect, useState } from "react";
import { registerWorker } from "../keep/app-kept.ts";

/** Once a newer service worker waits, gives what takes it: drafts are on the disk, the page loads anew. */
export function useNewVersion(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    const { serviceWorker } = navigator;
    if (serviceWorker === undefined) return undefined;
    const watch = (registration: ServiceWorkerRegistration | undefined): void => {
      if (registration === undefined) return;
      const look = (): void => {
        if (registration.waiting !== null && serviceWorker.controller !== null)
          setWaiting(registration.waiting);
      };
      look();
      registration.addEventListener("updatefound", () => {
        registration.installing?.addEventListener("statechange", look);
      });
    };
    void registerWorker().then(watch);
    return undefined;
  }, []);
  if (waiting === null) return null;
  return () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ type: "SKIP_WAITING" }, []);
  };
}
