import type { Input } from "../../shared/http/exchange.ts";
import type { InboxRepository } from "../../shared/table/inbox/inboxes.ts";
import type { inboxRoutes } from "./contract.ts";

/** Marks an inbox as read up to an instant, at the latest now; a mark never moves back. */
export async function seeInbox(
  { body: { upTo = "~" }, principal, at }: Input<typeof inboxRoutes.see>,
  { inbox }: { readonly inbox: InboxRepository },
) {
  const wanted = upTo < at ? upTo : at;
  const before = await inbox.seenUpTo(principal.id);
  if (before !== undefined && before >= wanted) return { upTo: before };
  await inbox.see(principal.id, wanted);
  return { upTo: wanted };
}
