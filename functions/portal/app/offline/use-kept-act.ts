import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { discard, sendWhenPossible, waiting } from "./outbox.ts";
import { smaller } from "./smaller.ts";
import type { Waiting } from "./store.ts";

/**
 * A form whose act is kept on the device and sent from there, once however often it is tapped. `?perbaiki=<id>` opens what the
 * API refused, which the corrected act replaces.
 * @param onRefused fills the form with what was refused
 */
export function useKeptAct(onRefused: (refused: Waiting) => void) {
  const { query } = useLocation();
  const [isBusy, setIsBusy] = useState(false);
  // At once: a second tap comes before anything is drawn anew.
  const isUnderWay = useRef(false);

  useEffect(() => {
    if (query.perbaiki === undefined) return;
    void waiting().then((acts) => {
      const refused = acts.find(({ id }) => id === query.perbaiki);
      if (refused !== undefined) onRefused(refused);
    });
  }, [query.perbaiki]);

  /** @returns whether it is kept now; false while an earlier tap is under way */
  async function keep(act: Parameters<typeof sendWhenPossible>[0]): Promise<boolean> {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setIsBusy(true);
    await sendWhenPossible({ ...act, files: await Promise.all(act.files.map(smaller)) });
    if (query.perbaiki !== undefined) await discard(query.perbaiki);
    return true;
  }

  return { isBusy, keep };
}
