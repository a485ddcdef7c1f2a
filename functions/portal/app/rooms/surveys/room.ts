import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const surveysRoom: Room = {
  path: "/survei",
  name: { id: "Survei", en: "Surveys" },
  icon: "survey",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    { path: "/survei", Screen: lazy(async () => (await import("./list.tsx")).SurveyList) },
    { path: "/survei/baru", Screen: lazy(async () => (await import("./plan-survey.tsx")).PlanSurvey) },
    { path: "/survei/titik", Screen: lazy(async () => (await import("./service-points.tsx")).ServicePoints) },
    {
      path: "/survei/titik/:code/petugas",
      Screen: lazy(async () => (await import("./staffing.tsx")).Staffing),
    },
    {
      path: "/survei/umpan-balik",
      Screen: lazy(async () => (await import("./unit-feedback.tsx")).UnitFeedback),
    },
    { path: "/survei/bagi-saya", Screen: lazy(async () => (await import("./my-feedback.tsx")).MyFeedback) },
    {
      path: "/survei/perkembangan",
      Screen: lazy(async () => (await import("./service-trend.tsx")).ServiceTrend),
    },
    { path: "/survei/saran", Screen: lazy(async () => (await import("./comments.tsx")).Comments) },
    {
      path: "/survei/kertas/:importId",
      Screen: lazy(async () => (await import("./one-import.tsx")).OneImport),
    },
    { path: "/survei/:surveyId", Screen: lazy(async () => (await import("./one-survey.tsx")).OneSurvey) },
    {
      path: "/survei/:surveyId/ubah",
      Screen: lazy(async () => (await import("./revise-survey.tsx")).ReviseSurvey),
    },
    {
      path: "/survei/:surveyId/umumkan",
      Screen: lazy(async () => (await import("./publish-survey.tsx")).PublishSurvey),
    },
    {
      path: "/survei/:surveyId/kertas",
      Screen: lazy(async () => (await import("./paper-imports.tsx")).PaperImports),
    },
  ],
};
