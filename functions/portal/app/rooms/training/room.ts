import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import { EMPLOYEES, EMPLOYEES_AND_HR, HR } from "../../frame/whose.ts";

export const trainingRoom: Room = {
  path: "/pelatihan",
  name: { id: "Pelatihan", en: "Training" },
  icon: "training",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    {
      path: "/pelatihan",
      Screen: laterScreen(async () => (await import("./offered-sessions.tsx")).OfferedSessions),
    },
    {
      path: "/pelatihan/saya",
      Screen: laterScreen(async () => (await import("./my-sessions.tsx")).MySessions),
    },
    {
      path: "/pelatihan/sertifikat",
      Screen: laterScreen(async () => (await import("./my-certificates.tsx")).MyCertificates),
    },
    {
      path: "/pelatihan/katalog",
      Screen: laterScreen(async () => (await import("./catalogue.tsx")).Catalogue),
    },
    {
      path: "/pelatihan/pelatih",
      Screen: laterScreen(async () => (await import("./trainers.tsx")).Trainers),
    },
    {
      path: "/pelatihan/impor",
      whose: HR,
      Screen: laterScreen(async () => (await import("./import-certificates.tsx")).ImportCertificates),
    },
    { path: "/pelatihan/biaya", Screen: laterScreen(async () => (await import("./costs.tsx")).Costs) },
    {
      path: "/pelatihan/katalog/:courseId/sesi-baru",
      whose: HR,
      Screen: laterScreen(async () => (await import("./plan-session.tsx")).PlanSession),
    },
    {
      path: "/pelatihan/sesi/:sessionId",
      Screen: laterScreen(async () => (await import("./one-session.tsx")).OneSession),
    },
    {
      path: "/pelatihan/sesi/:sessionId/pintu",
      Screen: laterScreen(async () => (await import("./door.tsx")).Door),
    },
    {
      path: "/pelatihan/sesi/:sessionId/lembar",
      Screen: laterScreen(async () => (await import("./door-sheet.tsx")).DoorSheet),
    },
    {
      path: "/pelatihan/sesi/:sessionId/hadir",
      whose: EMPLOYEES,
      Screen: laterScreen(async () => (await import("./confirm-presence.tsx")).ConfirmPresence),
    },
    {
      path: "/pelatihan/sesi/:sessionId/soal",
      whose: EMPLOYEES_AND_HR,
      Screen: laterScreen(async () => (await import("./edit-test.tsx")).EditTest),
    },
    {
      path: "/pelatihan/sesi/:sessionId/tes",
      whose: EMPLOYEES,
      Screen: laterScreen(async () => (await import("./take-test.tsx")).TakeTest),
    },
    {
      path: "/pelatihan/sesi/:sessionId/penilaian",
      whose: EMPLOYEES,
      Screen: laterScreen(async () => (await import("./review-session.tsx")).ReviewSession),
    },
    {
      path: "/pelatihan/sesi/:sessionId/hasil",
      Screen: laterScreen(async () => (await import("./outcome.tsx")).Outcome),
    },
    {
      path: "/pelatihan/sesi/:sessionId/ubah",
      whose: HR,
      Screen: laterScreen(async () => (await import("./change-session.tsx")).ChangeSession),
    },
  ],
};
