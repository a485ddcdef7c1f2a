import type { Principal } from "../../shared/auth/principal.ts";
import { localDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { namePanel as name, refuseNamedAlready } from "../../shared/domain/feedback/panel.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import { refuseNotRater, requireRater } from "../../shared/domain/organisation/authority.ts";
import { type Employee, lastPlaceOn, placeOn, postingOn } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ColleagueFeedbackRepository } from "../../shared/table/feedback/colleague-feedback.ts";
import { found } from "../../shared/table/found.ts";
import type { feedbackRoutes } from "./contract.ts";
import { type FindableDeps, findableBy } from "./findable.ts";

interface Deps extends FindableDeps {
  readonly colleagues: ColleagueFeedbackRepository;
  readonly city: CityWith<{ feedback: FeedbackPolicy }>;
}

export async function namePanel(
  { params: { nip }, body, principal, at }: Input<typeof feedbackRoutes.namePanel>,
  deps: Deps,
) {
  const { colleagues } = deps;
  const [naming, { panel }] = await Promise.all([
    namingOf({ nip, ...body, principal, at }, deps),
    colleagues.withPanel(nip, body.month),
  ]);
  if (panel) throw refuseNamedAlready(body.month);
  return colleagues.commitPanel(name(undefined, naming));
}

/** Feedback already given still counts. */
export async function changePanel(
  { params, body, principal, at }: Input<typeof feedbackRoutes.changePanel>,
  deps: Deps,
) {
  const { colleagues } = deps;
  const { panel: standing } = await colleagues.withPanel(params.nip, params.month);
  const naming = await namingOf({ ...params, ...body, principal, at, standing: standing?.givers }, deps);
  const panel = await colleagues.editPanel(params.nip, params.month);
  return colleagues.commitPanel(name(panel, naming), panel);
}

/** Never shown to the employee: knowing who was asked is a step towards knowing who said what. */
export async function readPanel(
  { params: { nip, month }, principal, at }: Input<typeof feedbackRoutes.panel>,
  { colleagues, employees, city }: Pick<Deps, "colleagues" | "employees" | "city">,
) {
  requirePanelRight(principal, await employees.get(nip), localDay(at, city.timeZone));
  return colleagues.getPanel(nip, month);
}

interface Order {
  readonly nip: string;
  readonly month: string;
  readonly givers: readonly string[];
  readonly principal: Principal;
  readonly at: string;
  /** Those on the panel already, whom the caller may read there. */
  readonly standing?: readonly string[] | undefined;
}

async function namingOf(
  { nip, month, givers, principal, at, standing = [] }: Order,
  deps: Pick<Deps, "employees" | "units" | "city">,
) {
  const { city } = deps;
  const today = localDay(at, city.timeZone);
  const [[employee, ...known], isFindable] = await Promise.all([
    deps.employees.findMany([nip, ...givers]),
    findableBy(principal, today, deps),
  ]);
  requirePanelRight(principal, found(employee), today);
  // The reply names the givers.
  const isKnown = (giver: Employee | undefined) =>
    giver !== undefined &&
    (standing.includes(giver.nip) ? placeOn(giver, today) !== undefined : isFindable(giver));
  return {
    nip,
    month,
    raterNip: postingOn(found(employee), today).raterNip,
    givers: givers.map((giver, index) => ({
      nip: giver,
      isEmployee: isKnown(known[index]),
    })),
    minimumGivers: policyOn(city, `${month}-01`).feedback.minimumGivers,
    currentMonth: monthOf(today),
    by: principal.id,
    at,
  };
}

function requirePanelRight(principal: Principal, employee: Employee, today: string): void {
  if (principal.id !== employee.nip && principal.roles.includes("HR")) return;
  // After they have left, it is their last rater.
  const place = lastPlaceOn(employee, today);
  if (place === undefined) throw refuseNotRater();
  requireRater(principal, place.raterNip);
}
