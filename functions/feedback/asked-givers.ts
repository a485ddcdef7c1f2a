import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { drawGivers, type FeedbackPanel } from "../../shared/domain/feedback/panel.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import { isAwayThroughout } from "../../shared/domain/organisation/leave/leave.ts";
import type { ColleagueFeedbackRepository } from "../../shared/table/feedback/colleague-feedback.ts";
import { circleOf, type Lines, possibleSubjects } from "./circle.ts";

interface Asking {
  readonly today: string;
  readonly month: string;
  readonly seed: string;
  readonly city: CityWith<{ feedback: FeedbackPolicy }>;
}

/**
 * Whether somebody is asked about an employee: as a member of the named panel or, without one, as drawn from the employee's
 * circle of colleagues or from the subordinates, whom the employee rates.
 */
export async function isAskedAbout(
  giver: string,
  { employee, panel }: { readonly employee: Employee; readonly panel: FeedbackPanel | undefined },
  asking: Asking,
  lines: Lines,
): Promise<boolean> {
  if (panel) return panel.givers.includes(giver);
  if (isAwayThroughout(employee.leaves, asking.month)) return false;
  const about = employee.nip;
  const raterNip = placeOn(employee, asking.today)?.raterNip;
  const [circle, subordinates] = await Promise.all([
    circleOf(about, raterNip, rulesOf(asking).minimumGivers, lines),
    lines.team(about),
  ]);
  return (
    isDrawn(giver, circle, { ...asking, about, group: "peersAsked" }) ||
    isDrawn(giver, subordinates, { ...asking, about, group: "subordinatesAsked" })
  );
}

/** The people an employee is asked about: the same answer as `isAskedAbout` for each of them. */
export async function feedbackSubjectsOf(
  giver: Employee,
  asking: Asking,
  colleagues: Pick<ColleagueFeedbackRepository, "findPanels" | "askedAbout">,
  lines: Lines,
): Promise<readonly string[]> {
  const raterNip = placeOn(giver, asking.today)?.raterNip;
  const [named, drawn] = await Promise.all([
    colleagues.askedAbout(giver.nip, asking.month),
    raterNip === undefined ? [] : drawnSubjects(giver.nip, raterNip, asking, lines),
  ]);
  const panels = await colleagues.findPanels(drawn, asking.month);
  const unnamed = drawn.filter((_, index) => panels[index] === undefined);
  return [...new Set([...named, ...unnamed])];
}

async function drawnSubjects(
  giver: string,
  raterNip: string,
  asking: Asking,
  lines: Lines,
): Promise<readonly string[]> {
  const { minimumGivers } = rulesOf(asking);
  const [team, possible] = await Promise.all([
    lines.team(raterNip),
    possibleSubjects(giver, raterNip, minimumGivers, lines),
  ]);
  const colleagues = await Promise.all(
    possible.map(async ({ about, raterNip: rater }) => {
      const circle = await circleOf(about, rater, minimumGivers, lines);
      return isDrawn(giver, circle, { ...asking, about, group: "peersAsked" }) ? [about] : [];
    }),
  );
  const isOfRater = isDrawn(giver, team, { ...asking, about: raterNip, group: "subordinatesAsked" });
  return [...colleagues.flat(), ...(isOfRater ? [raterNip] : [])];
}

function isDrawn(
  giver: string,
  group: readonly string[],
  {
    about,
    group: kind,
    ...asking
  }: Asking & { readonly about: string; readonly group: "peersAsked" | "subordinatesAsked" },
): boolean {
  const { minimumGivers, [kind]: asked } = rulesOf(asking);
  const { month, seed } = asking;
  return drawGivers(group, { about, month, seed, asked, minimumGivers }).includes(giver);
}

/** The policy of the month's first day applies all month, so that nobody new is drawn halfway through. */
function rulesOf({ city, month }: Asking): FeedbackPolicy {
  return policyOn(city, `${month}-01`).feedback;
}
