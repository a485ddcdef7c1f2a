import { useEffect, useState } from "preact/hooks";
import { ask } from "../../client/call.ts";
import { type Asked, useAsk } from "../../client/questions.ts";
import type { Line } from "./words.ts";

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

/** The lines of a list, the first hundred at once and further ones as they are asked for. */
export function useComplaintLines({ from, unitId, state }: Wanted) {
  const mine = useAsk("GET /v1/me/complaints", from === "mine" ? {} : undefined);
  const open = useAsk("GET /v1/open-complaints", from === "open" ? { query: { limit: LIMIT } } : undefined);
  const ofUnit = useAsk(
    "GET /v1/complaints",
    from === "unit" ? { query: { limit: LIMIT, state, ...(unitId && { unitId }) } } : undefined,
  );
  const first = { mine, open, unit: ofUnit }[from] as Asked<"GET /v1/open-complaints">;
  const [further, setFurther] = useState<{
    readonly lines: readonly Line[];
    readonly cursor?: string | undefined;
  }>();
  useEffect(() => setFurther(undefined), [from, unitId, state, first.value]);
  const cursor = further === undefined ? first.value?.cursor : further.cursor;

  async function more() {
    const query = { limit: LIMIT, cursor };
    const page =
      from === "open"
        ? await ask("GET /v1/open-complaints", { query })
        : await ask("GET /v1/complaints", { query: { ...query, state, ...(unitId && { unitId }) } });
    setFurther({ lines: [...(further?.lines ?? []), ...page.items], cursor: page.cursor });
  }
  const value: Asked<"GET /v1/open-complaints">["value"] = first.value && {
    ...first.value,
    items: [...first.value.items, ...(further?.lines ?? [])],
  };
  const asked: Asked<"GET /v1/open-complaints"> = { ...first, value };
  return { asked, more: cursor === undefined ? undefined : () => void more() };
}
