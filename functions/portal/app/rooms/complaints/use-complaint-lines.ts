import { type Paged, useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";

/** Which complaints are listed. */
export interface Wanted {
  /** Those assigned to me, all open ones, or a unit's. */
  readonly from: "mine" | "open" | "unit";
  /** The complaint desk if undefined. */
  readonly unitId: string | undefined;
  readonly state: "OPEN" | "ENDED";
  /** Both are looked for among the lines that were fetched. */
  readonly status: string | undefined;
  readonly class: string | undefined;
}

const LIMIT = 100;

/** The lines of a list, the first hundred at once and further ones as they are asked for; what is mine comes as a whole. */
export function useComplaintLines({ from, unitId, state }: Wanted): Paged<"GET /v1/open-complaints"> {
  const mine = useAsk("GET /v1/me/complaints", from === "mine" ? {} : undefined);
  const open = useAskPages(
    "GET /v1/open-complaints",
    from === "open" ? { query: { limit: LIMIT } } : undefined,
  );
  const ofUnit = useAskPages(
    "GET /v1/complaints",
    from === "unit" ? { query: { limit: LIMIT, state, ...(unitId && { unitId }) } } : undefined,
  );
  const whole = { ...mine, more: undefined, isAdding: false };
  return { mine: whole, open, unit: ofUnit }[from] as Paged<"GET /v1/open-complaints">;
}
