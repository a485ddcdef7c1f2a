import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR, HR_AND_MAYOR } from "../../frame/whose.ts";

export const surveysRoom: Room = {
  path: "/survei",
  name: { id: "Survei", en: "Surveys" },
  icon: "survey",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    { path: "/survei", Screen: laterScreen(async () => (await import("./list.tsx")).SurveyList) },
    {
      path: "/survei/baru",
      whose: HR,
      Screen: laterScreen(async () => (await import("./plan-survey.tsx")).PlanSurvey),
    },
    {
      path: "/survei/titik",
      Screen: laterScreen(async () => (await import("./service-points.tsx")).ServicePoints),
    },
    {
      path: "/survei/titik/:code/petugas",
      Screen: laterScreen(async () => (await import("./staffing.tsx")).Staffing),
    },
    {
      path: "/survei/umpan-balik",
      Screen: laterScreen(async () => (await import("./unit-feedback.tsx")).UnitFeedback),
    },
    {
      path: "/survei/bagi-saya",
      Screen: laterScreen(async () => (await import("./my-feedback.tsx")).MyFeedback),
    },
    {
      path: "/survei/perkembangan",
      Screen: laterScreen(async () => (await import("./service-trend.tsx")).ServiceTrend),
    },
    { path: "/survei/saran", Screen: laterScreen(async () => (await import("./comments.tsx")).Comments) },
    {
      path: "/survei/kertas/:importId",
      whose: HR,
      Screen: laterScreen(async () => (await import("./one-import.tsx")).OneImport),
    },
    {
      path: "/survei/:surveyId",
      Screen: laterScreen(async () => (await import("./one-survey.tsx")).OneSurvey),
    },
    {
      path: "/survei/:surveyId/ubah",
      whose: HR,
      Screen: laterScreen(async () => (await import("./revise-survey.tsx")).ReviseSurvey),
    },
    {
      path: "/survei/:surveyId/umumkan",
      whose: HR_AND_MAYOR,
      Screen: laterScreen(async () => (await import("./publish-survey.tsx")).PublishSurvey),
    },
    {
      path: "/survei/:surveyId/kertas",
      whose: HR,
      Screen: laterScreen(async () => (await import("./paper-imports.tsx")).PaperImports),
    },
  ],
};
