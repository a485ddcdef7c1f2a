import * as z from "zod";
import { BothLanguagesSchema } from "../both-languages.ts";
import { dayIn } from "../day-words.ts";
import { named } from "../once.ts";
import { own } from "../own.ts";
import { indicatorsOf } from "../planning/content.ts";
import type { PerformancePlan } from "../planning/performance-plan.ts";
import type { TrainingYearFigures } from "../training/year.ts";
import { currentProgressName, type FedValues, type Scorecard } from "./scorecard.ts";

const MISSING = [
  "PLAN",
  "PLAN_PROPOSAL",
  "PLAN_AGREEMENT",
  "PLAN_OF_FORMER_UNIT",
  "REPORTS",
  "REPORTS_TO_REVISE",
  "REPORTS_UNANSWERED",
  "INDICATOR_WITHOUT_PROGRESS",
  "FEEDBACK_OF_SUPERIOR",
  "TRAINING_HOURS",
] as const;

/** Something a month still lacks (apa yang masih kurang), and what to do about it. */
export const MissingSchema = /* @__PURE__ */ named("Missing", () =>
  z.object({ what: z.enum(MISSING), text: BothLanguagesSchema(), indicatorId: z.string().optional() }),
);

export type Missing = z.infer<ReturnType<typeof MissingSchema>>;

interface Standing {
  readonly plan: PerformancePlan | undefined;
  readonly scorecard: Scorecard | undefined;
  readonly fed: FedValues;
  readonly training: TrainingYearFigures;
  /** Since when the employee has served in a different unit from the one the plan was agreed for. */
  readonly movedOn?: string | undefined;
}

/** What a month still lacks, in the order in which to fix it. */
export function missingOf(standing: Standing): Missing[] {
  return [
    ...missingPlan(standing),
    ...missingReports(standing),
    ...missingProgress(standing),
    ...missingOther(standing),
  ];
}

function missingPlan({ plan, movedOn }: Standing): Missing[] {
  switch (plan?.state) {
    case undefined:
      return [
        {
          what: "PLAN",
          text: {
            id: "Rencana kinerja (SKP) tahun ini belum disusun.",
            en: "The plan (SKP) of this year has not been drafted.",
          },
        },
      ];
    case "DRAFT":
      return [
        {
          what: "PLAN_PROPOSAL",
          text:
            plan.returnReason === undefined
              ? {
                  id: "Rencana kinerja masih draf; ajukan kepada pejabat penilai.",
                  en: "The plan is still a draft; propose it to the rater.",
                }
              : {
                  id: "Rencana kinerja dikembalikan pejabat penilai; baca alasannya, perbaiki, lalu ajukan lagi.",
                  en: "The rater has returned the plan; read why, revise it, and propose it again.",
                },
        },
      ];
    case "PROPOSED":
      return [
        {
          what: "PLAN_AGREEMENT",
          text: {
            id: "Rencana kinerja menunggu persetujuan pejabat penilai.",
            en: "The plan awaits the rater's agreement.",
          },
        },
      ];
    case "AGREED":
      return movedOn === undefined ? [] : [missingAmendment(plan, movedOn)];
  }
}

/** The terms agreed for the former unit, including indicators it feeds, are measured until amended. */
function missingAmendment({ amendment }: PerformancePlan, movedOn: string): Missing {
  if (amendment?.state === "PROPOSED")
    return {
      what: "PLAN_AGREEMENT",
      text: {
        id: "Perubahan rencana kinerja menunggu persetujuan pejabat penilai.",
        en: "The amendment of the plan awaits the rater's agreement.",
      },
    };
  return {
    what: "PLAN_OF_FORMER_UNIT",
    text: {
      id: `Rencana kinerja ini disepakati untuk unit sebelumnya, sedangkan sejak ${dayIn(movedOn, "id")} pegawai bertugas di unit lain; ajukan perubahannya kepada pejabat penilai yang sekarang. Sampai disepakati, rencana lama tetap dihitung, juga indikator yang terisi dari unit lama.`,
      en: `This plan was agreed for the former unit; since ${dayIn(movedOn, "en")} the employee has served in another. Propose an amendment to the present rater. Until it is agreed, the former plan counts, with the indicators that the former unit's figures feed.`,
    },
  };
}

function missingReports({ scorecard = {} as Scorecard }: Standing): Missing[] {
  const { reportsAwaiting: awaiting = 0, reportsReturned: returned = 0 } = scorecard;
  const sent = awaiting + returned + (scorecard.reportsAccepted ?? 0);
  const isFrozen = scorecard.frozenAt !== undefined;
  const all: (Missing | false)[] = [
    sent === 0 && {
      what: "REPORTS",
      text: { id: "Belum ada laporan kerja bulan ini.", en: "No work report yet this month." },
    },
    returned > 0 && {
      what: "REPORTS_TO_REVISE",
      text: isFrozen
        ? {
            id: `${returned} laporan dikembalikan dan tidak diperbaiki sampai periode ditutup.`,
            en: `Reports that were returned and not revised before the period closed: ${returned}.`,
          }
        : {
            id: `${returned} laporan dikembalikan; perbaiki sebelum periode ditutup.`,
            en: `Reports that were returned: ${returned}. Revise them before the period closes.`,
          },
    },
    awaiting > 0 && {
      what: "REPORTS_UNANSWERED",
      text: isFrozen
        ? {
            id: `${awaiting} laporan tidak dijawab sampai periode ditutup.`,
            en: `Reports left unanswered when the period closed: ${awaiting}.`,
          }
        : {
            id: `${awaiting} laporan menunggu jawaban pejabat penilai.`,
            en: `Reports that await the rater's answer: ${awaiting}.`,
          },
    },
  ];
  return all.filter((one) => one !== false);
}

/** Indicators without any measurement yet. */
function missingProgress({ plan, scorecard, fed }: Standing): Missing[] {
  const unmeasured = (plan ? indicatorsOf(plan) : []).filter((indicator) =>
    indicator.feed
      ? own(fed, indicator.id)?.value === undefined
      : currentProgressName(indicator, scorecard) === undefined,
  );
  return unmeasured.map(({ id: indicatorId, statement, feed }) => ({
    what: "INDICATOR_WITHOUT_PROGRESS",
    text: feed
      ? {
          id: `Indikator "${statement}" belum terisi: data pelayanannya belum cukup.`,
          en: `The indicator "${statement}" has no value yet: too little data of the service.`,
        }
      : {
          id: `Indikator "${statement}" belum memiliki capaian yang diterima.`,
          en: `The indicator "${statement}" has no accepted achievement yet.`,
        },
    indicatorId,
  }));
}

function missingOther({ scorecard, training: { countedHours, requiredHours } }: Standing): Missing[] {
  const feedback: Missing = {
    what: "FEEDBACK_OF_SUPERIOR",
    text: {
      id: "Belum ada umpan balik atasan bulan ini.",
      en: "No feedback from the superior this month yet.",
    },
  };
  const hours: Missing = {
    what: "TRAINING_HOURS",
    text: {
      id: `Pengembangan kompetensi tahun ini baru ${countedHours} dari ${requiredHours} JP.`,
      en: `Lesson hours (JP) this year: ${countedHours} of ${requiredHours} so far.`,
    },
  };
  return [...(scorecard?.feedback ? [] : [feedback]), ...(countedHours < requiredHours ? [hours] : [])];
}
