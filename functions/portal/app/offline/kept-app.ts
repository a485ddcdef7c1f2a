import { useEffect, useState } from "preact/hooks";
import { isSending } from "../client/call.ts";
import { BASE, settings } from "../session/settings.ts";

/** A tab that stays open for days asks for a newer app as often as this, when somebody returns to it. */
const LOOK_MILLISECONDS = 3_600_000;

let isOlder = false;
const watching = new Set<() => void>();

/**
 * Has the worker keep the app on this device, and learns from it when it keeps another release than this tab runs on. The tab then
 * says so, and its next screen is opened from the newer one. What is typed is kept on the device anyhow (`useDraft`).
 */
export function keepOnDevice(): void {
  const workers = navigator.serviceWorker;
  if (workers === undefined) return;
  // The worker leaves the files of this build on the device until the tab is gone.
  void navigator.locks.request(`kinerja ${settings.archive}`, { mode: "shared" }, forTheTabsLife);
  workers.addEventListener("message", ({ data }) => learn(data.release));
  const ask = () => workers.controller?.postMessage("release");
  workers.addEventListener("controllerchange", ask);
  // A page that was loaded again is the city's own, and may be newer than its worker.
  if (!wasLoadedAgain()) ask();
  // After what the first screen needs: on a slow line the files that are kept for later would take its place.
  addEventListener("load", () => {
    void workers.register(`${BASE}/pekerja.js`, { scope: BASE }).then(lookNowAndThen, () => undefined);
  });
  document.addEventListener("click", openFromNewer);
}

const forTheTabsLife = () => new Promise<never>(() => undefined);

function learn(release: string): void {
  isOlder = release !== settings.release;
  for (const look of watching) look();
}

function wasLoadedAgain(): boolean {
  const [opened] = performance.getEntriesByType("navigation");
  return (opened as PerformanceNavigationTiming | undefined)?.type === "reload";
}

function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - lookedAt < LOOK_MILLISECONDS) return;
    lookedAt = Date.now();
    // Without a connection there is nothing new.
    void registration.update().catch(() => undefined);
  });
}

/** A link goes past the router, which listens above the document: the browser then loads its screen, from what is kept. */
function openFromNewer(event: MouseEvent): void {
  const isLink = event.target instanceof Element && event.target.closest("a[href]") !== null;
  if (isOlder && isLink && !isSending()) event.stopPropagation();
}

/** Whether the device keeps another release than this tab runs on. */
export function useIsOlder(): boolean {
  const [is, setIs] = useState(isOlder);
  useEffect(() => {
    const look = () => setIs(isOlder);
    look();
    watching.add(look);
    return () => void watching.delete(look);
  }, []);
  return is;
}
