import { startTestCity } from "./test-city.ts";

const HR = "198001012005011001";

export const SERVICE = "Pembuatan KTP";
export const OWN_QUESTION = {
  id: "Q1",
  text: "Dari mana Anda tahu layanan ini?",
  choices: ["Tetangga", "Media sosial"],
};
/** Open from today. */
export const PLAN = {
  service: SERVICE,
  language: "id",
  opensOn: "2026-03-10",
  endsOn: "2026-03-20",
  questions: { own: [OWN_QUESTION] },
};

export type SurveyCity = Awaited<ReturnType<typeof startSurveyCity>>;

/** A city with units whose services are surveyed. */
export async function startSurveyCity() {
  const city = await startTestCity();
  const hr = await city.token(HR, "HR");
  await city.unit("KOTA");
  return {
    ...city,
    hr,
    /** A unit with one counter. */
    async counter(unitId: string) {
      await city.unit(unitId, "KOTA");
      const body = { name: `Loket ${unitId}`, service: SERVICE };
      const point = await city.api("POST", `/v1/units/${unitId}/service-points`, { as: hr, body });
      return point.body.code as string;
    },
    async plan(unitId: string, over: object = {}) {
      const body = { ...PLAN, ...over };
      const { id, version } = (await city.api("POST", `/v1/units/${unitId}/surveys`, { as: hr, body })).body;
      return { id: id as string, version: version as number };
    },
    /** What was counted of a survey, once nothing is on its way. */
    async countedOf(surveyId: string) {
      await city.host.idle();
      return (await city.api("GET", `/v1/surveys/${surveyId}/result`, { as: hr })).body;
    },
    /** Answers to a unit's standing survey, once nothing is on its way. */
    async standingOf(unitId: string) {
      await city.host.idle();
      return (await city.api("GET", `/v1/public/units/${unitId}/satisfaction?month=2026-03`)).body;
    },
  };
}
