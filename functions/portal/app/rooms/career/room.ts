import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { HR } from "../../frame/whose.ts";

export const careerRoom: Room = {
  path: "/karier",
  name: { id: "Karier", en: "Career" },
  icon: "career",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    { path: "/karier", Screen: laterScreen(async () => (await import("./my-profile.tsx")).MyProfile) },
    { path: "/karier/kebutuhan", Screen: laterScreen(async () => (await import("./my-needs.tsx")).MyNeeds) },
    { path: "/karier/akpk", Screen: laterScreen(async () => (await import("./unit-plans.tsx")).UnitPlans) },
    {
      path: "/karier/akpk/:unitId/:year",
      Screen: laterScreen(async () => (await import("./unit-plan.tsx")).UnitPlan),
    },
    {
      path: "/karier/akpk/:unitId/:year/kebutuhan",
      Screen: laterScreen(async () => (await import("./found-in-unit.tsx")).FoundInUnit),
    },
    { path: "/karier/pegawai", Screen: laterScreen(async () => (await import("./people.tsx")).People) },
    {
      path: "/karier/pegawai/:nip/kebutuhan",
      Screen: laterScreen(async () => (await import("./employee-needs.tsx")).EmployeeNeeds),
    },
    { path: "/karier/rencana", Screen: laterScreen(async () => (await import("./my-plan.tsx")).MyPlan) },
    {
      path: "/karier/pegawai/:nip/rencana",
      Screen: laterScreen(async () => (await import("./employee-plan.tsx")).EmployeePlan),
    },
    { path: "/karier/talenta", Screen: laterScreen(async () => (await import("./talents.tsx")).Talents) },
    {
      path: "/karier/suksesi",
      Screen: laterScreen(async () => (await import("./successions.tsx")).Successions),
    },
    {
      path: "/karier/suksesi/:successionId",
      Screen: laterScreen(async () => (await import("./one-succession.tsx")).OneSuccession),
    },
    { path: "/karier/standar", Screen: laterScreen(async () => (await import("./standards.tsx")).Standards) },
    { path: "/karier/nilai", Screen: laterScreen(async () => (await import("./assess.tsx")).Assess) },
    {
      path: "/karier/tim-talenta",
      whose: HR,
      Screen: laterScreen(async () => (await import("./circle.tsx")).Circle),
    },
    {
      path: "/karier/pegawai/:nip",
      Screen: laterScreen(async () => (await import("./employee-profile.tsx")).EmployeeProfile),
    },
  ],
};
