import { readFileSync } from "node:fs";
import type { OrganisationUnit } from "../../../../shared/domain/organisation-unit.ts";
import type { PaperImport } from "../../../../shared/domain/paper-import.ts";
import type { Survey } from "../../../../shared/domain/survey.ts";
import type { Account, Api } from "../api.ts";
import type { Player } from "../cast.ts";
import { type AnnouncedUpload, announcementOf, handIn } from "../hand-in-file.ts";
import type { Days } from "./days.ts";
import type { Scene } from "./scene.ts";

const UNIT = /^Bidang Pelayanan Pendaftaran Penduduk/;
const SERVICE = "Pembuatan KTP elektronik";
const USERS_OF_SERVICE = 400;

/** Working days of the play, from 0. */
const OPENS = 1;
const ENDS = 7;
/** After the weekend in which its counters are taken for good. */
const PUBLISHED = 11;

interface Of {
  readonly hr: Account;
  readonly days: Days;
  readonly players: readonly Player[];
}

/** A survey that is answered on paper: planned, typed in as a workbook, checked, counted, frozen and published. */
export function paperSurveyScenes(
  units: readonly OrganisationUnit[],
  { hr, days, players }: Of,
): readonly Scene[] {
  const unit = units.find(({ name }) => UNIT.test(name));
  const [opensOn, endsOn, published] = [OPENS, ENDS, PUBLISHED].map((day) => days.working[day] ?? "");
  const owner = players.find(({ posting }) => posting.unitId === unit?.id && posting.isHead) ?? players[0];
  if (unit === undefined || owner === undefined || !opensOn || !endsOn || !published) return [];
  let surveyId = "";
  let importId = "";
  const order = async (api: Api, what: "check" | "apply") => {
    const path = `/v1/paper-imports/${importId}`;
    const { version } = await api.get<PaperImport>(path, hr);
    await api.post(`${path}/${what}`, { as: hr, version });
  };
  const scene = (day: string, time: string, perform: Scene["perform"]): Scene => ({
    at: days.at(day, time),
    perform,
  });
  return [
    scene(opensOn, "07:30", async (api) => {
      const body = planOf({ opensOn, endsOn });
      ({ id: surveyId } = await api.post<Survey>(`/v1/units/${unit.id}/surveys`, { as: hr, body }));
      const point = { name: "Loket KTP", service: SERVICE };
      await api.post(`/v1/units/${unit.id}/service-points`, { as: hr, body: point });
    }),
    scene(endsOn, "15:10", async (api) => {
      const file = readFileSync(new URL("../data/formulir-kertas.xlsx", import.meta.url));
      const body = { ...announcementOf("formulir-kertas.xlsx", file), edition: 1 };
      const path = `/v1/surveys/${surveyId}/paper-imports`;
      const announced = await api.post<PaperImport & AnnouncedUpload>(path, { as: hr, body });
      importId = announced.id;
      await handIn(file, announced);
      await order(api, "check");
    }),
    scene(endsOn, "15:40", (api) => order(api, "apply")),
    scene(published, "10:10", async (api) => {
      const { version } = await api.get<Survey>(`/v1/surveys/${surveyId}`, hr);
      const body = { followUps: [followUpOf(owner, days)] };
      await api.post(`/v1/surveys/${surveyId}/publish`, { as: hr, version, body });
    }),
  ];
}

function planOf(period: { readonly opensOn: string; readonly endsOn: string }) {
  const choices = ["Kelurahan", "Media sosial", "Tetangga atau keluarga"];
  return {
    service: SERVICE,
    language: "id",
    ...period,
    population: USERS_OF_SERVICE,
    questions: { own: [{ id: "Q1", text: "Dari mana Anda tahu syarat layanan ini?", choices }] },
  };
}

function followUpOf({ nip }: Player, { working }: Days) {
  return {
    element: "U3",
    action: "Membuka loket kedua pada pukul 09.00 sampai 12.00 dan menempelkan perkiraan waktu tunggu.",
    ownerNip: nip,
    dueOn: `${Number(working[0]?.slice(0, 4))}-05-29`,
  };
}
