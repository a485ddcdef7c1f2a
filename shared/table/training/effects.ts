import type { Evaluation } from "../../domain/evaluation/evaluation.ts";
import type { DifferenceSums } from "../../domain/rules/paired-difference.ts";
import { type Achievements, comparedMonths } from "../../domain/training/after/effect.ts";
import type { Session } from "../../domain/training/session.ts";
import * as items from "../items.ts";
import { count, type Projection } from "../projection.ts";
import type { Table } from "../table.ts";

export type EffectRepository = ReturnType<typeof effectRepository>;

/** How people did before a session and after it, from the evaluations of their months. */
export function effectRepository(table: Table) {
  return {
    /**
     * Those who attended a session, and the others of their units: each evaluation has the six months before it as well, so one or two
     * of each person are all that it takes.
     * @param attended NIP of those who did
     */
    async around({ meetings, trainerNips }: Session, attended: readonly string[]) {
      const closes = closesOf(meetings);
      const own = await table.findMany(
        attended.flatMap((nip) => closes.map((month) => items.evaluation.key(nip, month))),
      );
      const known = own.filter((one) => one !== undefined);
      const left = new Set([...attended, ...trainerNips]);
      const others: Achievements[] = [];
      for (const unitId of new Set(known.map((one) => one.unitId))) {
        const ofUnit = await Promise.all(
          closes.map((month) => table.all(items.evaluation.list.range(unitId, month))),
        );
        others.push(...achievementsOf(ofUnit.flat().filter(({ nip }) => !left.has(nip))));
      }
      return { participants: achievementsOf(known), others };
    },
    /** What all courses have brought so far. */
    ofCourses: () => table.all(items.courseEffect.list.range()),
  };
}

/** The months whose evaluations tell: the last one after a session, and the last one before where it took more than a month. */
function closesOf(meetings: Session["meetings"]): readonly string[] {
  const { before, after } = comparedMonths(meetings);
  const [earlier = "", later = ""] = [before.at(-1), after.at(-1)];
  const isOneMonth = meetings[0]?.day.slice(0, 7) === meetings.at(-1)?.day.slice(0, 7);
  return isOneMonth ? [later] : [earlier, later];
}

function achievementsOf(evaluations: readonly Evaluation[]): readonly Achievements[] {
  const byPerson = Map.groupBy(evaluations, ({ nip }) => nip);
  return [...byPerson.values()].map(
    (own) => new Map(own.flatMap((one) => [...(one.before ?? []).flatMap(monthOf), ...ownMonth(one)])),
  );
}

function monthOf({ month, achievementBasisPoints }: NonNullable<Evaluation["before"]>[number]) {
  return achievementBasisPoints === undefined ? [] : [[month, achievementBasisPoints] as const];
}

function ownMonth({ period, measures }: Evaluation) {
  const value = measures.find(({ name }) => name === "ACHIEVEMENT")?.valueBasisPoints;
  return value === undefined ? [] : [[period, value] as const];
}

/** A session's participants, added to those of its course. */
export function courseEffectMoved(
  { courseId }: Pick<Session, "courseId">,
  { pairs, hundredths, squares }: DifferenceSums,
): Projection {
  return count({
    key: items.courseEffect.key(courseId),
    add: { sessions: 1, pairs, hundredths, squares },
    set: { courseId },
    placement: { list: items.courseEffect.list.at(courseId) },
  });
}
