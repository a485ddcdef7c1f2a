import type { OverdueFollowUp } from "../../shared/domain/awards/round/circumstances.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { Recommendation } from "../../shared/domain/supervision/recommendation.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { OpenRecommendationRepository } from "../../shared/table/supervision/open-recommendations.ts";

/** Units looked into at once. */
const AT_ONCE = 8;

interface When {
  readonly at: string;
  /** The city's time zone. */
  readonly zone: string;
}

type Due = Pick<Recommendation, "dueAt" | "missedAt">;

/** The follow-ups that are owed past their deadline in some units; a query for each that has any recommendation open. */
export async function overdueFollowUps(
  unitIds: readonly string[],
  { at, zone }: When,
  recommendations: OpenRecommendationRepository,
): Promise<readonly OverdueFollowUp[]> {
  const units = await recommendations.unitsAmong(unitIds);
  const all = await inParallel(units, AT_ONCE, async (unitId: string) => {
    const lines = await recommendations.ofUnit(unitId);
    return lines
      .filter((line) => line.state === "OPEN" && owedSince(line) < at)
      .map((line) => ({ ownerNip: line.ownerNip, unitId, dueOn: localDay(owedSince(line), zone) }));
  });
  return all.flat();
}

/** The deadline; or where it was missed and returned with some days more, when it was found missed: late stays late. */
const owedSince = ({ dueAt, missedAt = dueAt }: Due) => (missedAt < dueAt ? missedAt : dueAt);
