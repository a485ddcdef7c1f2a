import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireRater } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { answerTraining } from "../../shared/domain/training/training.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { TrainingRepository } from "../../shared/table/training/trainings.ts";
import type { trainingRoutes } from "./contract.ts";

interface Deps {
  readonly trainings: TrainingRepository;
  readonly city: CityFacts;
}

export async function confirmTraining(input: Input<typeof trainingRoutes.confirm>, deps: Deps) {
  return answer(input, undefined, deps);
}

export async function rejectTraining(input: Input<typeof trainingRoutes.reject>, deps: Deps) {
  return answer(input, input.body.reason, deps);
}

/** For the employee's present rater, or HR. */
async function answer(
  { params, principal, at }: Pick<Input<typeof trainingRoutes.confirm>, "params" | "principal" | "at">,
  reason: string | undefined,
  { trainings, city }: Deps,
) {
  const { training, employee } = await trainings.editWithEmployee(params.nip, params.trainingId);
  const { raterNip } = postingOn(found(employee), localDay(at, city.timeZone));
  if (!principal.roles.includes("HR")) requireRater(principal, raterNip);
  return trainings.commit(answerTraining(training, { reason, by: principal.id, at }));
}
