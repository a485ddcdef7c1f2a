import { readFileSync } from "node:fs";
import type { OrganisationUnit } from "../../../../shared/domain/organisation/organisation-unit.ts";
import type { PaperImport } from "../../../../shared/domain/surveys/answers/paper-import.ts";
import type { SurveyResponse } from "../../../../shared/domain/surveys/answers/response.ts";
import type { ServicePoint } from "../../../../shared/domain/surveys/points/service-point.ts";
import type { Survey } from "../../../../shared/domain/surveys/survey.ts";
import type { Account, Api } from "../api.ts";
import type { Player } from "../cast.ts";
import { unitIdNamed } from "../data/units.ts";
import { type AnnouncedUpload, announcementOf, uploadFile } from "../upload-file.ts";
import { type Days, DEMO_MONTH } from "./days.ts";
import type { Scene } from "./scene.ts";

const UNIT = "Bidang Pelayanan Pendaftaran Penduduk";
const SERVICE = "Pembuatan KTP elektronik";
const USERS_OF_SERVICE = 400;

/** Working days of the play, from 0. */
const OPENS = 1;
const ENDS = 7;
/** After the weekend in which its counts become final. */
const PUBLISHED = 11;

/** Employees who take turns at the counter. */
const STAFF_OF_POINT = 2;
/** The answers of three visitors a day, who scan the code on the wall. */
const VISITORS = ["333343434", "434443444", "323333333"];

interface Of {
  readonly hr: Account;
  readonly days: Days;
  readonly players: readonly Player[];
}

/** A survey on paper and at a staffed counter: planned, typed in as a workbook, checked, counted, frozen and published. */
export function paperSurveyScenes(
  units: readonly OrganisationUnit[],
  { hr, days, players }: Of,
): readonly Scene[] {
  const unit = units.find(({ id }) => id === unitIdNamed(UNIT));
  const [opensOn, endsOn, published] = [OPENS, ENDS, PUBLISHED].map((day) => days.working[day] ?? "");
  const owner = players.find(({ posting }) => posting.unitId === unit?.id && posting.isHead) ?? players[0];
  if (unit === undefined || owner === undefined || !opensOn || !endsOn || !published) return [];
  let surveyId = "";
  let importId = "";
  let point = "";
  const open = days.working.slice(OPENS, ENDS + 1);
  const around = new Set(units.filter(({ parentId }) => parentId === unit.parentId).map(({ id }) => id));
  const near = players.filter(
    ({ posting }) => around.has(posting.unitId) || posting.unitId === unit.parentId,
  );
  const staff = [...near, ...players].slice(0, STAFF_OF_POINT);
  const staffOf = (place: number) => (staff[place % staff.length] ?? owner).nip;
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
      const counter = { name: "Loket KTP", service: SERVICE };
      const path = `/v1/units/${unit.id}/service-points`;
      ({ code: point } = await api.post<ServicePoint>(path, { as: hr, body: counter }));
      const roster = { days: open.map((day, place) => ({ day, nips: [staffOf(place)] })) };
      await api.put(`/v1/service-points/${point}/staffing/${DEMO_MONTH}`, { as: hr, body: roster });
    }),
    ...open.map((day, place) =>
      scene(day, "14:10", async (api) => {
        const responses = VISITORS.map((row, visitor) => visitorOf(row, place * VISITORS.length + visitor));
        const body = { edition: 1, point, responses };
        await api.post(`/v1/public/surveys/${surveyId}/responses`, { body });
      }),
    ),
    scene(endsOn, "15:10", async (api) => {
      const file = readFileSync(new URL("../data/formulir-kertas.xlsx", import.meta.url));
      const body = { ...announcementOf("formulir-kertas.xlsx", file), edition: 1 };
      const path = `/v1/surveys/${surveyId}/paper-imports`;
      const announced = await api.post<PaperImport & AnnouncedUpload>(path, { as: hr, body });
      importId = announced.id;
      await uploadFile(file, announced);
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

function visitorOf(row: string, number: number): SurveyResponse {
  const [U1 = 3, U2 = 3, U3 = 3, U4 = 3, U5 = 3, U6 = 3, U7 = 3, U8 = 3, U9 = 3] = Array.from(row, Number);
  return {
    responseId: `3f1d2c6a-0b5e-4c7d-a9e8-${String(number).padStart(12, "0")}`,
    scores: { U1, U2, U3, U4, U5, U6, U7, U8, U9 },
    channel: "MOBILE",
  };
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
