import { createHash } from "node:crypto";

/** What a unit's staff does, which decides the positions to choose from. */
export type Work = "OFFICE" | "COUNTER" | "REGISTRY" | "SCHOOL" | "CLINIC" | "TRAFFIC" | "WASTE" | "ORDER";

export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string;
  readonly head: string;
  readonly work: Work;
}

type Row = readonly [kind: string, name: string, work?: Work, head?: string];
interface Branch {
  readonly unit: Row;
  readonly below?: readonly Row[];
}

const ROOT: Row = ["KOTA", "Pemerintah Kota Bukittinggi", "OFFICE", "Sekretaris Daerah"];

const BRANCHES: readonly Branch[] = [
  {
    unit: ["SETDA", "Sekretariat Daerah", "OFFICE", "Asisten Administrasi Umum"],
    below: [
      ["BAGIAN", "Bagian Pemerintahan"],
      ["BAGIAN", "Bagian Organisasi"],
      ["BAGIAN", "Bagian Hukum"],
      ["BAGIAN", "Bagian Umum"],
    ],
  },
  { unit: ["SETWAN", "Sekretariat DPRD", "OFFICE", "Sekretaris DPRD"] },
  { unit: ["INSPEKTORAT", "Inspektorat Daerah", "OFFICE", "Inspektur Daerah"] },
  {
    unit: ["DINAS", "Dinas Pendidikan dan Kebudayaan"],
    below: [
      ["BIDANG", "Bidang Pembinaan Sekolah Dasar"],
      ["UPTD", "SDN 01 Benteng Pasar Atas", "SCHOOL"],
      ["UPTD", "SDN 09 Manggis Ganting", "SCHOOL"],
      ["UPTD", "SMPN 1 Bukittinggi", "SCHOOL"],
      ["UPTD", "SMPN 4 Bukittinggi", "SCHOOL"],
    ],
  },
  {
    unit: ["DINAS", "Dinas Kesehatan"],
    below: [
      ["BIDANG", "Bidang Pelayanan Kesehatan"],
      ["UPTD", "Puskesmas Rasimah Ahmad", "CLINIC"],
      ["UPTD", "Puskesmas Guguk Panjang", "CLINIC"],
      ["UPTD", "Puskesmas Tigo Baleh", "CLINIC"],
      ["UPTD", "Puskesmas Nilam Sari", "CLINIC"],
    ],
  },
  {
    unit: ["DINAS", "Dinas Kependudukan dan Pencatatan Sipil", "REGISTRY"],
    below: [
      ["BIDANG", "Bidang Pelayanan Pendaftaran Penduduk", "REGISTRY"],
      ["BIDANG", "Bidang Pelayanan Pencatatan Sipil", "REGISTRY"],
    ],
  },
  { unit: ["DINAS", "Dinas Perhubungan", "TRAFFIC"], below: [["BIDANG", "Bidang Lalu Lintas", "TRAFFIC"]] },
  {
    unit: ["DINAS", "Dinas Lingkungan Hidup", "WASTE"],
    below: [["BIDANG", "Bidang Pengelolaan Sampah", "WASTE"]],
  },
  { unit: ["DINAS", "Satuan Polisi Pamong Praja", "ORDER"] },
  { unit: ["DINAS", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "COUNTER"] },
  { unit: ["DINAS", "Dinas Komunikasi dan Informatika"] },
  { unit: ["BADAN", "Badan Perencanaan Pembangunan Daerah"] },
  { unit: ["BADAN", "Badan Pendapatan Daerah", "COUNTER"] },
  {
    unit: ["BADAN", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"],
    below: [["BIDANG", "Bidang Penilaian Kinerja Aparatur"]],
  },
  {
    unit: ["KECAMATAN", "Kecamatan Guguk Panjang", "COUNTER", "Camat Guguk Panjang"],
    below: [
      ["KELURAHAN", "Kelurahan Benteng Pasar Atas", "COUNTER", "Lurah Benteng Pasar Atas"],
      ["KELURAHAN", "Kelurahan Kayu Kubu", "COUNTER", "Lurah Kayu Kubu"],
      ["KELURAHAN", "Kelurahan Tarok Dipo", "COUNTER", "Lurah Tarok Dipo"],
      ["KELURAHAN", "Kelurahan Bukit Apit Puhun", "COUNTER", "Lurah Bukit Apit Puhun"],
    ],
  },
  {
    unit: ["KECAMATAN", "Kecamatan Mandiangin Koto Selayan", "COUNTER", "Camat Mandiangin Koto Selayan"],
    below: [
      ["KELURAHAN", "Kelurahan Campago Guguk Bulek", "COUNTER", "Lurah Campago Guguk Bulek"],
      ["KELURAHAN", "Kelurahan Pulai Anak Aia", "COUNTER", "Lurah Pulai Anak Aia"],
      ["KELURAHAN", "Kelurahan Puhun Pintu Kabun", "COUNTER", "Lurah Puhun Pintu Kabun"],
    ],
  },
  {
    unit: ["KECAMATAN", "Kecamatan Aur Birugo Tigo Baleh", "COUNTER", "Camat Aur Birugo Tigo Baleh"],
    below: [
      ["KELURAHAN", "Kelurahan Birugo", "COUNTER", "Lurah Birugo"],
      ["KELURAHAN", "Kelurahan Belakang Balok", "COUNTER", "Lurah Belakang Balok"],
      ["KELURAHAN", "Kelurahan Aur Kuning", "COUNTER", "Lurah Aur Kuning"],
    ],
  },
];

/** Derived from the name, so that adding a unit changes no other unit's identifier. */
function unitId(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 32).toUpperCase();
}

function unitOf([kind, name, work = "OFFICE", head = `Kepala ${name}`]: Row, parentId: string): DemoUnit {
  return { id: unitId(name), name, kind, parentId, head, work };
}

/** The units of the demo city as Bukittinggi has them, parents before children. The tree is plausible, not the city's own. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  unitOf(ROOT, ""),
  ...BRANCHES.flatMap(({ unit, below = [] }) => [
    unitOf(unit, unitId(ROOT[1])),
    ...below.map((row) => unitOf(row, unitId(unit[1]))),
  ]),
];

/** The identifier of the unit whose name in Bukittinggi begins so; it has the same in every city, under its own name. */
export function unitIdNamed(beginning: string): string {
  const unit = DEMO_UNITS.find(({ name }) => name.startsWith(beginning));
  if (unit === undefined) throw new Error(`No unit of the demo begins with ${beginning}.`);
  return unit.id;
}
