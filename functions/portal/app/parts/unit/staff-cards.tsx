import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../asked/loaded.tsx";
import { Card } from "../screen/screen.tsx";
import { Scorecards } from "./scorecards.tsx";

type Page = Answer<"GET /v1/units/{unitId}/scorecards/{month}">;
type Member = Page["employees"][number];

const WORDS = {
  staff: { id: "Pegawai unit ini", en: "Staff of this unit" },
  more: { id: "Tampilkan berikutnya", en: "Show more" },
};

interface StaffCardsProps {
  readonly unitId: string;
  readonly month: string;
  /** The first page, which came with the unit's own card. */
  readonly first: Page;
  readonly addressOf?: ((member: Member) => string) | undefined;
}

/** Each of a unit's own staff, page after page. */
export function StaffCards({ unitId, month, first, addressOf }: StaffCardsProps) {
  const text = words(WORDS);
  if (first.employees.length === 0) return null;
  return (
    <Card title={text.staff}>
      <Scorecards of={first.employees} {...(addressOf && { addressOf })} />
      {first.cursor !== undefined && (
        <Next unitId={unitId} month={month} cursor={first.cursor} addressOf={addressOf} />
      )}
    </Card>
  );
}

interface NextProps extends Omit<StaffCardsProps, "first"> {
  readonly cursor: string;
}

function Next({ unitId, month, cursor, addressOf }: NextProps) {
  const [isAsked, setIsAsked] = useState(false);
  const asked = useAsk(
    "GET /v1/units/{unitId}/scorecards/{month}",
    isAsked ? { params: { unitId, month }, query: { limit: 100, cursor } } : undefined,
  );
  if (!isAsked)
    return (
      <button type="button" class="quiet" onClick={() => setIsAsked(true)}>
        {words(WORDS).more}
      </button>
    );
  return (
    <Loaded asked={asked}>
      {(page) => (
        <>
          <Scorecards of={page.employees} {...(addressOf && { addressOf })} />
          {page.cursor !== undefined && (
            <Next unitId={unitId} month={month} cursor={page.cursor} addressOf={addressOf} />
          )}
        </>
      )}
    </Loaded>
  );
}
