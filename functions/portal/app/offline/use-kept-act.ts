import { useLocation } from "preact-iso/router";
import { useTrying } from "../client/trying.ts";
import { discard, sendWhenPossible } from "./outbox.ts";
import { smaller } from "./smaller.ts";

/**
 * A form whose act is kept on the device and sent from there, once however often it is tapped. What `?perbaiki=<id>` names was
 * refused by the API, and is replaced by the corrected act.
 */
export function useKeptAct() {
  const { query } = useLocation();
  const { isBusy, error, attempt } = useTrying();

  /** @returns whether it is kept now; false while an earlier tap is under way, and where the device does not keep it (`error`) */
  const keep = (act: Parameters<typeof sendWhenPossible>[0]) =>
    attempt(async () => {
      await sendWhenPossible({ ...act, files: await Promise.all(act.files.map(smaller)) });
      if (query.perbaiki !== undefined) await discard(query.perbaiki);
    });

  return { isBusy, error, keep };
}
