import { endOfDay, localDay } from "../../shared/domain/calendar/calendar.ts";
import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { headOn } from "../../shared/domain/city.ts";
import { requireCanSeeEvaluation } from "../../shared/domain/evaluation/authority.ts";
import { type Employee, identityOn, lastPlaceOn } from "../../shared/domain/organisation/employee.ts";
import { letterheadUnits } from "../../shared/domain/organisation/letterhead.ts";
import { nameAt } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { documentRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { evaluationForm } from "./evaluation-form.ts";
import type { Party } from "./parties.ts";

type Asked = Pick<Input<typeof documentRoutes.document>, "params" | "principal" | "at">;

/**
 * The current document, with everybody's unit, position, grade and name as on the last day of the period: rendered
 * from the evaluation every time, so the two never disagree.
 */
export async function readForm(
  { params: { nip, period }, principal, at }: Asked,
  { evaluations, employees, unitStandings, units, city }: Deps,
) {
  const { employee, evaluation: closed } = await evaluations.closedPeriod(nip, period);
  const day = localDay(at, city.timeZone);
  requireCanSeeEvaluation(principal, found(employee), { evaluation: closed, day });
  const evaluation = await evaluations.known(closed, period);
  const superiorNip = evaluation.objection?.deciderNip;
  const nips = [evaluation.raterNip, superiorNip].filter((one) => one !== undefined);
  const [people, standing] = await Promise.all([
    employees.findMany(nips),
    unitStandings.find(evaluation.unitId, period),
  ]);
  const lastDay = lastDayOf(period);
  const lastPlace = (one: Employee | undefined) => lastPlaceOn(one, lastDay);
  const unitIds = [evaluation.unitId, ...people.flatMap((one) => lastPlace(one)?.unitId ?? [])];
  const then = endOfDay(lastDay, city.timeZone);
  const named = await units.findMany(unitIds);
  const unitNames = new Map(named.map((unit) => [unit?.id, unit ? nameAt(unit, then) : ""]));
  const own = named.find((unit) => unit?.id === evaluation.unitId);
  const above = (await units.findMany(own?.ancestors ?? [])).filter((unit) => unit !== undefined);
  const head = headOn(city, lastDay);
  const party = (wanted: string | undefined): Party => {
    const person = people.find((one) => one?.nip === wanted);
    if (wanted === undefined || person === undefined)
      return {
        name: head.name,
        nip: wanted ?? "",
        grade: "",
        position: head.office,
        unit: city.name,
      };
    const { name, grade } = identityOn(person, lastDay);
    const place = lastPlace(person);
    const unit = unitNames.get(place?.unitId) ?? "";
    return { name, nip: person.nip, grade, position: place?.position ?? "", unit };
  };
  return evaluationForm({
    evaluation,
    standing,
    city,
    letterheadUnits: own ? letterheadUnits(own, above, then) : [],
    employee: { ...evaluation, unit: unitNames.get(evaluation.unitId) ?? "" },
    rater: party(evaluation.raterNip),
    ...(evaluation.objection && { superior: party(superiorNip) }),
  });
}
