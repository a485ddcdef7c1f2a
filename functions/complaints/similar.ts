import type { ProvingDeps } from "../../shared/complaints/proven.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { likenessOf } from "../../shared/domain/complaints/intake/likeness.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** Tracking codes of the day's complaints about the same thing in the same place. */
export async function findSimilar(
  { body, at }: Pick<Input<typeof publicComplaintRoutes.similar>, "body" | "at">,
  { complaints, city }: ProvingDeps & { readonly city: CityFacts },
) {
  return {
    trackingCodes: await complaints.alike({ likeness: likenessOf(body), day: localDay(at, city.timeZone) }),
  };
}
