import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR } from "../../frame/whose.ts";

export const staffRoom: Room = {
  path: "/kepegawaian",
  name: { id: "Kepegawaian", en: "Staff" },
  icon: "staff",
  isFor: ({ has }) => has("HR", "ADMIN"),
  isForward: () => true,
  screens: [
    { path: "/kepegawaian", Screen: laterScreen(async () => (await import("./find-person.tsx")).FindPerson) },
    {
      path: "/kepegawaian/pegawai/:nip",
      Screen: laterScreen(async () => (await import("./person-record.tsx")).PersonRecord),
    },
    {
      path: "/kepegawaian/kendala",
      whose: HR,
      Screen: laterScreen(async () => (await import("./obstacles.tsx")).StaffObstacles),
    },
    {
      path: "/kepegawaian/impor",
      Screen: laterScreen(async () => (await import("./imports.tsx")).StaffImports),
    },
    {
      path: "/kepegawaian/impor/:importId",
      Screen: laterScreen(async () => (await import("./one-import.tsx")).OneImport),
    },
    {
      path: "/kepegawaian/rencana",
      whose: HR,
      Screen: laterScreen(async () => (await import("./plans/progress.tsx")).PlanProgress),
    },
    {
      path: "/kepegawaian/rencana/:year/:unitId",
      whose: HR,
      Screen: laterScreen(async () => (await import("./plans/unit-plans.tsx")).UnitPlans),
    },
    {
      path: "/kepegawaian/templat",
      whose: HR,
      Screen: laterScreen(async () => (await import("./templates/plan-templates.tsx")).PlanTemplates),
    },
    {
      path: "/kepegawaian/templat/baru",
      whose: HR,
      Screen: laterScreen(async () => (await import("./templates/write-template.tsx")).NewTemplate),
    },
    {
      path: "/kepegawaian/templat/:templateId",
      whose: HR,
      Screen: laterScreen(async () => (await import("./templates/one-template.tsx")).OneTemplate),
    },
    {
      path: "/kepegawaian/templat/:templateId/ubah",
      whose: HR,
      Screen: laterScreen(async () => (await import("./templates/write-template.tsx")).ChangeTemplate),
    },
    {
      path: "/kepegawaian/penugasan/:assignmentId",
      whose: HR,
      Screen: laterScreen(async () => (await import("./templates/one-assignment.tsx")).OneAssignment),
    },
    {
      path: "/kepegawaian/periode",
      Screen: laterScreen(async () => (await import("./periods.tsx")).Periods),
    },
    {
      path: "/kepegawaian/periode/:period",
      Screen: laterScreen(async () => (await import("./one-period.tsx")).OnePeriod),
    },
    {
      path: "/kepegawaian/kalibrasi",
      whose: HR,
      Screen: laterScreen(async () => (await import("./calibration/raters.tsx")).Raters),
    },
    {
      path: "/kepegawaian/kalibrasi/predikat",
      whose: HR,
      Screen: laterScreen(async () => (await import("./calibration/predikat.tsx")).Predikat),
    },
    {
      path: "/kepegawaian/kalibrasi/hasil",
      whose: HR,
      Screen: laterScreen(async () => (await import("./calibration/results.tsx")).Results),
    },
    {
      path: "/kepegawaian/kalibrasi/siasn",
      whose: HR,
      Screen: laterScreen(async () => (await import("./calibration/siasn.tsx")).Siasn),
    },
    {
      path: "/kepegawaian/kalibrasi/tanpa-penilai",
      whose: HR,
      Screen: laterScreen(async () => (await import("./calibration/unrated-results.tsx")).UnratedResults),
    },
    {
      path: "/kepegawaian/permintaan",
      whose: HR,
      Screen: laterScreen(async () => (await import("./rater-requests/rater-requests.tsx")).RaterRequests),
    },
    {
      path: "/kepegawaian/disiplin",
      whose: HR,
      Screen: laterScreen(async () => (await import("./conduct/records.tsx")).ConductRecords),
    },
  ],
};
