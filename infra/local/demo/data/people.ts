import type { Random } from "./random.ts";
import type { DemoUnit, Work } from "./units.ts";

type Education = "S-2" | "S-1/Sarjana" | "Diploma III/Sarjana Muda" | "SLTA";

interface Position {
  readonly name: string;
  readonly kind: "Jabatan Struktural" | "Jabatan Fungsional" | "Jabatan Pelaksana";
  readonly education: Education;
  readonly titleBefore?: string;
  readonly titlesAfter?: readonly string[];
  /** Where only one sex holds the position. */
  readonly sex?: "M" | "F";
}

/** A fictitious employee; dates are `YYYY-MM-DD`. */
export interface Person {
  readonly nip: string;
  readonly name: string;
  readonly sex: "M" | "F";
  readonly birthDay: string;
  readonly kind: "PNS" | "PPPK" | "PPPK Paruh Waktu";
  readonly appointed: string;
  readonly grade: string;
  readonly position: Position;
  readonly positionSince: string;
  readonly unit: DemoUnit;
}

function functional(name: string, education: Education, ...titlesAfter: readonly string[]): Position {
  return { name, kind: "Jabatan Fungsional", education, titlesAfter };
}

function clerical(name: string, education: Education, ...titlesAfter: readonly string[]): Position {
  return { name, kind: "Jabatan Pelaksana", education, titlesAfter };
}

const POSITIONS: Readonly<Record<Work, readonly Position[]>> = {
  OFFICE: [
    clerical("Penelaah Teknis Kebijakan", "S-1/Sarjana", "S.AP", "S.H", "S.E"),
    functional("Analis SDM Aparatur Ahli Muda", "S-1/Sarjana", "S.Sos", "S.AP"),
    clerical("Pengadministrasi Perkantoran", "SLTA"),
    functional("Perencana Ahli Pertama", "S-1/Sarjana", "S.T", "S.E"),
    functional("Pranata Komputer Ahli Pertama", "S-1/Sarjana", "S.Kom"),
    clerical("Pengolah Data dan Informasi", "Diploma III/Sarjana Muda", "A.Md"),
    functional("Arsiparis Terampil", "Diploma III/Sarjana Muda", "A.Md"),
  ],
  COUNTER: [
    clerical("Pengelola Layanan Operasional", "Diploma III/Sarjana Muda", "A.Md"),
    clerical("Penata Layanan Operasional", "S-1/Sarjana", "S.AP", "S.Sos"),
    clerical("Operator Layanan Operasional", "SLTA"),
    clerical("Penelaah Teknis Kebijakan", "S-1/Sarjana", "S.E", "S.AP"),
  ],
  REGISTRY: [
    functional("Administrator Database Kependudukan Ahli Pertama", "S-1/Sarjana", "S.Kom", "S.AP"),
    clerical("Operator Layanan Operasional", "SLTA"),
    clerical("Penata Layanan Operasional", "S-1/Sarjana", "S.AP", "S.Sos"),
    clerical("Pengelola Layanan Operasional", "Diploma III/Sarjana Muda", "A.Md"),
  ],
  SCHOOL: [
    functional("Guru Ahli Muda", "S-1/Sarjana", "S.Pd"),
    functional("Guru Ahli Pertama", "S-1/Sarjana", "S.Pd", "S.Pd.SD"),
    functional("Guru Ahli Madya", "S-2", "M.Pd"),
    functional("Guru Ahli Pertama", "S-1/Sarjana", "S.Pd", "S.Pd.I"),
    clerical("Operator Layanan Operasional", "SLTA"),
    functional("Pustakawan Terampil", "Diploma III/Sarjana Muda", "A.Md"),
  ],
  CLINIC: [
    functional("Perawat Terampil", "Diploma III/Sarjana Muda", "A.Md.Kep"),
    { ...functional("Bidan Terampil", "Diploma III/Sarjana Muda", "A.Md.Keb"), sex: "F" },
    { ...functional("Dokter Ahli Pertama", "S-1/Sarjana"), titleBefore: "dr." },
    functional("Perawat Ahli Pertama", "S-1/Sarjana", "S.Kep, Ns"),
    functional("Sanitarian Terampil", "Diploma III/Sarjana Muda", "A.Md.KL"),
    clerical("Pengelola Layanan Kesehatan", "Diploma III/Sarjana Muda", "A.Md.RMIK"),
    functional("Apoteker Ahli Pertama", "S-1/Sarjana", "S.Farm, Apt"),
  ],
  TRAFFIC: [
    clerical("Operator Layanan Operasional", "SLTA"),
    functional("Penguji Kendaraan Bermotor Terampil", "Diploma III/Sarjana Muda", "A.Md.PKB"),
    clerical("Penata Layanan Operasional", "S-1/Sarjana", "S.T", "S.ST"),
  ],
  WASTE: [
    clerical("Operator Layanan Operasional", "SLTA"),
    functional("Pengendali Dampak Lingkungan Ahli Pertama", "S-1/Sarjana", "S.T", "S.Si"),
    clerical("Pengelola Layanan Operasional", "Diploma III/Sarjana Muda", "A.Md"),
  ],
  ORDER: [
    functional("Polisi Pamong Praja Terampil", "SLTA"),
    functional("Polisi Pamong Praja Ahli Pertama", "S-1/Sarjana", "S.H", "S.STP"),
    clerical("Pengadministrasi Perkantoran", "SLTA"),
  ],
};

const GIVEN_NAMES = {
  M: "Afrizal Ahmad Alfian Andri Arif Bayu Budi Dedi Donny Fadhil Fauzan Ferdi Gusrizal Hendra Ilham Irwan Jefri Khairul Mardius Muhammad Nofrizal Rahmat Reza Rinaldi Syafrizal Syahrul Taufik Yendri Yoserizal Zulkifli",
  F: "Aisyah Annisa Desi Dewi Elfira Fitri Gusmawati Hayatun Indah Lisa Maya Mutia Nadia Nurhayati Putri Rahmi Ratna Rina Sari Silvia Siti Suci Susi Ulfa Wahyuni Widya Yenni Yulia Yusnidar Zuraida",
} as const;
const MIDDLE_NAMES = {
  M: "Adi Anwar Efendi Fajri Hakim Hidayat Ikhsan Kurnia Maulana Nur Perdana Ramadhan Saputra Syahputra Yuda",
  F: "Amelia Anggraini Fatimah Handayani Hidayati Kurniati Lestari Mardiah Novita Oktavia Permata Rahmadani Safitri Utami Yanti",
} as const;
const LAST_NAMES =
  "Chaniago Guci Jambak Koto Melayu Piliang Sikumbang Simabur Tanjung Bodi Payobada Pisang Kutianyir Banuhampu Panyalai";

/** The latest year of appointment. */
const LAST_YEAR = 2025;

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function nameOf(sex: Person["sex"], random: Random): string {
  const names = [random.pick(GIVEN_NAMES[sex].split(" ")), random.pick(MIDDLE_NAMES[sex].split(" "))];
  if (random.chance(45)) names.push(random.pick(LAST_NAMES.split(" ")));
  return names.join(" ");
}

function gradeOfHead(unit: DemoUnit): string {
  if (unit.kind === "KOTA") return "IV/d";
  if (["SETDA", "SETWAN", "INSPEKTORAT", "DINAS", "BADAN"].includes(unit.kind)) return "IV/b";
  return unit.kind === "KELURAHAN" ? "III/d" : "IV/a";
}

const FIRST_GRADES: Readonly<Record<Education, { readonly pns: number; readonly pppk: string }>> = {
  "S-2": { pns: 5, pppk: "X" },
  "S-1/Sarjana": { pns: 4, pppk: "IX" },
  "Diploma III/Sarjana Muda": { pns: 2, pppk: "VII" },
  SLTA: { pns: 0, pppk: "V" },
};
const GRADES_OF_PNS = "II/a II/b II/c II/d III/a III/b III/c III/d".split(" ");

/** A PNS rises a grade every four years, as is usual. */
function gradeOf(kind: Person["kind"], education: Education, appointedYear: number): string {
  const first = FIRST_GRADES[education];
  if (kind !== "PNS") return first.pppk;
  const risen = first.pns + Math.floor((LAST_YEAR - appointedYear) / 4);
  return GRADES_OF_PNS[Math.min(risen, GRADES_OF_PNS.length - 1)] ?? "III/d";
}

function kindOf(position: Position, random: Random): Person["kind"] {
  if (position.kind === "Jabatan Pelaksana" && position.education !== "S-1/Sarjana" && random.chance(20)) {
    return "PPPK Paruh Waktu";
  }
  return random.chance(35) ? "PPPK" : "PNS";
}

/** Invents people with valid, unique numbers that match their birth, appointment and sex. */
export function inventor(random: Random) {
  const serials = new Map<string, number>();

  function numberOf(prefix: string): string {
    const serial = (serials.get(prefix) ?? 0) + 1;
    serials.set(prefix, serial);
    return `${prefix}${String(serial).padStart(3, "0")}`;
  }

  function person(unit: DemoUnit, position: Position, kind: Person["kind"], bornBefore: number): Person {
    const sex = position.sex ?? random.pick(["M", "F"] as const);
    const birthYear = random.integer(1969, bornBefore);
    const birthDay = `${birthYear}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`;
    const appointedYear =
      kind === "PNS"
        ? Math.min(birthYear + random.integer(22, 32), LAST_YEAR - 1)
        : random.integer(kind === "PPPK" ? 2021 : LAST_YEAR, LAST_YEAR);
    const appointedMonth = twoDigits(random.pick([1, 2, 3, 4, 12]));
    const middle = kind === "PNS" ? appointedMonth : "21";
    const nip = numberOf(`${birthDay.replaceAll("-", "")}${appointedYear}${middle}${sex === "M" ? 1 : 2}`);
    const firstYear = Math.max(appointedYear + 1, 2019);
    const appointed = `${appointedYear}-${appointedMonth}-01`;
    return {
      nip,
      name: nameOf(sex, random),
      sex,
      birthDay,
      kind,
      appointed,
      grade: gradeOf(kind, position.education, appointedYear),
      position,
      positionSince:
        firstYear > LAST_YEAR
          ? appointed
          : `${random.integer(firstYear, LAST_YEAR)}-${twoDigits(random.integer(1, 12))}-01`,
      unit,
    };
  }

  return {
    head(unit: DemoUnit): Person {
      const position: Position = {
        name: unit.head,
        kind: "Jabatan Struktural",
        education: "S-2",
        titlesAfter: unit.work === "SCHOOL" ? ["M.Pd"] : ["M.Si", "M.M", "M.H", "M.AP"],
      };
      return { ...person(unit, position, "PNS", 1985), grade: gradeOfHead(unit) };
    },
    /** @param place of the person among the unit's staff, so that its positions are filled in turn */
    staff(unit: DemoUnit, place: number): Person {
      const positions = POSITIONS[unit.work];
      const position = positions[place % positions.length] ?? random.pick(positions);
      return person(unit, position, kindOf(position, random), 2000);
    },
  };
}
