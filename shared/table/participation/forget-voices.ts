import { forgetProposal } from "../../domain/participation/forgetting.ts";
import type { Comment, Proposal } from "../../domain/participation/proposal.ts";
import { SHARDS } from "../../domain/participation/shards.ts";
import { forgetHistory } from "../forgotten-history.ts";
import * as items from "../items.ts";
import type { Key, RawKey } from "../keys.ts";
import { gone, type Projection } from "../projection.ts";
import type { Table } from "../table.ts";
import { keyOf, proposalCommit } from "./proposals.ts";

/** Proposals whose comments are read at once: of 20,000 one after another would take minutes. */
const AT_ONCE = 25;

/**
 * Deletes what was said in a consultation, with its history: comments, proposals, and how many supported those that are gone. Of a
 * proposal with an official answer that answer stays, without words or author. Repeating it continues where it was interrupted. Marks
 * of who took part expire by themselves.
 */
export async function forgetVoices(table: Table, consultationId: string, at: string): Promise<void> {
  for (const shard of SHARDS) {
    let cursor: string | undefined;
    do {
      const page: { items: readonly (Proposal & RawKey)[]; cursor?: string } = await table.query(
        items.proposal.range(consultationId, shard),
        { limit: AT_ONCE, cursor },
      );
      await Promise.all(page.items.map((proposal) => forgetOne(table, proposal, at)));
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}

async function forgetOne(table: Table, proposal: Proposal, at: string): Promise<void> {
  const { consultationId, id } = proposal;
  for await (const comment of table.each(items.proposalComment.range(consultationId, id)))
    await erase(table, items.proposalComment.at(comment), comment);
  if (proposal.forgottenAt !== undefined) return;
  const key = keyOf({ consultationId, proposalId: id });
  const forgotten = forgetProposal(proposal, at);
  if (forgotten === undefined)
    return erase(table, key, proposal, [gone(items.proposalSupport.key(consultationId, id))]);
  const projections = await forgetHistory(table, key, proposal);
  await table.commit([{ ...proposalCommit(forgotten), projections }], () => undefined);
}

/** Deletes words with their history. */
async function erase(
  table: Table,
  key: Key,
  words: Proposal | Comment,
  beside: readonly Projection[] = [],
): Promise<void> {
  await table.write([...(await forgetHistory(table, key, words)), ...beside, gone(key)]);
}
