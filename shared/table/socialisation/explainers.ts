import {
  type Explainer,
  ExplainerContentSchema,
  type ExplainerDecision,
} from "../../domain/socialisation/explainers/explainer.ts";
import type { Rule } from "../../domain/socialisation/explainers/rules.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type ExplainerRepository = ReturnType<typeof explainerRepository>;

export function explainerRepository(table: Table) {
  return {
    /** Undefined while the product's own text is used. */
    find: (rule: Rule) => table.find(items.explainer.key(rule)),
    all: (rules: readonly Rule[]) => table.findMany(rules.map((rule) => items.explainer.key(rule))),
    /** Every wording of the city, newest first, as its history has it. */
    async wordings(rule: Rule) {
      const events = await table.all(items.event.range(items.explainer.key(rule)), { newestFirst: true });
      return events.map(({ number, at, by, data }) => ({
        ...ExplainerContentSchema().parse(data),
        ...{ version: number, writtenAt: at, writtenBy: by },
      }));
    },
    commit<Reply>(decision: ExplainerDecision, reply: (explainer: Explainer) => Reply) {
      const key = items.explainer.key(decision.state.rule);
      return table.commit([{ key, decision }], ([written]) => reply(written));
    },
  };
}
