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
/** Near the end: a second session is offered. */
const OFFERED = 16;
/** After the play, in local time. */
const NEXT = { enrolUntil: "2026-04-15", meetings: ["2026-04-20", "2026-04-22"] };

const COURSE = {
  title: "Pelayanan prima",
  path: "PELATIHAN",
  form: "KLASIKAL",
  hours: 8,
  about: "Bagi siapa pun yang melayani warga: menyapa, mendengarkan, dan menyelesaikan.",
  subjects: ["pelayanan publik"],
};

const SKILLS = { skills: ["pelayanan publik"], yearlyHours: 40 };

/**
 * HR gives a course: staff of different units enrol, two of them wait, superiors approve, and one misses the second meeting.
 * The table settles it a day later, with lesson hours and certificates. A second session is offered for the next month.
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
  const isTaught = hr.roles.includes("EMPLOYEE");
  let path = "";
  let courseId = "";
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
        courseId = course.id;
        if (isTaught) await api.post("/v1/trainers", { as: hr, body: { nip: hr.id, ...SKILLS } });
        const meetings = MEETINGS.map(on);
        const body = { courseId, ...sessionOf(hr, { meetings, enrolUntil: on(LAST_ENROLMENT) }) };
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
      perform: note(meeting, meeting === 0 ? placed : placed.slice(0, -1)),
    })),
    {
      at: days.at(on(OFFERED), "09:50"),
      async perform(api) {
        await api.post("/v1/training-sessions", { as: hr, body: { courseId, ...sessionOf(hr, NEXT) } });
      },
    },
  ];
}

interface When {
  readonly meetings: readonly string[];
  readonly enrolUntil: string;
}

function sessionOf(hr: Account, { meetings, enrolUntil }: When) {
  return {
    provider: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    room: { name: "Ruang rapat lantai dua", holds: PLACES },
    places: PLACES,
    meetings: meetings.map((day) => ({ day, from: "09:00", until: "12:00" })),
    enrolUntil,
    costRupiah: 2_400_000,
    trainerNips: hr.roles.includes("EMPLOYEE") ? [hr.id] : [],
  };
}
