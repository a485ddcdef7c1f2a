import { cityOfProcess } from "../../shared/cities/index.ts";
import { queueUnit } from "../../shared/queue/consumer.ts";
import { WeighUnitSchema } from "./messages.ts";
import { weighUnits } from "./weigh-units.ts";

export const handler = queueUnit(WeighUnitSchema, (messages, table) =>
  weighUnits(messages, table, cityOfProcess()),
);
