import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { say } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { MyAward } from "./my-award.tsx";

interface UnitAwardProps {
  readonly month: string;
  readonly category: Answer<"GET /v1/award-rounds/{month}/standings/{nip}">["unitAwards"][number];
}

/** An award that a unit won: for whoever heads it, who says whether it may be published. */
export function UnitAward({ month, category }: UnitAwardProps) {
  const won = useAsk("GET /v1/award-rounds/{month}/decisions/{category}", { params: { month, category } });
  return (
    <Card title={say(AWARD_TITLES[category])}>
      <Loaded asked={won} lines={2}>
        {(decision) => <MyAward decision={decision} />}
      </Loaded>
    </Card>
  );
}
