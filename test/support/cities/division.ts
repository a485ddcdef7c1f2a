import { planContent } from "./domain-builders.ts";
import { startTestCity } from "./test-city.ts";

/** Heads the department; rates the head of the division. */
export const CHIEF = "197001011995031001";
/** Heads the division; rates its staff. */
export const HEAD = "197501012000031002";
export const STAFF = ["198609262015051001", "199001012015052003", "199102022016031004"] as const;

/** A city of one department and its division at an instant; the first of the staff has an agreed plan of 2026. */
export async function startDivision(instant: number) {
  const city = await startTestCity("bukittinggi", instant);
  const tokens = new Map<string, string>();
  const as = (who: string) => tokens.get(who) as string;

  /** Tokens last some days, and the clock may advance by weeks. */
  async function signIn() {
    for (const nip of [CHIEF, HEAD, ...STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
    tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
    tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  }

  async function advanceTo(to: number) {
    await city.host.advanceTo(to);
    await signIn();
  }

  async function agreePlan(nip: string) {
    const plans = `/v1/employees/${nip}/plans`;
    await city.api("POST", plans, { as: as(nip), body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plans}/2026/propose`, { as: as(nip), version: 1 });
    await city.api("POST", `${plans}/2026/agree`, { as: as(HEAD), version: 2 });
  }

  /** Reports the day's work of the first of the staff, and has it accepted. */
  async function report(day: string, amount: number) {
    const [nip] = STAFF;
    const reports = `/v1/employees/${nip}/reports`;
    const body = { day, activity: "Memproses izin", progress: { indicatorId: "izin", amount } };
    const sent = await city.api("POST", reports, { as: as(nip), body });
    await city.api("POST", `${reports}/${sent.body.id}/accept`, { as: as(HEAD), body: {}, version: 1 });
  }

  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "unit-2" });
  for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  await signIn();
  await agreePlan(STAFF[0]);
  return { city: { ...city, as, advanceTo }, report };
}
