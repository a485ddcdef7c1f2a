import type { City } from "../../../../shared/cities/city.ts";
import { planFormOf } from "../../../../shared/domain/planning/form.ts";
import type { Host } from "../../host.ts";
import type { Api } from "../api.ts";
import { type Cast, readCast } from "../cast.ts";
import { occupationOf } from "../data/occupations.ts";
import { inCity } from "../data/places.ts";
import { seededRandom } from "../data/random.ts";
import { setUpCity } from "../set-up-city.ts";
import { announcementScenes } from "./announcement.ts";
import { giveAward } from "./award.ts";
import { proposeBonus } from "./bonus.ts";
import { planCareers } from "./careers.ts";
import { complaintScenes } from "./complaints.ts";
import { consultationScenes } from "./consultation.ts";
import { DEMO_MONTH, daysOf, demoEnd } from "./days.ts";
import { drawDiligence } from "./diligence.ts";
import { discussionScenes } from "./discussion.ts";
import { helpScenes } from "./help.ts";
import { payIncentive } from "./incentive.ts";
import { integrityScenes } from "./integrity.ts";
import { paperSurveyScenes } from "./paper-survey.ts";
import { planScenes } from "./plans.ts";
import { rateMonth } from "./ratings.ts";
import { reportScenes } from "./reports.ts";
import { perform, type Scene } from "./scene.ts";
import { suggestionScenes } from "./suggestion.ts";
import { supervisionScenes } from "./supervision.ts";
import { surveyScenes } from "./surveys.ts";
import { trainingScenes } from "./training.ts";

const SEED = 2026_03;

export interface Play {
  readonly host: Pick<Host, "advanceTo" | "idle">;
  readonly api: Api;
  readonly city: City;
  readonly signal: AbortSignal;
  /** @param at the city's time, in milliseconds since 1970 */
  readonly onProgress: (performed: number, total: number, at: number) => void;
}

/** Sets up the demo city and plays its month, through close, award and incentive. A city always gets the same month. */
export async function playMonth({ host, api, city, signal, onProgress }: Play): Promise<void> {
  await setUpCity({ host, api, city });
  signal.throwIfAborted();
  const cast = await readCast(api);
  const scenes = writeScenes(cast, city);
  await perform([...scenes, curtain(city)], { host, api, signal, onProgress });
  await host.idle();
  await conclude({ host, api, cast });
}

/** What people do with a closed month: give an award, rate, plan careers, compute the incentive, and propose a bonus. */
export async function conclude({ host, api, cast }: Pick<Play, "host" | "api"> & { readonly cast: Cast }) {
  await giveAward(api, cast, DEMO_MONTH);
  await rateMonth(api, cast, DEMO_MONTH);
  await planCareers(api, cast);
  await payIncentive({ host, api, cast, month: DEMO_MONTH });
  await proposeBonus(api, cast);
}

/** Everything that happens, decided up front: the order in which requests are answered changes nothing. */
export function writeScenes({ units, players, accounts }: Cast, city: City): Scene[] {
  const days = daysOf(city);
  const local = inCity(city);
  const ofPlayers = players.flatMap((player) => {
    const random = seededRandom(SEED + Number(player.nip.slice(-10)));
    const occupation = occupationOf(player.posting);
    const diligence = drawDiligence(random);
    const form = planFormOf(player.posting);
    const plan = planScenes(player, { occupation, form, head: accounts.head, days, random });
    // Those the head of the city rates report to him in person.
    if (player.posting.raterNip === undefined) return plan;
    return [...plan, ...reportScenes(player, { occupation, diligence, days, random })];
  });
  return [
    ...ofPlayers,
    ...surveyScenes({ days, random: seededRandom(SEED + 1), local }),
    ...paperSurveyScenes(units, { hr: accounts.hr, days, players }),
    ...complaintScenes({ days, officer: accounts.complaints, random: seededRandom(SEED + 2), local }),
    ...announcementScenes(players, { hr: accounts.hr, days }),
    ...discussionScenes(players, { hr: accounts.hr, days }),
    ...trainingScenes(players, { hr: accounts.hr, days }),
    ...consultationScenes(players, { ...accounts, days }),
    ...supervisionScenes(players, { units, hr: accounts.hr, days }),
    ...integrityScenes(players, { ...accounts, days }),
    ...helpScenes(players, { hr: accounts.hr, days }),
    ...suggestionScenes(players, { ...accounts, days }),
  ];
}

function curtain(city: City): Scene {
  return { at: demoEnd(city), perform: async () => {} };
}
