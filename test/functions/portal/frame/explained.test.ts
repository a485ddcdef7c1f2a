import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES, type Rule } from "../../../../shared/domain/socialisation/explainers/rules.ts";

const APP = join(import.meta.dirname, "../../../../functions/portal/app");

interface Room {
  readonly screens: readonly { readonly path: string }[];
}

// By a computed name: the app has a compiler's project of its own.
const { EXPLAINED }: { readonly EXPLAINED: Readonly<Record<string, readonly Rule[]>> } = await import(
  join(APP, "frame/explained.ts")
);
const { ROOMS }: { readonly ROOMS: readonly Room[] } = await import(join(APP, "frame/rooms.ts"));

/** Where people see, make or use evaluations. */
const OF_EVALUATION =
  /^\/(?:hasil|umpan-balik|tim|unit|unit-kerja|daerah|penghargaan|insentif|kepegawaian\/(?:periode|kalibrasi|disiplin))(?:\/|$)|^\/$/;

/** Their screens that show no rule of evaluation at work, each with what they show. */
const NO_RULE: Readonly<Record<string, string>> = {
  "/hasil/pelatihan": "lesson hours",
  "/hasil/data": "what is kept of me",
  "/umpan-balik/pengamatan": "observations name their author and their form",
  "/umpan-balik/pengamatan/baru": "the form of an observation",
  "/tim/pegawai": "who is in the team",
  "/tim/laporan-terlambat": "reports of others that nobody answered",
  "/tim/pegawai/:nip/umpan-balik": "feedback that I give, in my name",
  "/tim/pegawai/:nip/rencana": "a plan",
  "/unit/kendala": "obstacles",
  "/unit-kerja/:unitId/kendala": "obstacles",
  "/daerah/kendala": "obstacles",
  "/daerah/permintaan": "requests for another rater",
  "/kepegawaian/kalibrasi/siasn": "what is sent to SIASN",
};

const paths = ROOMS.flatMap(({ screens }) => screens.map(({ path }) => path));
const unexplained = paths.filter(
  (path) => OF_EVALUATION.test(path) && !(path in EXPLAINED) && !(path in NO_RULE),
);

test("every screen of evaluation links the explainer of its rule", () => {
  expect(unexplained).toEqual([]);
  expect(Object.values(EXPLAINED).every((rules) => rules.length > 0)).toBe(true);
});

test("every explainer is linked from a screen, and only screens that there are link any", () => {
  expect([...RULES].filter((rule) => !Object.values(EXPLAINED).flat().includes(rule))).toEqual([]);
  for (const path of [...Object.keys(EXPLAINED), ...Object.keys(NO_RULE)]) expect(paths).toContain(path);
});
