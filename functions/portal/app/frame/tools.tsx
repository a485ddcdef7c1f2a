import { useIsFetching } from "@tanstack/preact-query";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Nothing has been asked for this long: the screen has what it needs. */
const QUIET_MILLISECONDS = 500;

/** The search and the inbox, above every screen. They load once the first screen is there, and never hold it up. */
export function Tools() {
  const [Loaded, setLoaded] = useState<{ readonly of: ComponentType }>();
  const isAsking = useIsFetching() > 0;
  useEffect(() => {
    if (Loaded !== undefined || isAsking) return;
    const timer = setTimeout(() => {
      // Without a connection they are simply not there.
      void load().then(setLoaded, () => undefined);
    }, QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isAsking, Loaded]);
  return <header class="tools">{Loaded && <Loaded.of />}</header>;
}

async function load(): Promise<{ readonly of: ComponentType }> {
  return { of: (await import("./tools/find-and-bell.tsx")).FindAndBell };
}
