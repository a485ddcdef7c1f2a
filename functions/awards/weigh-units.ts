import type { AwardPolicy } from "../../shared/domain/awards/policy.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { eachMessage, type Message } from "../../shared/queue/consumer.ts";
import { awardRoundRepository } from "../../shared/table/awards/award-rounds.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { completeWhenLast } from "./complete-round.ts";
import type { WeighUnit } from "./messages.ts";
import { weighUnit } from "./weigh-unit.ts";

/**
 * Weighs the units of a batch, and completes the round where they were the last; what all units of a month go by is read
 * once a batch.
 */
export async function weighUnits(
  messages: readonly Message<WeighUnit>[],
  table: Table,
  city: CityWith<{ awards: AwardPolicy; surveys: SurveyPolicy }>,
): Promise<readonly string[]> {
  const rounds = awardRoundRepository(table);
  const evaluations = evaluationRepository(table);
  const circumstances = new Map<string, ReturnType<typeof rounds.circumstances>>();
  const circumstancesOf = (month: string) => {
    const known = circumstances.get(month) ?? rounds.circumstances(month);
    circumstances.set(month, known);
    return known;
  };
  const failed = await eachMessage<WeighUnit>(async (body) =>
    weighUnit(body, { rounds, evaluations, city, circumstances: await circumstancesOf(body.month) }),
  )(messages, table);
  const months = new Map(messages.map(({ body }) => [body.month, body]));
  for (const last of months.values())
    await completeWhenLast(last, { rounds, evaluations, units: unitRepository(table), city });
  return failed;
}
