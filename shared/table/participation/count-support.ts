import { SHARDS } from "../../domain/participation/shards.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import { type Table, TRANSACTION_ITEMS } from "../table.ts";

/**
 * Writes each proposal's support, summed over all shards, into the list that is sorted by it; repeating it writes the same.
 * @returns how many proposals there are
 */
export async function countSupport(table: Table, consultationId: string): Promise<number> {
  const supporters = await supportersOf(table, consultationId);
  let proposals = 0;
  let counted: Projection[] = [];
  for (const shard of SHARDS)
    for await (const { id } of table.each(items.proposal.range(consultationId, shard))) {
      proposals += 1;
      counted.push(supported(consultationId, id, supporters.get(id) ?? 0));
      if (counted.length < TRANSACTION_ITEMS) continue;
      await table.write(counted);
      counted = [];
    }
  if (counted.length > 0) await table.write(counted);
  return proposals;
}

async function supportersOf(table: Table, consultationId: string): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  for (const shard of SHARDS)
    for await (const one of table.each(items.supportTally.range(consultationId, shard)))
      sums.set(one.proposalId, (sums.get(one.proposalId) ?? 0) + Number(one.supporters));
  return sums;
}

function supported(consultationId: string, proposalId: string, supporters: number): Projection {
  return put({
    key: items.proposalSupport.key(consultationId, proposalId),
    item: { proposalId, supporters },
    placement: { list: items.proposalSupport.list.at(consultationId, supporters, proposalId) },
  });
}
