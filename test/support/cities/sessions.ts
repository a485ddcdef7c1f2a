import { startTestCity } from "./test-city.ts";

export const CHIEF = "197001011995031001";
export const HEAD = "197501012000031002";
export const TRAINER = "198001012005031003";
/** Employees the head rates. */
export const STAFF = [1, 2, 3, 4, 5].map((number) => `19900101201505200${number}`);

export const COURSE = {
  ...{ title: "Pelayanan prima", path: "PELATIHAN", form: "KLASIKAL", hours: 8 },
  about: "Bagi petugas loket: menyapa, mendengarkan, dan menyelesaikan.",
};

export const SESSION = {
  provider: "BKPSDM",
  room: { name: "Aula BKPSDM", holds: 30 },
  places: 2,
  meetings: [{ day: "2026-03-17", from: "08:00", until: "15:00" }],
  enrolUntil: "2026-03-13",
  trainerNips: [TRAINER],
};

export type SessionCity = Awaited<ReturnType<typeof startSessionCity>>;

/** A city in which trainings are planned and attended. */
export async function startSessionCity(more: readonly string[] = []) {
  const city = await startTestCity();
  const tokens = new Map<string, string>();
  const as = (who: string) => tokens.get(who) ?? "";
  await city.unit("kota");
  await city.employee(CHIEF, { unitId: "kota" });
  for (const nip of [HEAD, TRAINER]) await city.employee(nip, { raterNip: CHIEF, unitId: "kota" });
  for (const nip of [...STAFF, ...more]) await city.employee(nip, { raterNip: HEAD, unitId: "kota" });
  for (const nip of [CHIEF, HEAD, TRAINER, ...STAFF, ...more])
    tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));

  const get = (who: string, path: string) => city.api("GET", path, { as: as(who) });
  const act = (who: string, path: string, body?: object, version?: number) =>
    city.api("POST", path, { as: as(who), body, ...(version !== undefined && { version }) });
  return {
    ...city,
    ...{ as, get, act },
    async course(changes: object = {}): Promise<string> {
      return (await act("hr", "/v1/courses", { ...COURSE, ...changes })).body.id;
    },
    /** Plans a session; `courseId` is a course's. */
    plan: (courseId: string, changes: object = {}) =>
      act("hr", "/v1/training-sessions", { courseId, ...SESSION, ...changes }),
    enrol: (sessionId: string, who: string) => act(who, `/v1/training-sessions/${sessionId}/enrolments`),
    withdraw: (sessionId: string, who: string) => act(who, `/v1/training-sessions/${sessionId}/withdraw`),
    /** Who has a place, and who waits, in turn. */
    async list(sessionId: string) {
      const { body } = await get("hr", `/v1/training-sessions/${sessionId}/enrolments`);
      const standing = body.items.filter(({ state }: { state: string }) =>
        ["AWAITING", "APPROVED"].includes(state),
      );
      const nips = (some: { nip: string }[]) => some.map(({ nip }) => nip);
      return {
        placed: nips(standing.filter(({ place }: { place?: number }) => place !== undefined)),
        waiting: nips(
          standing
            .filter(({ place }: { place?: number }) => place === undefined)
            .toSorted((one: { enrolledAt: string }, other: { enrolledAt: string }) =>
              one.enrolledAt < other.enrolledAt ? -1 : 1,
            ),
        ),
      };
    },
  };
}
