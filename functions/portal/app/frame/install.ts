import { useEffect, useState } from "preact/hooks";

/** What browsers that can install a site as an app send, once it is fit for that; no standard has it yet. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

let offered: InstallOffer | undefined;
const watching = new Set<() => void>();

function take(offer: InstallOffer | undefined): void {
  offered = offer;
  for (const look of watching) look();
}

const forget = () => take(undefined);

/** Keeps the browser's offer, which may come before the first screen, for the button that a person finds in the menu. */
export function keepInstallOffer(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    take(event as InstallOffer);
  });
  window.addEventListener("appinstalled", forget);
}

/** Installs the portal as an app; undefined where the browser does not offer it, or it is installed. */
export function useInstall(): (() => void) | undefined {
  const [offer, setOffer] = useState(offered);
  useEffect(() => {
    const look = () => setOffer(offered);
    look();
    watching.add(look);
    return () => void watching.delete(look);
  }, []);
  // An offer is good for one prompt; the browser sends another where it was dismissed.
  return offer && (() => void offer.prompt().then(forget, forget));
}
