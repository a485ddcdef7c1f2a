import { useEffect, useState } from "preact/hooks";
import { onOutbox, waiting } from "./outbox.ts";
import type { Waiting } from "./store.ts";

/** What waits on this device, as it changes. */
export function useWaiting(): readonly Waiting[] {
  const [acts, setActs] = useState<readonly Waiting[]>([]);
  useEffect(() => {
    const look = () => void waiting().then(setActs, () => undefined);
    look();
    return onOutbox(look);
  }, []);
  return acts;
}
