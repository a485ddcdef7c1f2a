import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { appointTrainer as appoint, changeTrainer as change } from "../../shared/domain/training/trainer.ts";
import { proposeTrainers as propose, teachingLoad } from "../../shared/domain/training/trainer-proposals.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { CourseRepository } from "../../shared/table/training/courses.ts";
import type { TrainerRepository } from "../../shared/table/training/trainers.ts";
import type { trainerRoutes } from "./trainer-contract.ts";

interface Deps {
  readonly trainers: TrainerRepository;
  readonly courses: CourseRepository;
  readonly city: CityFacts;
}

export async function listTrainers({ at }: Input<typeof trainerRoutes.trainers>, { trainers, city }: Deps) {
  const today = localDay(at, city.timeZone);
  const year = today.slice(0, 4);
  const pool = await trainers.pool(year);
  return { year, items: pool.map((one) => ({ ...one.trainer, ...teachingLoad(one, year, today) })) };
}

export async function appointTrainer(
  { body: { nip, ...content }, principal, at }: Input<typeof trainerRoutes.appoint>,
  { trainers }: Deps,
) {
  const { employee, trainer } = await trainers.toAppoint(nip);
  found(employee);
  return trainers.commit(appoint(trainer, { nip, content, by: principal.id, at }));
}

export async function changeTrainer(
  { params, body, principal, at }: Input<typeof trainerRoutes.changeTrainer>,
  { trainers }: Deps,
) {
  const trainer = await trainers.edit(params.nip);
  return trainers.commit(change(trainer, body, { by: principal.id, at }));
}

export async function proposeTrainers(
  { params, query, at }: Input<typeof trainerRoutes.proposeTrainers>,
  { trainers, courses, city }: Deps,
) {
  const meetings = query.meetings.split(",").map((meeting) => {
    const [day = "", times = ""] = meeting.split("T");
    const [from = "", until = ""] = times.split("/");
    return { day, from, until };
  });
  const year = (meetings.at(-1)?.day ?? "").slice(0, 4);
  const [{ hours, subjects }, pool] = await Promise.all([courses.get(params.courseId), trainers.pool(year)]);
  const { sessionId = "" } = query;
  return {
    items: propose(pool, { subjects, meetings, hours, sessionId, today: localDay(at, city.timeZone) }),
  };
}
