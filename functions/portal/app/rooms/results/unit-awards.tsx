import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAsk } from "../../client/questions.ts";
import { say } from "../../frame/language.ts";
import { Card } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { MyAward } from "./my-award.tsx";

/** Categories in which units win. */
const OF_UNITS = ["TEAM", "SERVICE"] as const;

/** Awards of a month that units won: for whoever heads one, who says whether it may be published. */
export function UnitAwards({ month }: { readonly month: string }) {
  const { isHead } = usePerson();
  if (!isHead) return null;
  return OF_UNITS.map((category) => <UnitAward key={category} {...{ month, category }} />);
}

interface OfCategory {
  readonly month: string;
  readonly category: (typeof OF_UNITS)[number];
}

function UnitAward({ month, category }: OfCategory) {
  const won = useAsk("GET /v1/award-rounds/{month}/decisions/{category}", { params: { month, category } });
  if (won.value === undefined) return null;
  return (
    <Card title={say(AWARD_TITLES[category])}>
      <MyAward decision={won.value} />
    </Card>
  );
}
