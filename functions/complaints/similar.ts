import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { IntakeRepository } from "../../shared/table/complaints/intake.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** Tracking codes of the day's complaints about the same thing in the same place. */
export async function findSimilar(
  { body, at }: Pick<Input<typeof publicComplaintRoutes.similar>, "body" | "at">,
  { intake, city }: { readonly intake: IntakeRepository; readonly city: CityFacts },
) {
  return { trackingCodes: await intake.alike(body, localDay(at, city.timeZone)) };
}
