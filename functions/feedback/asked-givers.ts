import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { drawGivers, type FeedbackPanel } from "../../shared/domain/feedback/panel.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import type { ColleagueFeedbackRepository } from "../../shared/table/feedback/colleague-feedback.ts";

interface Asking {
  readonly today: string;
  readonly month: string;
  readonly seed: string;
  readonly city: CityWith<{ feedback: FeedbackPolicy }>;
}

type Colleagues = Pick<ColleagueFeedbackRepository, "team" | "findPanels" | "askedAbout">;

/**
 * Whether somebody is asked about an employee: as a member of the named panel or, without one, as drawn from the employee's
 * peers (who have the same rater) or subordinates (whom the employee rates).
 */
export async function isAskedAbout(
  giver: string,
  { employee, panel }: { readonly employee: Employee; readonly panel: FeedbackPanel | undefined },
  { today, ...draw }: Asking,
  colleagues: Pick<Colleagues, "team">,
): Promise<boolean> {
  if (panel) return panel.givers.includes(giver);
  const raterNip = placeOn(employee, today)?.raterNip;
  const [peers, subordinates] = await Promise.all([
    raterNip === undefined ? [] : colleagues.team(raterNip),
    colleagues.team(employee.nip),
  ]);
  const about = employee.nip;
  return (
    isDrawn(giver, peers, { about, group: "peersAsked", ...draw }) ||
    isDrawn(giver, subordinates, { about, group: "subordinatesAsked", ...draw })
  );
}

/** The people an employee is asked about: the same answer as `isAskedAbout` for each of them, in two round trips. */
export async function feedbackSubjectsOf(
  giver: Employee,
  { today, ...draw }: Asking,
  colleagues: Colleagues,
): Promise<readonly string[]> {
  const raterNip = placeOn(giver, today)?.raterNip;
  const [named, team] = await Promise.all([
    colleagues.askedAbout(giver.nip, draw.month),
    raterNip === undefined ? [] : colleagues.team(raterNip),
  ]);
  if (raterNip === undefined) return named;
  const drawn = [
    ...team.map(({ nip }) => ({ about: nip, group: "peersAsked" as const })),
    { about: raterNip, group: "subordinatesAsked" as const },
  ].filter(({ about, group }) => about !== giver.nip && isDrawn(giver.nip, team, { about, group, ...draw }));
  const panels = await colleagues.findPanels(
    drawn.map(({ about }) => about),
    draw.month,
  );
  const unnamed = drawn.filter((_, index) => panels[index] === undefined).map(({ about }) => about);
  return [...new Set([...named, ...unnamed])];
}

function isDrawn(
  giver: string,
  team: readonly { readonly nip: string }[],
  {
    about,
    group,
    month,
    seed,
    city,
  }: Omit<Asking, "today"> & {
    readonly about: string;
    readonly group: "peersAsked" | "subordinatesAsked";
  },
): boolean {
  // The policy of the month's first day applies all month, so that nobody new is drawn halfway through.
  const { minimumGivers, [group]: asked } = policyOn(city, `${month}-01`).feedback;
  const others = team.map(({ nip }) => nip).filter((nip) => nip !== about);
  return drawGivers(others, { about, month, seed, asked, minimumGivers }).includes(giver);
}
