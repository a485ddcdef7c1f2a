import { AWARD_CATEGORIES } from "../../domain/awards/rule.ts";
import { previousMonth } from "../../domain/calendar/calendar.ts";
import type { ProposedPlan } from "../development/items.ts";
import * as items from "../items.ts";
import { onFrom, type Range, type RawKey } from "../keys.ts";
import { answeredUnits } from "../organisation/answering-head.ts";
import { closedMonths } from "../scorecard/closed-months.ts";
import type { Page, Table } from "../table.ts";
import { latestPeriods } from "./periods.ts";

export type RaterDeskRepository = ReturnType<typeof raterDeskRepository>;

/** Nothing is decided by what waits: as in its lists, a change of the last moment may be missing. */
const SHOWN = { isConsistent: false } as const;

/** Counts stop at this many in each list. */
const PAGE = { limit: 100 };

type Role = "EMPLOYEE" | "HR" | "COMPLAINT_OFFICER" | "HEAD_OF_CITY";

/** Months back for which an award, or a bonus, can still await its decision. */
const MONTHS_TO_DECIDE = 4;
/** Newest versions of the incentive table, and newest runs, to look at. */
const NEWEST = { limit: 25, newestFirst: true } as const;

interface Desk {
  readonly roles: readonly string[];
  /** A NIP, or the role of the head of the city. */
  readonly rater: string;
  /** The instant from which reports count. */
  readonly since: string;
  /** The present one: earlier ones are over. */
  readonly year: string;
}

/** What awaits somebody, gathered from the lists of several contexts. */
export function raterDeskRepository(table: Table) {
  return {
    /**
     * The first page of each list that somebody's roles open, in parallel: nine of a rater, eight of HR, one of complaint
     * officers; the head of the city has those of a rater, and the requests that HR left open.
     */
    async lists({ roles, rater, since, year }: Desk) {
      const page = async <Type>(
        of: readonly Role[],
        range: () => Range<Type>,
      ): Promise<Page<Type & RawKey>> =>
        of.some((role) => roles.includes(role)) ? table.query(range(), PAGE) : { items: [] };
      return allNamed({
        plans: page(RATERS, () => items.plan.list.range(rater)),
        reports: page(RATERS, () => onFrom(items.workReport.list.range(rater), since)),
        escalated: page(RATERS, () => onFrom(items.escalatedReport.list.range(rater), since)),
        trainings: page(RATERS, () => items.training.list.range(rater)),
        enrolments: page(RATERS, () => items.enrolment.list.range(rater)),
        tasks: page(RATERS, () => items.evaluationTask.range(rater)),
        team: page(RATERS, () => items.teamMember.range(rater)),
        help: page(RATERS, () => items.helpRequest.list.range(rater)),
        suggestions: page(RATERS, () => items.indicatorSuggestion.list.range(rater)),
        requests: page(["HR"], () => items.raterRequest.list.range("OPEN")),
        overdueRequests: page(["HR", "HEAD_OF_CITY"], () => items.raterRequest.list.range("OVERDUE")),
        unrated: page(["HR"], () => items.unratedResult.range()),
        objections: page(["HR"], () => items.awardObjection.list.range("OPEN")),
        overdueObjections: page(["HR"], () => items.awardObjection.list.range("OVERDUE")),
        questions: page(["HR"], () => items.waitingQuestion.range()),
        proposed: roles.includes("HR") ? approvablePlans(table, year) : Promise.resolve(NO_PLANS),
        surveys: page(["HR"], () => items.unpublishedSurvey.list.range()),
        complaints: page(["COMPLAINT_OFFICER"], () => items.openComplaint.list.range()),
      });
    },
    /**
     * What may await the decision of HR or the head of the city: the committees' proposals of the last months with what was decided
     * of them, incentive tables with their trials, and project bonuses. Six ranges and a batch, in parallel; nothing for others.
     * @param month the present one
     */
    async toDecide(roles: readonly string[], month: string) {
      if (!DECIDERS.some((role) => roles.includes(role))) return NOTHING_TO_DECIDE;
      const months = lastMonths(month, MONTHS_TO_DECIDE);
      const [panels, decisions, tables, runs, ...bonuses] = await Promise.all([
        table.findMany(
          months.map((one) => items.awardPanel.key(one)),
          SHOWN,
        ),
        table.findMany(
          months.flatMap((one) => AWARD_CATEGORIES.map((category) => items.awardDecision.key(one, category))),
          SHOWN,
        ),
        table.query(items.incentiveTable.list.range(), NEWEST),
        table.query(items.incentiveRun.list.range(), NEWEST),
        ...months.map((one) => table.query(items.projectBonus.list.range(one), PAGE)),
      ]);
      return {
        awards: months.map((one, place) => ({
          month: one,
          panel: panels[place],
          decisions: decisions
            .filter((decision) => decision?.month === one)
            .filter((decision) => decision !== undefined),
        })),
        tables: tables.items,
        trials: runs.items.filter(({ kind, state }) => kind === "TRIAL" && state === "DONE"),
        bonuses: bonuses.flatMap((page) => page.items),
      };
    },
    latestPeriods: () => latestPeriods(table),
    closed: closedMonths(table),
    employee: (nip: string) => table.find(items.employee.key(nip)),
    /** The units that somebody answers for who heads some on a local day. */
    answeredBy: (headed: readonly string[], day: string) => answeredUnits(table, headed, day),
    /** Closed periods of several employees, and other employees themselves; a round trip for each hundred. */
    async evaluations(nips: readonly string[], periods: readonly string[], people: readonly string[]) {
      const wanted = periods.flatMap((period) => nips.map((nip) => items.evaluation.key(nip, period)));
      const [evaluations, employees] = await table.findBoth(wanted, people.map(items.employee.key), SHOWN);
      return {
        evaluations: evaluations.filter((one) => one !== undefined),
        employees: employees.filter((one) => one !== undefined),
      };
    },
  };
}

type Named = Readonly<Record<string, Promise<unknown>>>;
type Awaits<Asked extends Named> = { readonly [Name in keyof Asked]: Awaited<Asked[Name]> };

/** What several promises under way bring, each by its name: places in an array could be mixed up. */
async function allNamed<Asked extends Named>(asked: Asked): Promise<Awaits<Asked>> {
  const brought = await Promise.all(Object.entries(asked).map(async ([name, one]) => [name, await one]));
  return Object.fromEntries(brought);
}

const NO_PLANS: Page<ProposedPlan> = { items: [] };

/** Plans of development that await approval; of a year that HR has closed none does. @param year the present one */
async function approvablePlans(table: Table, year: string): Promise<Page<ProposedPlan>> {
  const page = await table.query(onFrom(items.proposedDevelopmentPlan.range(), year), PAGE);
  const years = new Set(page.items.map((one) => one.year));
  const known = await table.findMany(
    [...years].map((one) => items.developmentYear.key(one)),
    SHOWN,
  );
  const closed = new Set(known.flatMap((one) => (one?.isClosed ? [one.year] : [])));
  return { ...page, items: page.items.filter((one) => !closed.has(one.year)) };
}

/** Who may have to decide something beside ratings. */
const DECIDERS: readonly Role[] = ["HR", "HEAD_OF_CITY"];

const NOTHING_TO_DECIDE = { awards: [], tables: [], trials: [], bonuses: [] };

/** A month and those before it. */
function lastMonths(month: string, count: number): readonly string[] {
  const months = [month];
  while (months.length < count) months.push(previousMonth(months.at(-1) ?? month));
  return months;
}

/** Who may rate somebody. */
const RATERS: readonly Role[] = ["EMPLOYEE", "HEAD_OF_CITY"];

/** The lists of somebody's desk. */
export type DeskLists = Awaited<ReturnType<RaterDeskRepository["lists"]>>;
