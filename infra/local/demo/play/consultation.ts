import type { Fate } from "../../../../shared/domain/fate.ts";
import type { Consultation } from "../../../../shared/domain/participation/consultation.ts";
import type { Proposal } from "../../../../shared/domain/participation/proposal.ts";
import type { Api } from "../api.ts";
import { type Accounts, accountOf, type Player } from "../cast.ts";
import { seededRandom } from "../data/random.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

const LEAST_STAFF = 6;
const SUPPORT_PERCENT = 60;

/** Working days of the play, from 0. */
const OPENS = 2;
const PROPOSED = 3;
const VOTED = 4;
const CLOSES = 7;
const ANSWERED = 9;

const POLL = {
  question: "Kapan rapat mingguan sebaiknya diadakan?",
  choices: ["Senin pagi", "Rabu siang", "Jumat pagi"],
};

/** What is proposed, and what HR answers. */
const PROPOSALS: readonly { readonly text: string; readonly fate: Fate; readonly reason: string }[] = [
  {
    text: "Bahan rapat dibagikan sehari sebelumnya, agar rapat cukup tiga puluh menit.",
    fate: "ADOPTED",
    reason: "Mulai bulan depan bahan rapat dikirim paling lambat sehari sebelumnya.",
  },
  {
    text: "Yang sedang melayani mengikuti rapat bergantian, supaya layanan tidak ditutup.",
    fate: "ADOPTED_IN_PART",
    reason: "Berlaku bagi yang bertugas melayani; yang lain tetap hadir karena tugasnya dibahas.",
  },
];

/** The head of the city consults a unit in names: proposals, support and votes, and HR answers every proposal with a fate. */
export function consultationScenes(
  players: readonly Player[],
  { hr, head, days }: Pick<Accounts, "hr" | "head"> & { readonly days: Days },
): readonly Scene[] {
  const [unitId, staff] =
    [...Map.groupBy(players, ({ posting }) => posting.unitId)].find(
      ([, some]) => some.length >= LEAST_STAFF,
    ) ?? [];
  if (unitId === undefined || staff === undefined || !hr.roles.includes("EMPLOYEE")) return [];
  const on = (place: number) => days.working[place] ?? "";
  const body = {
    title: "Waktu dan cara rapat mingguan",
    about: "Rapat mingguan akan diatur kembali. Kapan waktunya, dan bagaimana agar layanan tetap berjalan?",
    subject: "POLICY",
    group: { unitIds: [unitId] },
    documents: [],
    polls: [POLL],
    ...{ opensOn: on(OPENS), opensTime: "09:00", closesOn: on(CLOSES), closesTime: "15:00" },
    isAnonymous: false,
    officialNips: [hr.id],
  };
  let path = "";
  const proposed: Proposal[] = [];
  return [
    {
      at: days.at(on(OPENS), "08:40"),
      async perform(api) {
        const { id } = await api.post<Consultation>("/v1/consultations", { as: head, body });
        path = `/v1/consultations/${id}`;
      },
    },
    {
      at: days.at(on(PROPOSED), "10:40"),
      async perform(api) {
        for (const [place, { text }] of PROPOSALS.entries()) {
          const as = accountOf(staff[place]?.nip ?? "");
          proposed.push(await api.post<Proposal>(`${path}/proposals`, { as, body: { text } }));
        }
      },
    },
    {
      at: days.at(on(VOTED), "11:20"),
      async perform(api) {
        for (const player of staff) await speak(api, { path, player, proposed, staff });
      },
    },
    { at: days.at(on(ANSWERED), "10:50"), perform: (api) => answer(api, { path, hr }) },
  ];
}

interface Speaking {
  readonly path: string;
  readonly player: Player;
  readonly proposed: readonly Proposal[];
  readonly staff: readonly Player[];
}

/** Somebody votes, and supports what others have proposed. */
async function speak(api: Api, { path, player: { nip }, proposed, staff }: Speaking): Promise<void> {
  const random = seededRandom(Number(nip.slice(-10)));
  const as = accountOf(nip);
  const choice = random.integer(1, POLL.choices.length);
  await api.post(`${path}/votes`, { as, body: { votes: [{ poll: 1, choice }] } });
  for (const [place, { id }] of proposed.entries())
    if (staff[place]?.nip !== nip && random.chance(SUPPORT_PERCENT))
      await api.post(`${path}/proposals/${id}/support`, { as });
}

/** Every proposal gets its fate and the reason, then the consultation its answer. */
async function answer(
  api: Api,
  { path, hr }: { readonly path: string } & Pick<Accounts, "hr">,
): Promise<void> {
  for (const { id, text, version } of await api.list<Proposal>(`${path}/proposals`, hr)) {
    const { fate, reason } = PROPOSALS.find((one) => one.text === text) ?? {};
    await api.post(`${path}/proposals/${id}/answer`, { as: hr, version, body: { fate, reason } });
  }
  const all = await api.list<Consultation>("/v1/consultations", hr);
  const version = all.find(({ id }) => path.endsWith(id))?.version ?? 1;
  const text = "Terima kasih. Rapat mingguan mengikuti pilihan terbanyak, dan semua usul sudah dijawab.";
  await api.post(`${path}/answer`, { as: hr, version, body: { text } });
}
