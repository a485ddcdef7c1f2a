import { openContact } from "../../shared/contacts/contact.ts";
import { unmaskContact } from "../../shared/domain/complaints/intake/contact.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import { found } from "../../shared/table/found.ts";
import * as items from "../../shared/table/items.ts";
import type { identityRoutes } from "./contract.ts";

interface Deps {
  readonly complaints: ComplaintRepository;
}

/** Reveals the contact data of a complaint; the access is recorded before anything is shown. */
export async function unmask(
  { params: { trackingCode }, body: { ground }, principal, at }: Input<typeof identityRoutes.unmask>,
  { complaints }: Deps,
) {
  const { complaint, terms, others } = await complaints.editWithAsker(trackingCode, principal.id, [
    items.complaintContact.key(trackingCode),
  ]);
  const decision = unmaskContact(complaint, { ground, by: principal.id, at });
  const opened = await openContact(found(others[0]), trackingCode);
  const basis = { before: complaint, terms };
  return complaints.commitWith(decision, basis, ({ version }) => ({ contact: opened, version }));
}
