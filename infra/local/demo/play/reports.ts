import type { WorkReport, WorkReportContent } from "../../../../shared/domain/reporting/work-report.ts";
import { accountOf, type Player } from "../cast.ts";
import type { Occupation } from "../data/occupation.ts";
import type { Random } from "../data/random.ts";
import type { Days } from "./days.ts";
import type { Diligence } from "./diligence.ts";
import { reportContents } from "./report-contents.ts";
import type { Scene } from "./scene.ts";

const PRAISE = ["Terima kasih, lanjutkan.", "Bagus, pertahankan ketepatan waktunya.", "Sesuai target."];
const REASONS = [
  "Sebutkan hasilnya, bukan hanya kegiatannya.",
  "Jumlahnya belum cocok dengan rekap unit. Periksa lagi.",
  "Lengkapi dengan lokasi dan pihak yang dilayani.",
];
const PRAISED_PERCENT = 25;
const REVISED_PERCENT = 85;
const NEXT_DAY_PERCENT = 70;
const NEVER_ANSWERED_PERCENT = 5;

/** An employee's work reports of the month, and what became of each. */
export function reportScenes(
  player: Player,
  {
    occupation,
    diligence,
    days,
    random,
  }: {
    readonly occupation: Occupation;
    readonly diligence: Diligence;
    readonly days: Days;
    readonly random: Random;
  },
): Scene[] {
  const reported = days.working
    .slice(0, days.workingOfMonth)
    .flatMap((day, index) => (random.chance(diligence.reportsPercent) ? [{ day, index }] : []));
  const contents = reportContents(
    reported.map(({ day }) => day),
    { occupation, diligence, random },
  );
  return contents.flatMap((content, place) => {
    const { index = 0 } = reported[place] ?? {};
    return reportStory(player, { content, from: index, days, random, diligence });
  });
}

interface Telling {
  readonly content: WorkReportContent;
  /** Index of the report's day among the working days. */
  readonly from: number;
  readonly diligence: Diligence;
  readonly days: Days;
  readonly random: Random;
}

/** One report: submitted in the afternoon; accepted, returned and revised, or left unanswered. */
function reportStory({ nip, posting }: Player, { content, from, days, random, diligence }: Telling): Scene[] {
  const path = `/v1/employees/${nip}/reports`;
  const as = accountOf(nip);
  const rater = accountOf(posting.raterNip ?? "");
  const isLeft = random.chance(NEVER_ANSWERED_PERCENT);
  const isReturned = random.chance(diligence.returnedPercent);
  const isRevised = random.chance(REVISED_PERCENT);
  const answerDay = from + (random.chance(NEXT_DAY_PERCENT) ? 1 : 2);
  const praise = random.chance(PRAISED_PERCENT) ? { text: random.pick(PRAISE) } : {};
  const reason = random.pick(REASONS);
  let report: Pick<WorkReport, "id" | "version">;

  /** Nothing if the day is after the end of the play. */
  const scene = (place: number, time: string, perform: Scene["perform"]): Scene[] => {
    const day = days.working[place];
    return day === undefined ? [] : [{ at: days.at(day, time), perform }];
  };
  const accept = (place: number) =>
    scene(place, "08:30", async (api) => {
      const { id, version } = report;
      await api.post(`${path}/${id}/accept`, { as: rater, version, body: praise });
    });

  const submit = scene(from, "15:30", async (api) => {
    report = await api.post(path, { as, body: content });
  });
  if (isLeft) return submit;
  if (!isReturned) return [...submit, ...accept(answerDay)];
  const giveBack = scene(answerDay, "08:30", async (api) => {
    const { id, version } = report;
    report = await api.post(`${path}/${id}/return`, { as: rater, version, body: { reason } });
  });
  if (!isRevised) return [...submit, ...giveBack];
  const revise = scene(answerDay, "15:30", async (api) => {
    const { id, version } = report;
    const activity = `${content.activity} (diperbaiki sesuai catatan atasan)`;
    report = await api.put(`${path}/${id}`, { as, version, body: { ...content, activity } });
  });
  return [...submit, ...giveBack, ...revise, ...accept(answerDay + 1)];
}
