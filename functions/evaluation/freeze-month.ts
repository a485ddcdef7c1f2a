import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import type { Close, CloseCity } from "../../shared/domain/evaluation/close/close.ts";
import { freezeEvidence } from "../../shared/domain/evaluation/close/freeze-evidence.ts";
import { refreezeEvaluation } from "../../shared/domain/evaluation/close/reopened-evaluation.ts";
import { treatUnanswered } from "../../shared/domain/evaluation/close/unanswered-reports.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { colleagueScores } from "../../shared/domain/feedback/colleague-scores.ts";
import { type Employee, lastPostingOn } from "../../shared/domain/organisation/employee.ts";
import type { RunOf } from "../../shared/domain/run.ts";
import { measuringOf } from "../../shared/domain/scorecard/measuring.ts";
import type { ServiceMonth } from "../../shared/domain/surveys/results/service-month.ts";
import { type ClosingRepository, EvidenceMoved } from "../../shared/table/evaluation/closings.ts";

interface Deps {
  readonly closings: ClosingRepository;
  readonly city: CloseCity;
}

/** Freezes some employees of a unit, without those already frozen. */
export type Freeze = (employees: readonly Employee[]) => Promise<void>;

/**
 * Reports in flight may move a scorecard between being read and being frozen. They soon end, as no new ones
 * are accepted.
 */
const ATTEMPTS = 5;

interface Place {
  readonly unitId: string;
  /** The run that counts it. */
  readonly run: RunOf;
  /** Reopened evaluations to freeze again, by employee. */
  readonly reopened?: ReadonlyMap<string, Evaluation>;
}

/** Freezes a month of a unit's employees, all or none, exactly as they were read. */
export function freezingOfMonth(close: Close, { reopened, ...place }: Place, deps: Deps): Freeze {
  const { period: month, at } = close;
  const services = servicesOf(measuringOf(deps.city, month, at), deps.closings);
  return async (employees) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const evidence = await evidenceOf(employees, close, { ...deps, services, reopened });
        return await deps.closings.freeze(evidence, { ...place, month, at });
      } catch (error) {
        if (!(error instanceof EvidenceMoved) || attempt === ATTEMPTS) throw error;
      }
    }
  };
}

type Services = (unitId: string) => Promise<ServiceMonth | undefined>;

/** Citizens' experience of each unit, read once for everybody who served there. */
function servicesOf(
  { month, before }: { readonly month: string; readonly before: string },
  closings: ClosingRepository,
): Services {
  const known = new Map<string, Promise<ServiceMonth | undefined>>();
  return (unitId) => {
    const service = known.get(unitId) ?? closings.serviceMonth(unitId, month, before);
    known.set(unitId, service);
    return service;
  };
}

interface Freezing extends Deps {
  readonly services: Services;
  readonly reopened: Place["reopened"] | undefined;
}

async function evidenceOf(
  employees: readonly Employee[],
  close: Close,
  { closings, services, reopened, city }: Freezing,
) {
  const { period: month, lastDay, policy } = close;
  const terms = policyOn(city, `${month}-01`).feedback;
  const today = localDay(close.at, city.timeZone);
  const open = await closings.toClose(employees, measuringOf(city, month, close.at));
  return Promise.all(
    open.map(async (measured) => {
      const { employee, scorecard } = measured;
      const service = await services(lastPostingOn(employee, lastDay).unitId);
      const unanswered = await treatUnanswered(scorecard, policy.evaluation, (reports) =>
        closings.unanswered(employee.nip, month, reports),
      );
      const { nip } = employee;
      const feedback = await closings.colleagueFeedback(nip, month);
      const colleagues = colleagueScores({ nip, month, feedback, terms, today });
      const evidence = {
        ...{ ...measured, service },
        ...(unanswered && { unanswered }),
        ...(colleagues && { colleagues }),
      };
      const again = reopened?.get(employee.nip);
      const decision = again ? refreezeEvaluation(again, evidence, close) : freezeEvidence(evidence, close);
      return { decision, scorecard };
    }),
  );
}
