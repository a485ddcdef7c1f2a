/**
 * Generates the demo city's data: units, and a SIASN export of fictitious people. Every run gives the same bytes.
 *
 *     node infra/local/demo/data/generate.ts
 */
import { writeFileSync } from "node:fs";
import { inventor, type Person } from "./people.ts";
import { type Random, seededRandom } from "./random.ts";
import { DEMO_UNITS, type DemoUnit } from "./units.ts";

const SEED = 1375;
const CITY = "Pemerintah Kota Bukittinggi";

/** Relative staff sizes by kind of unit; the root has only its head. */
const STAFF: Readonly<Record<string, number>> = {
  SETDA: 2,
  BAGIAN: 4,
  SETWAN: 4,
  INSPEKTORAT: 5,
  DINAS: 4,
  BADAN: 5,
  BIDANG: 4,
  UPTD: 8,
  KECAMATAN: 3,
  KELURAHAN: 2,
};

/** A row of the export: its values by column, in the order of SIASN's header. */
function recordOf(person: Person, index: number, random: Random): Readonly<Record<string, string>> {
  const { position, unit } = person;
  const serial = String(index + 1).padStart(6, "0");
  const isPns = person.kind === "PNS";
  const appointed = siasnDay(person.appointed);
  const city = { id: DEMO_UNITS[0]?.id ?? "", name: CITY };
  return {
    "PNS ID": random.identifier(),
    "NIP BARU": person.nip,
    "NIP LAMA": "",
    NAMA: person.name,
    "GELAR DEPAN": position.titleBefore ?? "",
    "GELAR BELAKANG": position.titlesAfter?.length ? random.pick(position.titlesAfter) : "",
    "TEMPAT LAHIR ID": "",
    "TEMPAT LAHIR NAMA": "Bukittinggi",
    "TANGGAL LAHIR": siasnDay(person.birthDay),
    "JENIS KELAMIN": person.sex,
    "AGAMA ID": "0",
    "AGAMA NAMA": "AGAMA-REKAAN",
    "JENIS KAWIN ID": "0",
    "JENIS KAWIN NAMA": "KAWIN-REKAAN",
    NIK: `0000000000${serial}`,
    "NOMOR HP": `080000${serial}`,
    EMAIL: `pribadi-${serial}@rekaan.invalid`,
    "EMAIL GOV": `${person.name.toLowerCase().replaceAll(" ", ".")}.${serial}@bukittinggi.example`,
    ALAMAT: `Jl. Rekaan No. ${index + 1}, RT 000/RW 000`,
    "NPWP NOMOR": `00.000.${serial}.0-000.000`,
    BPJS: `0000000${serial}`,
    "JENIS PEGAWAI ID": isPns ? "12" : "15",
    "JENIS PEGAWAI NAMA": person.kind,
    "KEDUDUKAN HUKUM ID": isPns ? "01" : "71",
    "KEDUDUKAN HUKUM NAMA": isPns ? "Aktif" : "PPPK Aktif",
    "STATUS CPNS PNS": isPns ? "P" : "",
    "KARTU ASN VIRTUAL": "",
    "NOMOR SK CPNS": `813/${serial}/REKAAN`,
    "TANGGAL SK CPNS": appointed,
    "TMT CPNS": appointed,
    "NOMOR SK PNS": isPns ? `821/${serial}/REKAAN` : "",
    "TANGGAL SK PNS": isPns ? nextYear(appointed) : "",
    "TMT PNS": isPns ? nextYear(appointed) : "",
    "GOL AWAL ID": "",
    "GOL AWAL NAMA": "",
    "GOL AKHIR ID": "",
    "GOL AKHIR NAMA": person.grade,
    "TMT GOLONGAN": appointed,
    "MK TAHUN": String(2025 - Number(person.appointed.slice(0, 4))),
    "MK BULAN": "0",
    "JENIS JABATAN ID": { "Jabatan Struktural": "1", "Jabatan Fungsional": "2", "Jabatan Pelaksana": "4" }[
      position.kind
    ],
    "JENIS JABATAN NAMA": position.kind,
    "JABATAN ID": "",
    "JABATAN NAMA": position.name,
    "TMT JABATAN": siasnDay(person.positionSince),
    "TINGKAT PENDIDIKAN ID": "",
    "TINGKAT PENDIDIKAN NAMA": position.education,
    "PENDIDIKAN ID": "",
    "PENDIDIKAN NAMA": "",
    "TAHUN LULUS": String(Number(person.birthDay.slice(0, 4)) + 22),
    "KPKN ID": "",
    "KPKN NAMA": "KPPN Bukittinggi",
    "LOKASI KERJA ID": "",
    "LOKASI KERJA NAMA": "Bukittinggi",
    "UNOR ID": unit.id,
    "UNOR NAMA": unit.name,
    "INSTANSI INDUK ID": city.id,
    "INSTANSI INDUK NAMA": city.name,
    "INSTANSI KERJA ID": city.id,
    "INSTANSI KERJA NAMA": city.name,
    "SATUAN KERJA INDUK ID": city.id,
    "SATUAN KERJA INDUK NAMA": city.name,
    "SATUAN KERJA KERJA ID": unit.id,
    "SATUAN KERJA KERJA NAMA": unit.name,
    "IS VALID NIK": "0",
    "NAMA SEKOLAH": "",
    "FLAG IKD": "0",
    "ESELON ID": "",
    "ESELON NAMA": "",
  };
}

function siasnDay(day: string): string {
  return day.split("-").toReversed().join("-");
}

function nextYear(siasn: string): string {
  return `${siasn.slice(0, 6)}${Number(siasn.slice(6)) + 1}`;
}

/** How many of the staff each unit gets, dealt in rounds until nobody is left. */
function deal(staff: number): ReadonlyMap<DemoUnit, number> {
  const seats = Array.from({ length: 8 }, (_, round) =>
    DEMO_UNITS.filter(({ kind }) => (STAFF[kind] ?? 0) > round),
  ).flat();
  const whole = Math.floor(staff / seats.length);
  const dealt = new Map<DemoUnit, number>();
  for (const [index, unit] of seats.entries()) {
    const more = whole + (index < staff % seats.length ? 1 : 0);
    dealt.set(unit, (dealt.get(unit) ?? 0) + more);
  }
  return dealt;
}

function inventPeople(employees: number, random: Random): readonly Person[] {
  const invent = inventor(random);
  const staff = deal(employees - DEMO_UNITS.length);
  return DEMO_UNITS.flatMap((unit) => [
    invent.head(unit),
    ...Array.from({ length: staff.get(unit) ?? 0 }, (_, place) => invent.staff(unit, place)),
  ]);
}

/**
 * A SIASN export (`|`, UTF-8 with BOM) of the demo's units: one head each, and staff.
 * @param employees the number of rows, at least one for each unit; 20,000 is a large city
 */
export function generateExport({ employees }: { readonly employees: number }): string {
  if (employees < DEMO_UNITS.length) {
    throw new RangeError(`The demo's ${DEMO_UNITS.length} units need as many heads, not ${employees}.`);
  }
  const random = seededRandom(SEED);
  const records = inventPeople(employees, random).map((person, index) => recordOf(person, index, random));
  const header = Object.keys(records[0] ?? {}).join("|");
  return `\uFEFF${[header, ...records.map((record) => Object.values(record).join("|"))].join("\n")}\n`;
}

/** The units as CSV, parents before children; the root has no parent. */
export function generateUnits(): string {
  const lines = DEMO_UNITS.map(({ id, name, parentId, kind }) => [id, name, parentId, kind].join(","));
  return `${["UNOR ID,UNOR NAMA,INDUK UNOR ID,JENIS", ...lines].join("\n")}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL("units.csv", import.meta.url), generateUnits());
  writeFileSync(new URL("siasn-export.csv", import.meta.url), generateExport({ employees: 240 }));
}
