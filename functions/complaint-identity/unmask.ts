import { openContact, type SealedContact } from "../../shared/contacts/contact.ts";
import { unmaskContact } from "../../shared/domain/complaint-contact.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints.ts";
import { found } from "../../shared/table/found.ts";
import { keys } from "../../shared/table/keys.ts";
import type { Table } from "../../shared/table/table.ts";
import type { identityRoutes } from "./contract.ts";

interface Deps {
  readonly complaints: ComplaintRepository;
  readonly table: Pick<Table, "find">;
}

/** Opens the contact data of a complaint; that it was done is stored before anything is shown. */
export async function unmask(
  { params: { trackingCode }, body: { ground }, principal, at }: Input<typeof identityRoutes.unmask>,
  { complaints, table }: Deps,
) {
  const [{ complaint, terms }, contact] = await Promise.all([
    complaints.editWithAsker(trackingCode, principal.id),
    table.find<SealedContact>(keys.complaintContact(trackingCode)),
  ]);
  const decision = unmaskContact(complaint, { ground, by: principal.id, at });
  const opened = await openContact(found(contact), trackingCode);
  const { version } = await complaints.commit(decision, { before: complaint, terms });
  return { contact: opened, version };
}
