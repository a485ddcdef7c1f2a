import { monthOf } from "../../shared/domain/calendar/calendar.ts";
import { isDrawable } from "../../shared/domain/feedback/panel.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import { isAwayThroughout } from "../../shared/domain/organisation/leave/leave.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { ColleagueFeedbackRepository } from "../../shared/table/feedback/colleague-feedback.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";

/** Who rates whom, each looked up once a request. */
export interface Lines {
  /** Those somebody rates, except for those who are away all month. */
  readonly team: (raterNip: string) => Promise<readonly string[]>;
  readonly raterOf: (nip: string) => Promise<string | undefined>;
}

const TEAMS_AT_ONCE = 8;

export function linesOn(
  today: string,
  colleagues: Pick<ColleagueFeedbackRepository, "team">,
  employees: Pick<EmployeeRepository, "findMany">,
): Lines {
  const month = monthOf(today);
  return {
    team: known(async (rater) => {
      const present = (await colleagues.team(rater)).filter(({ away }) => !isAwayThroughout(away, month));
      return present.map(({ nip }) => nip);
    }),
    raterOf: known(async (nip) => placeOn((await employees.findMany([nip]))[0], today)?.raterNip),
  };
}

function known<Value>(look: (nip: string) => Promise<Value>) {
  const found = new Map<string, Promise<Value>>();
  return (nip: string) => {
    const value = found.get(nip) ?? look(nip);
    found.set(nip, value);
    return value;
  };
}

/**
 * The colleagues from whom those who are asked about an employee are drawn: the peers, who have the same rater. Where
 * they are too few for a draw, the rater's own peers join them, and so on upwards, until somebody can be asked; superiors
 * are left out on the way. So an employee of a unit of five is asked about too, by those who lead the units beside it.
 * @source policy choice
 */
export async function circleOf(
  about: string,
  raterNip: string | undefined,
  minimumGivers: number,
  { team, raterOf }: Lines,
): Promise<readonly string[]> {
  const circle: string[] = [];
  const line = new Set([about]);
  let superior = raterNip;
  while (superior !== undefined && !line.has(superior) && !isDrawable(circle.length, minimumGivers)) {
    line.add(superior);
    circle.push(...(await team(superior)).filter((nip) => !line.has(nip)));
    superior = await raterOf(superior);
  }
  return circle;
}

interface Rated {
  readonly about: string;
  readonly raterNip: string;
}

/** Everybody in whose circle somebody may be, with their rater. */
export async function possibleSubjects(
  giver: string,
  raterNip: string,
  minimumGivers: number,
  { team }: Pick<Lines, "team">,
): Promise<readonly Rated[]> {
  const seen = new Set([giver, raterNip]);
  async function below(superior: string): Promise<readonly Rated[]> {
    const members = (await team(superior)).filter((nip) => !seen.has(nip));
    // About a member of a team that is large enough, nobody else is asked.
    return isDrawable(members.length - 1, minimumGivers) ? [] : withBelow(members, superior);
  }
  async function withBelow(members: readonly string[], rater: string): Promise<readonly Rated[]> {
    for (const nip of members) seen.add(nip);
    const deeper = await inParallel(members, TEAMS_AT_ONCE, below);
    return [...members.map((about) => ({ about, raterNip: rater })), ...deeper.flat()];
  }
  const peers = (await team(raterNip)).filter((nip) => nip !== giver);
  return withBelow(peers, raterNip);
}
