import type { Employee } from "../../domain/organisation/employee.ts";
import type { Evidence } from "../../domain/reporting/evidence.ts";
import type { Training, TrainingDecision } from "../../domain/training/training.ts";
import { trainingMove, yearOfTraining } from "../../domain/training/training-year.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type TrainingRepository = ReturnType<typeof trainingRepository>;

export function trainingRepository(table: Table) {
  return {
    /** An employee, and which of these files are theirs and checked, in one round trip. */
    async surroundings(nip: string, hashes: readonly string[]) {
      const wanted = [keys.employee(nip), ...hashes.map((sha256) => keys.evidence(nip, sha256))];
      const [employee, ...files] = await table.findMany<unknown>(wanted);
      const checked = (files as (Evidence | undefined)[]).filter((file) => file?.state === "CHECKED");
      return {
        employee: employee as Employee | undefined,
        checked: new Set(checked.map((file) => file?.sha256 ?? "")),
      };
    },
    /** A training about to be answered, with the employee whose it is, in one round trip. */
    async editWithEmployee(nip: string, id: string) {
      const [training, employee] = await table.editMany<Training>(keyOf(nip, id), [keys.employee(nip)]);
      return { training, employee: employee as Employee | undefined };
    },
    ofYear: (nip: string, year: string, page: PageRequest) =>
      table.query<Training>(ranges.trainings(nip, year), page),
    /** @param desk the rater's number; undefined for the head of the city */
    awaiting: (desk: string | undefined, page: PageRequest) =>
      table.query<Training>(ranges.trainingsAwaiting(desk), page),
    commit: (decision: TrainingDecision) => table.commit([trainingCommit(decision)]),
  };
}

/** A training's change: 3 items. */
export function trainingCommit(decision: TrainingDecision): Commit<Training> {
  const { state, event } = decision;
  const { nip, id, recordedAt, raterNip } = state;
  const year = yearOfTraining(id);
  const list = { in: ranges.trainingsAwaiting(raterNip), at: `${recordedAt}#${id}` };
  const add = trainingMove(state, event.type);
  const counted = { kind: "count", key: keys.trainingYear(nip, year), add, set: { nip, year } } as const;
  const placement = state.state === "AWAITING" ? { list } : {};
  return { key: keyOf(nip, id), decision, placement, projections: [counted] };
}

function keyOf(nip: string, id: string) {
  return keys.training(nip, yearOfTraining(id), id);
}
