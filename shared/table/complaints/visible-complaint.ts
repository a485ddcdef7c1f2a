import type { CityFacts } from "../../domain/city.ts";
import { type Asked, askingOf, requireCanSeeComplaint } from "../../domain/complaints/life/authority.ts";
import type { ComplaintRepository } from "./complaints.ts";

/**
 * A complaint, if the caller may see it.
 * @throws DomainError `aggregate.not-found`, `complaint.not-yours`
 */
export async function visibleComplaint(
  input: Asked & { readonly params: { readonly trackingCode: string } },
  { complaints, city }: { readonly complaints: ComplaintRepository; readonly city: CityFacts },
) {
  const loaded = await complaints.withAsker(input.params.trackingCode, input.principal.id);
  requireCanSeeComplaint(askingOf(input, loaded.employee, city), loaded.complaint);
  return loaded;
}
