import type { Course } from "../../../../shared/domain/training/course.ts";
import type { Enrolment } from "../../../../shared/domain/training/enrolment.ts";
import type { Session } from "../../../../shared/domain/training/session.ts";
import type { Account, Api } from "../api.ts";
import { accountOf, type Player } from "../cast.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

const PLACES = 6;
/** More enrol than there are places. */
const ENROLLED = 8;

/** Working days of the play, from 0. */
const PLANNED = 1;
const ENROLS = 2;
const APPROVED = 3;
const LAST_ENROLMENT = 5;
const MEETINGS = [6, 8];

const COURSE = {
  title: "Pelayanan prima di loket",
  path: "PELATIHAN",
  form: "KLASIKAL",
  hours: 8,
  about: "Bagi petugas layanan: menyapa, mendengarkan, dan menyelesaikan.",
  subjects: ["pelayanan publik"],
};

/**
 * HR gives a course: staff of different units enrol, two of them wait, superiors approve, and one misses the second meeting.
 * The table settles it a day later, with lesson hours and certificates.
 */
export function trainingScenes(
  players: readonly Player[],
  { hr, days }: { readonly hr: Account; readonly days: Days },
): readonly Scene[] {
  const staff = players.filter(
    ({ nip, posting }) => !posting.isHead && posting.raterNip !== undefined && nip !== hr.id,
  );
  const step = Math.floor(staff.length / ENROLLED);
  if (step === 0) return [];
  const enrolling = staff.filter((_, place) => place % step === 0).slice(0, ENROLLED);
  const placed = enrolling.slice(0, PLACES);
  const on = (place: number) => days.working[place] ?? "";
  let path = "";
  const versions = new Map<string, number>();
  const note = (meeting: number, present: readonly Player[]) => async (api: Api) => {
    const marks = present.map(({ nip }) => ({ nip, isPresent: true }));
    await api.post(`${path}/attendance`, { as: hr, body: { meeting, marks } });
  };
  return [
    {
      at: days.at(on(PLANNED), "09:10"),
      async perform(api) {
        const course = await api.post<Course>("/v1/courses", { as: hr, body: COURSE });
        const body = { courseId: course.id, ...sessionOf(hr, on) };
        const { id } = await api.post<Session>("/v1/training-sessions", { as: hr, body });
        path = `/v1/training-sessions/${id}`;
      },
    },
    {
      at: days.at(on(ENROLS), "10:20"),
      async perform(api) {
        // One after another: the last ones wait.
        for (const { nip } of enrolling) {
          const { version } = await api.post<Enrolment>(`${path}/enrolments`, { as: accountOf(nip) });
          versions.set(nip, version);
        }
      },
    },
    {
      at: days.at(on(APPROVED), "09:20"),
      async perform(api) {
        for (const { nip, posting } of placed) {
          const as = accountOf(posting.raterNip ?? "");
          await api.post(`${path}/enrolments/${nip}/approve`, { as, version: versions.get(nip) ?? 1 });
        }
      },
    },
    ...MEETINGS.map((place, meeting) => ({
      at: days.at(on(place), "15:20"),
      perform: note(meeting, meeting === 0 ? placed : placed.slice(1)),
    })),
  ];
}

function sessionOf(hr: Account, on: (place: number) => string) {
  return {
    provider: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    room: { name: "Ruang rapat lantai dua", holds: PLACES },
    places: PLACES,
    meetings: MEETINGS.map((place) => ({ day: on(place), from: "09:00", until: "12:00" })),
    enrolUntil: on(LAST_ENROLMENT),
    costRupiah: 2_400_000,
    trainerNips: hr.roles.includes("EMPLOYEE") ? [hr.id] : [],
  };
}
