import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { recordTraining as record } from "../../shared/domain/training/training.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { found } from "../../shared/table/found.ts";
import type { TrainingRepository } from "../../shared/table/training/trainings.ts";
import type { trainingRoutes } from "./contract.ts";

interface Deps {
  readonly trainings: TrainingRepository;
  readonly city: CityFacts;
}

/** Submits a training to today's rater. */
export async function recordTraining(
  { params: { nip }, body, principal, at }: Input<typeof trainingRoutes.record>,
  { trainings, city }: Deps,
) {
  requireSelf(principal, nip);
  const today = localDay(at, city.timeZone);
  const { evidence = [] } = body;
  const context = await trainings.context(nip, evidence, body);
  const { employee, checked, isCertificateUsed } = context;
  const { raterNip } = postingOn(found(employee), today);
  const id = `${body.day.slice(0, 4)}-${sortableId(at)}`;
  const act = { today, checked, isCertificateUsed, raterNip, by: principal.id, at };
  return trainings.commit(record({ id, nip, content: body, ...act }));
}
