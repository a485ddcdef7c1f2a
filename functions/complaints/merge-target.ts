import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";

/** The remaining complaint at the end of a chain of merges; undefined if it no longer exists. */
export async function mergeTarget(
  trackingCode: string,
  complaints: Pick<ComplaintRepository, "find">,
): Promise<Awaited<ReturnType<ComplaintRepository["find"]>>["known"]> {
  const { known } = await complaints.find(trackingCode, []);
  const further = known && mergedInto(known.complaint);
  return further === undefined ? known : mergeTarget(further, complaints);
}

export function mergedInto(complaint: Complaint): string | undefined {
  return complaint.status === "SELESAI" ? complaint.mergedInto : undefined;
}
