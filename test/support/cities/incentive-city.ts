import { CHIEF, HEAD, REASON, STAFF, startClosedCity } from "./closed-city.ts";
import { incentiveContent } from "./incentives.ts";

export const MONTH = "2026-03";
export const TABLES = "/v1/incentive-tables";
export const RUNS = "/v1/incentive-runs";
const [FIRST, SECOND] = STAFF;

export type IncentiveCity = Awaited<ReturnType<typeof startIncentiveCity>>;

/** A city whose March 2026 has just closed, with those who enter, try and approve tables of incentives. */
export async function startIncentiveCity() {
  const city = await startClosedCity();
  const entering = await city.token("pengelola-insentif", "ADMIN");

  const enter = (content: object) => city.api("POST", TABLES, { as: entering, body: content });

  async function run(body: object) {
    const ordered = await city.api("POST", RUNS, { as: city.as("hr"), body });
    await city.host.idle();
    return ordered;
  }

  async function trial(of: string) {
    const ordered = await run({ kind: "TRIAL", month: MONTH, tableId: of });
    return (await city.api("GET", `${RUNS}/${ordered.body.id}`, { as: city.as("hr") })).body;
  }

  const approve = (of: string, who: string, version: number, trialId: string) =>
    city.api("POST", `${TABLES}/${of}/approve`, { as: city.as(who), body: { trialId }, version });

  const discipline = (body: object, as = city.as("hr")) =>
    city.api("PUT", `/v1/discipline-records/${MONTH}`, { as, body });

  const propose = (who: string, ...recipients: readonly object[]) =>
    city.api("POST", "/v1/project-bonuses", {
      as: city.as(who),
      body: {
        month: MONTH,
        project: "Antrean daring Disdukcapil",
        achievement: "Waktu tunggu turun dari 90 menjadi 20 menit.",
        recipients,
      },
    });

  return {
    ...city,
    ...{ entering, enter, run, trial, approve, discipline, propose },
    /** A table that has been tried, and approved by HR and the head of the city. */
    async tableInForce(): Promise<string> {
      const { id } = (await enter(incentiveContent())).body;
      const tried = await trial(id);
      await approve(id, "hr", 1, tried.id);
      await approve(id, "mayor", 2, tried.id);
      return id;
    },
    /** What March is computed from besides its results: the discipline of two, and a bonus of a tenth for the first. */
    async recordMonth(): Promise<void> {
      const csv = `nip;hadir;TERLAMBAT;HUKUMAN_RINGAN\n${FIRST};98,57;2;\n${SECOND};100;0;1\n`;
      await discipline({ csv });
      const { body: bonus } = await propose(CHIEF, { nip: FIRST, by: "PERCENT", basisPoints: 1_000 });
      const path = `/v1/project-bonuses/${bonus.id}/decide`;
      await city.api("POST", path, { as: city.as("mayor"), body: { isApproved: true }, version: 1 });
    },
    /** The head's rating, which nobody has received yet. */
    rate: (nip: string, expectation: string) =>
      city.api("PUT", `/v1/employees/${nip}/evaluations/${MONTH}/rating`, {
        as: city.as(HEAD),
        body: {
          ...{ hasilKerja: expectation, perilakuKerja: expectation, hasilKerjaReason: REASON },
          perilakuKerjaReason: REASON,
        },
        version: 1,
      }),
  };
}
