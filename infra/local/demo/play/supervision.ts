import type { Instrument } from "../../../../shared/domain/feedback/observation-instrument.ts";
import type { OrganisationUnit } from "../../../../shared/domain/organisation/organisation-unit.ts";
import type { Evidence } from "../../../../shared/domain/reporting/evidence.ts";
import type { Drawn } from "../../../../shared/domain/supervision/draw.ts";
import type { Programme } from "../../../../shared/domain/supervision/programme.ts";
import type { Recommendation } from "../../../../shared/domain/supervision/recommendation.ts";
import type { Account, Api } from "../api.ts";
import { accountOf, type Player } from "../cast.ts";
import { WAITING_ROOM } from "../data/pictures.ts";
import { type AnnouncedUpload, announcementOf, uploadFile } from "../upload-file.ts";
import { type Days, DEMO_MONTH } from "./days.ts";
import type { Scene } from "./scene.ts";

const TEAM = 2;
const VISITED = 2;

/** Working days of the play, from 0. */
const ANNOUNCED = 3;
const DRAWN = 4;
const DAY = 6;
const FOLLOWED_UP = 8;
const VERIFIED = 9;
/** A second draw, whose visits are still to come. */
const NEXT_ANNOUNCED = 16;
const NEXT_DRAWN = 17;
const NEXT = { month: "2026-04", day: "2026-04-14" };

const FORM = {
  title: "Kebersihan ruang layanan",
  levels: [
    { score: 0, label: "Kotor" },
    { score: 1, label: "Cukup" },
    { score: 2, label: "Bersih" },
  ],
  criteria: [
    { id: "ruang", statement: "Ruang tunggu bersih" },
    { id: "maklumat", statement: "Maklumat pelayanan terpasang", answer: "CHECK" },
    { id: "foto", statement: "Foto ruang tunggu", answer: "PHOTO" },
    { id: "catatan", statement: "Keterangan petugas", answer: "NOTE" },
  ],
};

const FINDING = "Maklumat pelayanan belum dipasang di ruang tunggu";

interface Of {
  readonly units: readonly OrganisationUnit[];
  readonly hr: Account;
  readonly days: Days;
}

/**
 * The inspectorate visits services that were drawn: announced, drawn, visited with a finding, and its recommendation followed up and
 * verified at one of them; the other still has time. The visits of the next month are drawn, and await the inspectors.
 */
export function supervisionScenes(players: readonly Player[], { units, hr, days }: Of): readonly Scene[] {
  const lead = units.find(({ kind }) => kind === "INSPEKTORAT");
  const scope = units.find(({ parentId }) => parentId === undefined);
  const team = players
    .filter(({ nip, posting }) => posting.unitId === lead?.id && !posting.isHead && nip !== hr.id)
    .slice(0, TEAM)
    .map(({ nip }) => nip);
  const [inspector] = team;
  if (lead === undefined || scope === undefined || inspector === undefined) return [];
  const on = (place: number) => days.working[place] ?? "";
  let draws = "";
  let drawn: readonly Drawn[] = [];
  const path = () => `${draws}/${DEMO_MONTH}`;
  const announce = (api: Api, period: string) =>
    api.post(draws, { as: hr, body: { period, sampleSize: VISITED, weighting: "PLAIN" } });
  const draw = async (api: Api, period: string, day: string) => {
    await api.post(`${draws}/${period}/make`, { as: hr });
    const made = await api.list<Drawn>(`${draws}/${period}/visits`, hr);
    const visits = made.map(({ number, nip }) => ({ number, nip }));
    await api.post(`${draws}/${period}/visits`, { as: hr, body: { visits, inspectors: team, day } });
    return made;
  };
  return [
    {
      at: days.at(on(ANNOUNCED), "09:40"),
      async perform(api) {
        const { id: instrumentId } = await api.post<Instrument>("/v1/observation-instruments", {
          as: hr,
          body: FORM,
        });
        const body = {
          ...{ title: "Pengawasan ruang layanan", instrumentId, visits: "UNITS", inspectors: team },
          ...{ leadUnitId: lead.id, scopeUnitId: scope.id, unitKinds: ["KELURAHAN"], isUnannounced: true },
        };
        const { id } = await api.post<Programme>("/v1/supervision-programmes", { as: hr, body });
        draws = `/v1/supervision-programmes/${id}/draws`;
        await announce(api, DEMO_MONTH);
      },
    },
    {
      at: days.at(on(DRAWN), "09:40"),
      async perform(api) {
        drawn = await draw(api, DEMO_MONTH, on(DAY));
      },
    },
    {
      at: days.at(on(DAY), "14:20"),
      async perform(api) {
        const photo = await uploadPhoto(api, inspector, ["ruang-tunggu.png", WAITING_ROOM.before()]);
        for (const one of drawn)
          await api.post(`${path()}/visits/${one.number}/record`, {
            as: accountOf(inspector),
            body: recordOf(one, on(DAY), photo),
          });
      },
    },
    {
      at: days.at(on(FOLLOWED_UP), "13:20"),
      perform: async (api) => followUp(api, path(), drawn[0]),
    },
    {
      at: days.at(on(VERIFIED), "10:10"),
      perform: async (api) => verify(api, path(), drawn[0], accountOf(inspector)),
    },
    {
      at: days.at(on(NEXT_ANNOUNCED), "09:30"),
      async perform(api) {
        await announce(api, NEXT.month);
      },
    },
    {
      at: days.at(on(NEXT_DRAWN), "09:30"),
      async perform(api) {
        await draw(api, NEXT.month, NEXT.day);
      },
    },
  ];
}

function recordOf({ nip }: Drawn, day: string, photo: string) {
  return {
    day,
    answers: [
      { criterionId: "ruang", score: 1 },
      { criterionId: "maklumat", isMet: false },
      { criterionId: "foto", photos: [photo] },
      { criterionId: "catatan", note: "Papan yang lama rusak dan sedang dipesan." },
    ],
    findings: [FINDING],
    recommendations: [{ text: "Pasang maklumat pelayanan di ruang tunggu", ownerNip: nip, workingDays: 20 }],
  };
}

/** Whoever answers for the unit reports what was done, with proof. */
async function followUp(api: Api, path: string, visited: Drawn | undefined): Promise<void> {
  if (visited === undefined) return;
  const as = accountOf(visited.nip);
  const sha256 = await uploadPhoto(api, visited.nip, ["maklumat-terpasang.png", WAITING_ROOM.after()]);
  const { recommendation, version } = await recommendationOf(api, path, visited, as);
  const body = { report: "Maklumat pelayanan sudah dipasang di ruang tunggu.", evidence: [sha256] };
  await api.post(`${recommendation}/follow-up`, { as, version, body });
}

async function verify(api: Api, path: string, visited: Drawn | undefined, as: Account): Promise<void> {
  if (visited === undefined) return;
  const { recommendation, version } = await recommendationOf(api, path, visited, as);
  await api.post(`${recommendation}/verify`, { as, version, body: { isDone: true } });
}

async function recommendationOf(api: Api, path: string, { number }: Drawn, as: Account) {
  const visit = `${path}/visits/${number}`;
  const { recommendations } = await api.get<{ recommendations: readonly Recommendation[] }>(visit, as);
  return { recommendation: `${visit}/recommendations/1`, version: recommendations[0]?.version ?? 1 };
}

async function uploadPhoto(
  api: Api,
  nip: string,
  [name, picture]: readonly [string, Buffer],
): Promise<string> {
  const as = accountOf(nip);
  const file = { ...announcementOf(name, picture), mediaType: "image/png" };
  const path = `/v1/employees/${nip}/evidence`;
  const announced = await api.post<Evidence & AnnouncedUpload>(path, { as, body: file });
  await uploadFile(picture, announced);
  await api.post(`${path}/${file.sha256}/check`, { as, version: announced.version });
  return file.sha256;
}
