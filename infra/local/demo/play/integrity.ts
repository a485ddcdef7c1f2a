import { reportIdOf } from "../../../../shared/domain/integrity/report.ts";
import type { Api } from "../api.ts";
import type { Accounts, Player } from "../cast.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

/** Working days of the play, from 0. */
const FILED = 2;
const ASKED = 4;
const ANSWERED = 5;
const EXAMINED = 7;

const PUBLIC = "/v1/public/integrity-reports";
const STAFF = "/v1/integrity/reports";

const ACCOUNT = {
  category: "BENTURAN_KEPENTINGAN",
  what: "Pengadaan seragam tahun ini diberikan kepada toko milik keluarga panitianya sendiri, tanpa membandingkan harga.",
  who: "Panitia pengadaan seragam",
  where: "Gudang lama di belakang pasar",
  when: "Minggu pertama bulan ini",
  evidence: "Nota dari toko itu memakai alamat rumah ketua panitia.",
};
const QUESTION = "Apakah ada orang lain yang melihat nota itu, dan di mana nota itu sekarang?";
const REPLY = "Notanya ada di map biru pada meja bendahara. Dua rekan saya ikut melihatnya.";
const SCREENED = "Orang, waktu, dan tempatnya jelas, dan notanya dapat diperiksa.";
const BEGUN = "Kami meminta nota dan daftar penawaran, lalu mendengar panitia.";

/** Somebody without a name reports a conflict of interest; an integrity officer asks, and begins to examine. */
export function integrityScenes(
  players: readonly Player[],
  { integrity, days }: Pick<Accounts, "integrity"> & { readonly days: Days },
): readonly Scene[] {
  if (!players.some(({ nip }) => nip === integrity.id)) return [];
  const on = (place: number) => days.working[place] ?? "";
  let proof = { code: "", secret: "" };
  const act = async (api: Api, name: string, body: object) => {
    const report = `${STAFF}/${reportIdOf(proof.code)}`;
    const { version } = await api.get<{ version: number }>(report, integrity);
    await api.post(`${report}/${name}`, { as: integrity, version, body });
  };
  return [
    {
      at: days.at(on(FILED), "21:10"),
      async perform(api) {
        const { code, secret } = await api.post<typeof proof>(PUBLIC, { body: ACCOUNT });
        proof = { code, secret };
      },
    },
    {
      at: days.at(on(ASKED), "10:20"),
      perform: (api) => act(api, "messages", { kind: "QUESTION", text: QUESTION }),
    },
    {
      at: days.at(on(ANSWERED), "20:30"),
      async perform(api) {
        await api.post(`${PUBLIC}/messages`, { body: { ...proof, kind: "MESSAGE", text: REPLY } });
      },
    },
    {
      at: days.at(on(EXAMINED), "09:15"),
      async perform(api) {
        await act(api, "steps", { to: "DITELAAH", reason: SCREENED });
        await act(api, "steps", { to: "DIPERIKSA", reason: BEGUN });
      },
    },
  ];
}
