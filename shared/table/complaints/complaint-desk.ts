import type { Decision } from "../../domain/aggregate.ts";
import type { Routing, RoutingEvent } from "../../domain/complaints/intake/routing-rules.ts";
import type { AnswerTemplate, TemplateEvent } from "../../domain/complaints/life/answer-template.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { PageRequest, Table } from "../table.ts";

export type TemplateRepository = ReturnType<typeof templateRepository>;
export type RoutingRepository = ReturnType<typeof routingRepository>;

export function templateRepository(table: Table) {
  return {
    find: (id: string) => table.find<AnswerTemplate>(keys.answerTemplate(id)),
    list: (page: PageRequest) => table.query<AnswerTemplate>(ranges.answerTemplates, page),
    commit: (decision: Decision<AnswerTemplate, TemplateEvent>) => {
      const { id } = decision.state;
      const placement = { list: { in: ranges.answerTemplates, at: id } };
      return table.commit([{ key: keys.answerTemplate(id), decision, placement }]);
    },
  };
}

export function routingRepository(table: Table) {
  return {
    find: () => table.find<Routing>(keys.routing()),
    edit: () => table.edit<Routing>(keys.routing()),
    commit: (decision: Decision<Routing, RoutingEvent>) => table.commit([{ key: keys.routing(), decision }]),
  };
}
