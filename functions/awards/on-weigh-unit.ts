import { cityOfProcess } from "../../shared/cities/index.ts";
import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { awardRoundRepository } from "../../shared/table/award-rounds.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { completeWhenLast } from "./complete-round.ts";
import { type WeighUnit, WeighUnitSchema } from "./messages.ts";
import { weighUnit } from "./weigh-unit.ts";

export const handler = queueUnit(WeighUnitSchema, async (messages, table) => {
  const rounds = awardRoundRepository(table);
  const evaluations = evaluationRepository(table);
  const city = cityOfProcess();
  // Read and asked once for all units of a batch that are of one month.
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
});
