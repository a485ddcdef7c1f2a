import type { Candidate } from "../../../shared/domain/awards/round/candidate.ts";
import { awardRoundRepository } from "../../../shared/table/awards/rounds.ts";
import { storeRound } from "./award-round.ts";
import { startTestCity } from "./test-city.ts";

export const MONTH = "2026-03";
export const PANEL = `/v1/award-rounds/${MONTH}/panel`;
const DECISIONS = `/v1/award-rounds/${MONTH}/decisions`;
export const WHY = "Terobosannya dipakai seluruh kecamatan dan terbukti memangkas antrean.";

/** Heads the city's own unit; then the head of an office, and its staff who are on the list. */
export const CHIEF = "197001011995031001";
export const HEAD = "197501012000031002";
export const FIRST = "198609262015051001";
export const SECOND = "199001012015052003";
export const COLLEAGUE = "199102022016031004";
/** From other offices, without ties to anybody on the list. */
export const STANDBY = "199405052019031007";
export const OUTSIDERS = ["199203032017031005", "199304042018031006"] as const;

const candidate = (rank: number, overrides: Partial<Candidate>): Candidate => ({
  category: "INDIVIDUAL",
  rank,
  kind: "EMPLOYEE",
  id: FIRST,
  name: "Widya Lestari",
  unitId: "unit-2",
  unitName: "Dinas Kependudukan",
  position: "Analis Kebijakan",
  raterNip: HEAD,
  scoreBasisPoints: 11_000 - rank,
  parts: [],
  evidence: 9,
  ...overrides,
});

export type AwardCity = Awaited<ReturnType<typeof startAwardCity>>;

/**
 * A city with a round for which no committee is appointed yet: two employees and a unit are on its list.
 * @param unitId the unit on the list
 */
export async function startAwardCity(unitId = "unit-2") {
  const city = await startTestCity("bukittinggi", Date.parse("2026-04-06T02:00:00.000Z"));
  await city.unit("unit-1");
  for (const id of ["unit-2", "unit-3", "unit-4"]) await city.unit(id, "unit-1");
  if (unitId !== "unit-2") await city.unit(unitId, "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { unitId: "unit-2" });
  for (const nip of [FIRST, SECOND, COLLEAGUE])
    await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  await city.employee(OUTSIDERS[0], { raterNip: CHIEF, unitId: "unit-3" });
  await city.employee(OUTSIDERS[1], { raterNip: CHIEF, unitId: "unit-4" });
  await city.employee(STANDBY, { raterNip: CHIEF, unitId: "unit-4" });
  const candidates = [
    candidate(1, {}),
    candidate(2, { id: SECOND, name: "Rudi Hartono" }),
    candidate(1, { category: "SERVICE", kind: "UNIT", id: unitId, unitId, name: "Dinas Kependudukan" }),
  ];
  await storeRound(city, { month: MONTH, candidates });

  const tokens = new Map<string, string>();
  const as = (who: string) => tokens.get(who) as string;
  async function signIn() {
    for (const nip of [CHIEF, HEAD, FIRST, SECOND, COLLEAGUE, ...OUTSIDERS])
      tokens.set(nip, await city.token(nip, "EMPLOYEE"));
    tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
    tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  }
  await signIn();

  const appoint = (...members: readonly string[]) =>
    city.api("POST", PANEL, { as: as("hr"), body: { members } });
  const score = (who: string, ...scores: readonly (readonly [string, string, number])[]) =>
    city.api("PUT", `${PANEL}/scores`, {
      as: as(who),
      body: {
        scores: scores.map(([category, candidateId, given]) => ({ category, candidateId, score: given })),
      },
    });

  return {
    ...city,
    ...{ as, signIn, appoint, score },
    /** A committee scores and proposes: the second by rank before the first, and the unit. */
    async propose(): Promise<void> {
      await appoint(CHIEF, HEAD, ...OUTSIDERS);
      for (const [index, nip] of OUTSIDERS.entries())
        await score(
          nip,
          ["INDIVIDUAL", FIRST, 80 + 5 * index],
          ["INDIVIDUAL", SECOND, 91 - index],
          ["SERVICE", unitId, 70 + 5 * index],
        );
      const closed = await city.api("POST", `${PANEL}/close`, { as: as("hr"), version: 1 });
      if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
    },
    decide: (body: object, who: string = as("mayor")) => city.api("POST", DECISIONS, { as: who, body }),
    /** The decision on a category, as somebody reads or changes it. */
    decision: (category: string, who: string, path = "") =>
      city.api("GET", `${DECISIONS}/${category}${path}`, { as: who }),
    consent: (category: string, who: string, version: number, isGiven = true) =>
      city.api("POST", `${DECISIONS}/${category}/consent`, { as: who, body: { isGiven }, version }),
    publicly: (path: string) => city.api("GET", `/v1/public/${path}`),
    object: (reason: string, category = "INDIVIDUAL") =>
      city.api("POST", `/v1/public/awards/${MONTH}/${category}/objections`, { body: { reason } }),
    /** The categories in which the head of the city, or somebody else, has to decide. */
    async toDecide(who: string): Promise<readonly string[]> {
      const { body } = await city.api("GET", "/v1/me/tasks", { as: who });
      return body.nearest
        .filter(({ kind }: { kind: string }) => kind === "DECIDE_AWARD")
        .map(({ id }: { id: string }) => id);
    },
    /** What awaits somebody's own word, such as that an award is published. */
    async toConsentTo(who: string): Promise<readonly string[]> {
      const { body } = await city.api("GET", "/v1/me/tasks?only=OWN", { as: who });
      return body.nearest.map(({ kind, period, id }: Record<string, string>) => `${kind} ${period} ${id}`);
    },
    /** As later months read them. */
    async winners() {
      const all = await awardRoundRepository(city.table).winnersOf(MONTH);
      return all.map(({ category, id, rank }) => [category, id, rank]);
    },
  };
}
