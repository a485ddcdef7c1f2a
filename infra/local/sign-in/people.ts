import type { City } from "../../../shared/cities/city.ts";
import type { OrganisationUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import type { Account, Api } from "../demo/api.ts";
import {
  ADMIN,
  accountOf,
  accountsOf,
  COMPLAINTS_UNIT,
  HEAD_OF_CITY,
  HR_UNIT,
  type Player,
  playersOf,
} from "../demo/cast.ts";
import type { Chosen } from "./sessions.ts";

/** Somebody whom the sign-in page suggests to be. */
export interface Person extends Chosen {
  readonly name: string;
  readonly position?: string;
  readonly unit?: string | undefined;
}

/** People by what they are. */
export interface Group {
  readonly what: string;
  readonly people: readonly Person[];
}

/** Where there is something to see; what else is there comes after. */
const LIVELY = [/^SDN/, /Pendaftaran Penduduk/, /Puskesmas/, /Kelurahan/, /Dinas/];

/** A city of thousands is not read whole for a page. */
const UNITS_READ = 10;
const OF_EACH = 3;

/** A few people of each kind, as the city's own API knows them today. */
export async function peopleToBe(api: Api, city: City): Promise<readonly Group[]> {
  const { items: units } = await api.get<{ items: OrganisationUnit[] }>("/v1/units", ADMIN);
  const chosen = [
    ...[HR_UNIT, COMPLAINTS_UNIT].map((name) => units.findLast((unit) => name.test(unit.name))),
    units.find(({ kind }) => kind === "INSPEKTORAT"),
    ...LIVELY.map((name) => units.find((unit) => name.test(unit.name))),
    ...units,
  ].filter((unit) => unit !== undefined);
  const read = [...new Set(chosen)].slice(0, UNITS_READ);
  const players = await playersOf(api, read);
  const { hr, complaints, integrity } = accountsOf(units, players);
  const employees = examplesOf(players, [hr.id, complaints.id]);
  const raterNips = new Set(employees.flatMap(({ posting: { raterNip } }) => raterNip ?? []));
  const raters = await Promise.all([...raterNips].map((nip) => playerOf(api, nip)));
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));

  const person = ({ id, roles }: Account, player?: Player): Person => ({
    ...{ account: id, roles, name: player?.name ?? id },
    ...(player && { position: player.posting.position, unit: unitNames.get(player.posting.unitId) }),
  });
  const officer = (account: Account) =>
    person(
      account,
      players.find(({ nip }) => nip === account.id),
    );
  const staff = (player: Player) => person(accountOf(player.nip), player);
  const { heads, headTitle } = city;
  return [
    { what: "Pegawai", people: employees.map(staff) },
    { what: "Atasan (pejabat penilai)", people: raters.map(staff) },
    { what: "Pengelola pengaduan", people: [officer(complaints)] },
    {
      what: "Petugas integritas",
      people: players.some(({ nip }) => nip === integrity.id) ? [officer(integrity)] : [],
    },
    { what: "Kepegawaian (pengelola kinerja)", people: [officer(hr)] },
    { what: headTitle, people: [{ ...person(HEAD_OF_CITY), name: heads.at(-1)?.name ?? headTitle }] },
    { what: "Admin", people: [{ ...person(ADMIN), name: "Pengelola instalasi" }] },
  ].filter(({ people }) => people.length > 0);
}

/** Employees who have somebody to rate them, each of another unit; those of the offices last. */
function examplesOf(players: readonly Player[], offices: readonly string[]): readonly Player[] {
  const unitsOfOffices = players.flatMap(({ nip, posting }) =>
    offices.includes(nip) ? [posting.unitId] : [],
  );
  const isOfOffice = ({ posting }: Player) => unitsOfOffices.includes(posting.unitId);
  const rated = players.filter(({ posting }) => !posting.isHead && posting.raterNip !== undefined);
  const firsts = rated.filter(
    ({ posting }, index) => rated.findIndex((other) => other.posting.unitId === posting.unitId) === index,
  );
  return firsts.toSorted((a, b) => Number(isOfOffice(a)) - Number(isOfOffice(b))).slice(0, OF_EACH);
}

async function playerOf(api: Api, nip: string): Promise<Player> {
  return await api.get<Player>(`/v1/employees/${nip}`, ADMIN);
}
