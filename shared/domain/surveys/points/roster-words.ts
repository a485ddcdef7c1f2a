import type { Text } from "../../text.ts";

/** Why somebody who no longer serves is taken off the rosters of the days to come. */
export const NO_LONGER_SERVES: Text = {
  id: "Petugas ini tidak bertugas pada hari-hari tersebut.",
  en: "This officer does not serve on those days.",
};
