import type { ComponentChildren } from "preact";
import type { Answer } from "../../client/operations.ts";
import type { Asked } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../asked/loaded.tsx";
import { Notice } from "../asked/notice.tsx";
import type { Standing } from "./standing.tsx";

type Question = "GET /v1/award-rounds/{month}/standings/{nip}";

const WORDS = {
  changed: {
    id: "Bulan ini dibuka kembali setelah calonnya dihitung; yang tampak di sini bukan dasar peringkatnya.",
    en: "The month was reopened after the candidates were computed; what is shown is not what the ranks were based on.",
  },
};

/** Neither computed nor considered: there is nothing to show, and nothing went wrong. */
const NOTHING = [404, 409];

interface StandingsProps {
  readonly asked: Asked<Question>;
  /** Said where nothing was computed. */
  readonly none: string;
  /** Said where there was no result to consider. */
  readonly noResult: string;
  /** What stands before the categories. */
  readonly before: (standing: Answer<Question>) => ComponentChildren;
  readonly category: (of: Standing) => ComponentChildren;
}

/** Where somebody stands in a month, category by category. */
export function AwardStandings({ asked, none, noResult, before, category }: StandingsProps) {
  if (asked.error instanceof Refusal && NOTHING.includes(asked.error.status))
    return (
      <Empty>
        <p>{none}</p>
      </Empty>
    );
  return (
    <Loaded asked={asked} lines={8}>
      {(standing) => (
        <>
          {before(standing)}
          {standing.hasChangedSince && (
            <Notice kind="care">
              <p>{words(WORDS).changed}</p>
            </Notice>
          )}
          {standing.categories.length === 0 && (
            <Empty>
              <p>{noResult}</p>
            </Empty>
          )}
          {standing.categories.map(category)}
        </>
      )}
    </Loaded>
  );
}
