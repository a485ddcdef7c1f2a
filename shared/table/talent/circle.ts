import type { Decision } from "../../domain/aggregate.ts";
import type { TalentCircle, TalentCircleContent, TalentCircleEvent } from "../../domain/talent/circle.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type CircleRepository = ReturnType<typeof circleRepository>;

export function circleRepository(table: Table) {
  return {
    find: () => table.find(items.talentCircle.key()),
    /** The circle to be replaced, and who of those to be named are employees, in one round trip. */
    async withNamed({ assessors, members }: TalentCircleContent) {
      const nips = [...new Set([...assessors, ...members])];
      const [circle, ...people] = await table.findMany([
        items.talentCircle.key(),
        ...nips.map((nip) => items.employee.key(nip)),
      ]);
      return { circle: table.replaceable(circle), known: new Set(people.flatMap((one) => one?.nip ?? [])) };
    },
    commit: (decision: Decision<TalentCircle, TalentCircleEvent>) =>
      table.commit([{ key: items.talentCircle.key(), decision }]),
  };
}
