import type { FaqDecision, FaqEntry } from "../../domain/discussion/faq.ts";
import { isRule } from "../../domain/discussion/topic.ts";
import * as items from "../items.ts";
import type { Commit, PageRequest, Table } from "../table.ts";

export type FaqRepository = ReturnType<typeof faqRepository>;

export function faqRepository(table: Table) {
  return {
    /** A page of a topic's entries, oldest first. */
    of: (topic: string, page: PageRequest) => table.query(items.faqEntry.range(topic), page),
    /** The entries of all rules: some hundreds, in a few pages. */
    ofRules: () => table.all(items.faqEntry.list.range()),
    /** An entry that may be changed: whether the caller may know that there is one is decided first. */
    toChange: async (topic: string, id: string) =>
      table.replaceable(await table.find(items.faqEntry.key(topic, id))),
    commit: (decision: FaqDecision) => table.commit([faqCommit(decision)]),
  };
}

export function faqCommit(decision: FaqDecision): Commit<FaqEntry> {
  const { topic, id, withdrawnAt } = decision.state;
  const isListed = isRule(topic) && withdrawnAt === undefined;
  return {
    key: items.faqEntry.key(topic, id),
    decision,
    ...(isListed && { placement: { list: items.faqEntry.list.at(topic, id) } }),
  };
}
