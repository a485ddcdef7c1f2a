import type { Answer } from "../../client/operations.ts";
import { dayWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { SERVICE_REASONS } from "./record-words.ts";

type Change = Answer<"GET /v1/imports/{importId}/rows">["items"][number]["changes"][number];
type Field = Change["field"];

const FIELDS: Readonly<Record<Field, { readonly id: string; readonly en: string }>> = {
  name: { id: "Nama", en: "Name" },
  grade: { id: "Golongan", en: "Grade" },
  kind: { id: "Jenis pegawai", en: "Kind" },
  email: { id: "Surel", en: "Email" },
  siasnId: { id: "Id SIASN", en: "SIASN id" },
  unitId: { id: "Unit", en: "Unit" },
  position: { id: "Jabatan", en: "Position" },
  positionKind: { id: "Jenis jabatan", en: "Kind of position" },
  isHead: { id: "Memimpin unit", en: "Heads the unit" },
  raterNip: { id: "Pejabat penilai", en: "Rater" },
  from: { id: "Sejak", en: "Since" },
  standing: { id: "Masa tugas", en: "Service" },
};

const WORDS = {
  nothing: { id: "kosong", en: "nothing" },
  yes: { id: "ya", en: "yes" },
  no: { id: "tidak", en: "no" },
  headOfCity: { id: "kepala daerah", en: "the head of the city" },
  since: { id: "sejak", en: "since" },
};

const KINDS = {
  PNS: { id: "PNS", en: "PNS" },
  PPPK: { id: "PPPK", en: "PPPK" },
  PPPK_PARUH_WAKTU: { id: "PPPK paruh waktu", en: "part-time PPPK" },
};

const POSITION_KINDS = {
  STRUKTURAL: { id: "struktural", en: "structural" },
  FUNGSIONAL: { id: "fungsional", en: "functional" },
  PELAKSANA: { id: "pelaksana", en: "operational" },
};

const STANDINGS = {
  IN_SERVICE: { id: "bertugas", en: "in service" },
  PAUSED: { id: "tidak bertugas untuk sementara", en: "out of service for a time" },
  ENDED: { id: "tidak lagi bertugas", en: "no longer in service" },
};

/** Names for what a change holds by its id. */
interface Names {
  readonly unit: (id: string) => string | undefined;
  readonly person: (nip: string) => string;
}

/** What a row changes, in words: the field, what was there, and what will be. */
export function changeWords({ field, from, to }: Change, names: Names): string {
  const name = say(FIELDS[field]);
  const after = valueWords(field, to, names);
  return from === null ? `${name}: ${after}` : `${name}: ${valueWords(field, from, names)} → ${after}`;
}

function valueWords(field: Field, value: string | null, { unit, person }: Names): string {
  const text = words(WORDS);
  // Whoever heads the city is nobody's employee.
  if (value === null) return field === "raterNip" ? text.headOfCity : text.nothing;
  if (field === "isHead") return value === "true" ? text.yes : text.no;
  if (field === "unitId") return unit(value) ?? value;
  if (field === "raterNip") return person(value);
  if (field === "from") return dayWords(value);
  if (field === "kind") return named(KINDS, value);
  if (field === "positionKind") return named(POSITION_KINDS, value);
  return field === "standing" ? standingWords(value) : value;
}

/** As it is kept: the standing, its reason if it has one, and since when. */
function standingWords(value: string): string {
  const [standing = "", ...rest] = value.split(" ");
  const [reason, from] = rest.length > 1 ? rest : [undefined, ...rest];
  const said = reason === undefined ? named(STANDINGS, standing) : named(SERVICE_REASONS, reason);
  return from === undefined ? said : `${said}, ${words(WORDS).since} ${dayWords(from)}`;
}

function named(names: Readonly<Record<string, { readonly id: string; readonly en: string }>>, code: string) {
  const name = names[code];
  return name === undefined ? code : say(name);
}
