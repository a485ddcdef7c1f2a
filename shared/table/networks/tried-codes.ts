import type { Instant } from "../../domain/calendar/calendar.ts";
import { requireCodeTryable } from "../../domain/calendar/tries.ts";
import { found } from "../found.ts";
import type { NetworkRepository } from "./networks.ts";

interface Trying {
  readonly source: string;
  readonly at: Instant;
}

/**
 * What a citizen's code stands for. Codes that stand for nothing are counted for the network that they come from, whatever
 * they are codes of; one that is right writes nothing.
 * @throws DomainError `aggregate.not-found`, `code.too-many-tries`
 */
export async function byCode<Item>(
  { source, at }: Trying,
  networks: NetworkRepository,
  look: () => Promise<Item | undefined>,
): Promise<Item> {
  const counted = await networks.unknownCodes(source, at);
  const [wrong, item] = await Promise.all([networks.wrong(counted), look()]);
  requireCodeTryable(wrong, at);
  if (item === undefined) await networks.countWrong(counted, at);
  return found(item);
}
