import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { discard, sendWhenPossible } from "./outbox.ts";
import { smaller } from "./smaller.ts";

/**
 * A form whose act is kept on the device and sent from there, once however often it is tapped. What `?perbaiki=<id>` names was
 * refused by the API, and is replaced by the corrected act.
 */
export function useKeptAct() {
  const { query } = useLocation();
  const [isBusy, setIsBusy] = useState(false);
  // At once: a second tap comes before anything is drawn anew.
  const isUnderWay = useRef(false);

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
