import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { missDeadline } from "../../shared/domain/complaint-deadlines.ts";
import { complaintRepository } from "../../shared/table/complaints.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import type { Deadline } from "./message.ts";

/** Escalates or closes a complaint, as it is now; a deadline that has been met meanwhile, or told before, does nothing. */
export async function missComplaintDeadline({ key, at }: Deadline, table: Table): Promise<void> {
  const termsOf = complaintTerms(cityOfProcess());
  const complaints = complaintRepository(table, termsOf);
  const complaint = await complaints.at(key);
  const [unit] = await unitRepository(table).findMany([complaint.unitId]);
  const decision = missDeadline(complaint, { at, terms: termsOf(complaint), unit });
  if (decision) await complaints.commit(decision, complaint);
}
