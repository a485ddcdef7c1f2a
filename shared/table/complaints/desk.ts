import type { Decision } from "../../domain/aggregate.ts";
import type { Routing, RoutingEvent } from "../../domain/complaints/intake/routing-rules.ts";
import type { AnswerTemplate, TemplateEvent } from "../../domain/complaints/life/answer-template.ts";
import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type TemplateRepository = ReturnType<typeof templateRepository>;
export type RoutingRepository = ReturnType<typeof routingRepository>;

export function templateRepository(table: Table) {
  return {
    find: (id: string) => table.find(items.answerTemplate.key(id)),
    replaceable: async (id: string) => table.replaceable(await table.find(items.answerTemplate.key(id))),
    list: (page: PageRequest) => table.query(items.answerTemplate.list.range(), page),
    commit: (decision: Decision<AnswerTemplate, TemplateEvent>) => {
      const { id } = decision.state;
      const placement = { list: items.answerTemplate.list.at(id) };
      return table.commit([{ key: items.answerTemplate.key(id), decision, placement }]);
    },
  };
}

export function routingRepository(table: Table) {
  return {
    find: () => table.find(items.routing.key()),
    replaceable: async () => table.replaceable(await table.find(items.routing.key())),
    edit: () => table.edit(items.routing.key()),
    /** A page of their events, newest first. */
    history: (page: PageRequest) =>
      table.query(items.event.range(items.routing.key()), { ...page, newestFirst: true }),
    commit: (decision: Decision<Routing, RoutingEvent>) =>
      table.commit([{ key: items.routing.key(), decision }]),
  };
}
