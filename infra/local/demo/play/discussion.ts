import type { Account } from "../api.ts";
import { accountOf, type Player } from "../cast.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

/** Working days of the play, from 0. */
const ASKED = 2;
const REPLIED = 3;
const ANSWERED = 4;
/** Near the end, so that something waits for HR. */
const ASKED_LAST = 18;

const DISCUSSION = "/v1/discussions/MONTH_SCORE";
const QUESTION = "Apakah bulan ketika saya cuti sakit dua minggu tetap dihitung dalam nilai?";
const REPLY = "Saya juga ingin tahu. Bulan lalu saya mengalaminya.";
const ANSWER =
  "Tetap dihitung, dengan target yang disesuaikan: hari cuti tidak termasuk hari yang harus dilaporkan.";
const FAQ = {
  question: "Apakah bulan dengan cuti tetap dihitung dalam nilai?",
  answer: ANSWER,
};
const LAST_QUESTION = "Apakah tugas tambahan di luar unit dapat dilaporkan sebagai capaian?";

interface Posted {
  readonly id: string;
  readonly version: number;
}

/** A rule is discussed: a question, a colleague's reply, HR's answer, which becomes a frequent question; and one that waits. */
export function discussionScenes(
  players: readonly Player[],
  { hr, days }: { readonly hr: Account; readonly days: Days },
): readonly Scene[] {
  const [asker, colleague, another] = players.filter(({ nip }) => nip !== hr.id);
  if (asker === undefined || colleague === undefined || another === undefined) return [];
  const on = (place: number, time: string) => days.at(days.working[place] ?? "", time);
  let thread = "";
  return [
    {
      at: on(ASKED, "10:05"),
      async perform(api) {
        const body = { text: QUESTION };
        const { id } = await api.post<Posted>(`${DISCUSSION}/questions`, { as: accountOf(asker.nip), body });
        thread = `${DISCUSSION}/questions/${id}`;
      },
    },
    {
      at: on(REPLIED, "11:10"),
      async perform(api) {
        await api.post(`${thread}/posts`, { as: accountOf(colleague.nip), body: { text: REPLY } });
      },
    },
    {
      at: on(ANSWERED, "09:25"),
      async perform(api) {
        const { version } = await api.post<Posted>(`${thread}/answer`, {
          ...{ as: hr, body: { text: ANSWER }, version: 1 },
        });
        await api.post(`${thread}/faq`, { as: hr, body: FAQ, version });
      },
    },
    {
      at: on(ASKED_LAST, "14:15"),
      async perform(api) {
        const body = { text: LAST_QUESTION };
        await api.post(`${DISCUSSION}/questions`, { as: accountOf(another.nip), body });
      },
    },
  ];
}
