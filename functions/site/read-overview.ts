import { localMonth, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { COMPLAINT_DESK } from "../../shared/domain/complaints/complaint.ts";
import { countsOf, sumOf } from "../../shared/domain/complaints/figures/statistics.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintFigureRepository } from "../../shared/table/complaints/figures.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { siteRoutes } from "./contract.ts";

interface Deps {
  readonly months: ComplaintFigureRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

export async function readOverview(
  { at }: Pick<Input<typeof siteRoutes.overview>, "at">,
  { months, units, city }: Deps,
) {
  const month = previousMonth(localMonth(at, city.timeZone));
  const all = await units.all();
  const counters = await months.ofUnits([COMPLAINT_DESK, ...all.map(({ id }) => id)], month);
  const { received, answeredInTime, answeredLate, solved } = sumOf(counters.map(countsOf));
  const {
    verifyWorkingDays,
    firstResponseWorkingDays,
    resolveWorkingDays,
    complainantReplyWorkingDays,
    reopenWorkingDays,
    retentionYears,
  } = policyAt(city, at).complaints;
  return {
    promise: {
      verifyWorkingDays,
      firstResponseWorkingDays,
      resolveWorkingDays,
      complainantReplyWorkingDays,
      reopenWorkingDays,
      retentionYears,
    },
    lastMonth: { month, received, answeredInTime, answeredLate, solved },
  };
}
