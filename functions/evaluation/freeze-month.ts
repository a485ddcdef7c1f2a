import { type City, policyOn } from "../../shared/cities/city.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { type Employee, postingOn } from "../../shared/domain/employee.ts";
import { type Close, freezeEvidence } from "../../shared/domain/freeze-evidence.ts";
import type { ServiceMonth } from "../../shared/domain/service-month.ts";
import { unansweredOf } from "../../shared/domain/unanswered-reports.ts";
import { type ClosingRepository, EvidenceMoved } from "../../shared/table/closings.ts";

interface Deps {
  readonly closings: ClosingRepository;
  readonly city: City;
}

/** Freezes some employees of a unit, once those who are frozen already are left out. */
export type Freeze = (employees: readonly Employee[]) => Promise<void>;

/** Reports in flight may move a scorecard between its reading and its freezing; they end soon, as no new ones are taken. */
const ATTEMPTS = 5;

/** Freezes a month of a unit's employees, each with the scorecard as it was read. */
export function freezingOfMonth(close: Close, unitId: string, deps: Deps): Freeze {
  const { period: month, at } = close;
  const services = servicesOf(month, deps.closings);
  return async (employees) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const evidence = await evidenceOf(employees, close, { ...deps, services });
        return await deps.closings.freeze(evidence, { month, unitId, at });
      } catch (error) {
        if (!(error instanceof EvidenceMoved) || attempt === ATTEMPTS) throw error;
      }
    }
  };
}

type Services = (unitId: string) => Promise<ServiceMonth | undefined>;

/** What citizens experienced of a unit, read once for all who served there. */
function servicesOf(month: string, closings: ClosingRepository): Services {
  const known = new Map<string, Promise<ServiceMonth | undefined>>();
  return (unitId) => {
    const service = known.get(unitId) ?? closings.serviceMonth(unitId, month);
    known.set(unitId, service);
    return service;
  };
}

async function evidenceOf(
  employees: readonly Employee[],
  close: Close,
  { closings, services, city }: Deps & { readonly services: Services },
) {
  const { period: month, lastDay } = close;
  const policy = policyOn(city, lastDay);
  const open = await closings.toClose(employees, month, surveyWeighting(city)(month));
  return Promise.all(
    open.map(async (measured) => {
      const { employee, scorecard } = measured;
      const service = await services(postingOn(employee, lastDay).unitId);
      const unanswered = await unansweredOf(scorecard, policy, (reports) =>
        closings.unanswered(employee.nip, month, reports),
      );
      const evidence = { ...measured, service, ...(unanswered && { unanswered }) };
      return { decision: freezeEvidence(evidence, close), scorecard };
    }),
  );
}
