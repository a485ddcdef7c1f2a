import type { Complaint } from "../words.ts";

/** What an act's form is given. It calls `onDone` once the act was done. */
export interface ActProps {
  readonly complaint: Complaint;
  readonly onDone: () => void;
}
