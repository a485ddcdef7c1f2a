import type { Announcement } from "../../../../shared/domain/socialisation/announcement.ts";
import type { Account, Api } from "../api.ts";
import { accountOf, type Player } from "../cast.ts";
import { seededRandom } from "../data/random.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

const UNITS = 3;
/** So that a unit's answers are enough to be shown. */
const LEAST_STAFF = 6;
const READ_PERCENT = 90;
const RIGHT_PERCENT = 70;

/** Working days of the play, from 0. */
const PUBLISHED = 1;
const FIRST_READ = 2;
/** Beyond the play, so that whoever has not read it still finds it. */
const LAST_SHOWN = "2026-04-30";

const QUESTIONS = [
  {
    text: "Kapan laporan kerja paling lambat dikirim?",
    options: ["Pada batas waktu yang ditetapkan daerah", "Pada akhir bulan"],
    right: 0,
    why: "Laporan yang lewat batas waktu tercatat terlambat.",
  },
  {
    text: "Siapa yang menerima atau mengembalikan laporan kerja Anda?",
    options: ["Rekan satu unit", "Pengelola kinerja", "Pejabat penilai"],
    right: 2,
    why: "Pejabat penilai ialah atasan langsung yang menilai kinerja Anda.",
  },
];

/** HR announces a rule with a check of understanding; most of the staff of some units read it, and not all understand it. */
export function announcementScenes(
  players: readonly Player[],
  { hr, days }: { readonly hr: Account; readonly days: Days },
): readonly Scene[] {
  const units = [...Map.groupBy(players, ({ posting }) => posting.unitId)]
    .filter(([, staff]) => staff.length >= LEAST_STAFF)
    .slice(0, UNITS);
  if (units.length === 0) return [];
  const on = (place: number) => days.working[place] ?? "";
  const body = {
    title: "Aturan laporan kerja mulai bulan ini",
    body: "Laporan kerja dikirim sebelum batas waktunya dan dijawab oleh pejabat penilai.\n\nBaca penjelasannya, lalu jawab dua pertanyaan singkat.",
    audience: { unitIds: units.map(([id]) => id) },
    from: on(PUBLISHED),
    until: LAST_SHOWN,
    questions: QUESTIONS,
  };
  let path = "";
  return [
    {
      at: days.at(on(PUBLISHED), "08:20"),
      async perform(api) {
        const { id } = await api.post<Announcement>("/v1/announcements", { as: hr, body });
        path = `/v1/announcements/${id}`;
      },
    },
    ...units.map(([, staff], place) => ({
      at: days.at(on(FIRST_READ + place), "11:40"),
      async perform(api: Api) {
        for (const { nip } of staff) await read(api, path, nip);
      },
    })),
  ];
}

/** Somebody confirms that they have read it and answers its check; a few put it off. */
async function read(api: Api, path: string, nip: string): Promise<void> {
  const random = seededRandom(Number(nip.slice(-10)));
  if (!random.chance(READ_PERCENT)) return;
  const as = accountOf(nip);
  await api.post(`${path}/receipt`, { as });
  const chosen = QUESTIONS.map(({ right, options }) =>
    random.chance(RIGHT_PERCENT) ? right : (right + 1) % options.length,
  );
  await api.post(`${path}/answers`, { as, body: { chosen } });
}
