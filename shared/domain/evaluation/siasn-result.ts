import * as z from "zod";
import { once } from "../once.ts";
import { type Employee, NipSchema } from "../organisation/employee.ts";
import type { OrganisationUnit } from "../organisation/organisation-unit.ts";
import { expectationCode, predikatCode } from "../rules/predikat.ts";
import { isYear, monthsOf, yearOf } from "./evaluated-period.ts";
import type { Evaluation } from "./evaluation.ts";

/** What SIASN asks for and the city's register does not hold: HR adds it before sending. */
const LACKS = ["pnsDinilaiOrang", "koefisienId"] as const;

const resultShape = once(() => ({
  tahun: z.int(),
  hasilKinerjaNilai: z.int(),
  perilakuKerjaNilai: z.int(),
  kuadranKinerjaNilai: z.int(),
  penilaiNama: z.string(),
  penilaiNipNrp: z.string(),
  penilaiJabatan: z.string(),
  penilaiUnorNama: z.string(),
  penilaiGolongan: z.string(),
  /** SIASN's own id of the employee. */
  pnsDinilaiOrang: z.string().nullable(),
  statusPenilai: z.enum(["ASN", "NON ASN"]),
}));

/** The body of a year's result, with SIASN's own names. @source SIASN, kinerja tahunan */
const YearlyBodySchema = once(() => z.strictObject(resultShape()));

/** The body of a periodic result, with SIASN's own names. @source SIASN, kinerja periodik */
const PeriodicBodySchema = once(() =>
  z.strictObject({
    ...resultShape(),
    bulanMulaiPenilaian: z.int(),
    bulanSelesaiPenilaian: z.int(),
    /** SIASN's id of the coefficient. */
    koefisienId: z.string().nullable(),
  }),
);

/** Why a result cannot be sent, and what it waits for. */
const HINDRANCES = {
  NOT_EVALUATED: "Tidak ada evaluasi: pegawai belum terdaftar ketika periode ditutup.",
  MEASURED: "Periode ini tidak dinilai tersendiri menurut irama penilaian kota.",
  AWAITING_RATING: "Menunggu penilaian pejabat penilai.",
  RATED: "Menunggu pegawai menerima dokumen evaluasi.",
  RECEIVED: "Menunggu masa keberatan berakhir, atau pegawai menerima hasil.",
  OBJECTED: "Menunggu putusan keberatan.",
  REOPENED: "Bulan ini dibuka kembali; menunggu penutupan ulang dan penilaian.",
} as const;

export const SiasnHindranceSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    reason: z.enum(Object.keys(HINDRANCES) as [keyof typeof HINDRANCES]),
    explanation: z.string(),
  }),
);

/**
 * Why nothing of an employee can be sent to SIASN; undefined where it can.
 * @param evaluation undefined where there is none
 */
export function hindranceOf(
  { nip, name }: Pick<Employee, "nip" | "name">,
  evaluation: Evaluation | undefined,
): z.infer<ReturnType<typeof SiasnHindranceSchema>> | undefined {
  const reason = evaluation?.stage ?? "NOT_EVALUATED";
  return reason === "FINAL" ? undefined : { nip, name, reason, explanation: HINDRANCES[reason] };
}

/** One employee's result as SIASN takes it; `body` is absent until the result is final. */
export const SiasnResultSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    stage: z.string(),
    body: z.union([PeriodicBodySchema(), YearlyBodySchema()]).optional(),
    /** Why there is no body. */
    hindrance: SiasnHindranceSchema().pick({ reason: true, explanation: true }).optional(),
    /** Fields of the body that the city's register does not hold; they are null. */
    lacks: z.array(z.enum(LACKS)),
  }),
);

/** Who rated, as SIASN wants them described; a head of a city is no civil servant. */
export interface SiasnRater {
  readonly employee: Employee | undefined;
  readonly unit: OrganisationUnit | undefined;
  /** `Walikota` or `Bupati`. */
  readonly headTitle: string;
  readonly cityName: string;
}

/**
 * A final result as SIASN takes it: of a year, or of a month or quarter with the months that it is of.
 * @param lastDay last local day of the period: the rater is described as of then
 * @source SIASN, kinerja tahunan and kinerja periodik; codes of ratings and predicates as in PermenPANRB 6/2022's integration
 */
export function siasnResult(
  evaluation: Evaluation,
  rater: SiasnRater,
  lastDay: string,
): z.infer<ReturnType<typeof SiasnResultSchema>> {
  const { nip, name, period, stage, outcome } = evaluation;
  const hindrance = hindranceOf(evaluation, evaluation);
  if (outcome === undefined) return { nip, name, stage, ...(hindrance && { hindrance }), lacks: [] };
  const body = {
    tahun: Number(yearOf(period)),
    hasilKinerjaNilai: expectationCode(outcome.hasilKerja),
    perilakuKerjaNilai: expectationCode(outcome.perilakuKerja),
    kuadranKinerjaNilai: predikatCode(outcome.predikat),
    ...describe(rater, lastDay),
    pnsDinilaiOrang: null,
  };
  if (isYear(period)) return { nip, name, stage, body, lacks: ["pnsDinilaiOrang"] };
  const [first = "", last = first] = [monthsOf(period)[0], monthsOf(period).at(-1)];
  const months = {
    bulanMulaiPenilaian: Number(first.slice(5)),
    bulanSelesaiPenilaian: Number(last.slice(5)),
  };
  return { nip, name, stage, body: { ...body, ...months, koefisienId: null }, lacks: [...LACKS] };
}

function describe({ employee, unit, headTitle, cityName }: SiasnRater, lastDay: string) {
  if (employee === undefined)
    return {
      penilaiNama: headTitle,
      penilaiNipNrp: "",
      penilaiJabatan: headTitle,
      penilaiUnorNama: cityName,
      penilaiGolongan: "",
      statusPenilai: "NON ASN" as const,
    };
  const posting = employee.postings.findLast(({ from }) => from <= lastDay) ?? employee.postings[0];
  return {
    penilaiNama: employee.name,
    penilaiNipNrp: employee.nip,
    penilaiJabatan: posting?.position ?? "",
    penilaiUnorNama: unit?.name ?? "",
    penilaiGolongan: employee.grade,
    statusPenilai: "ASN" as const,
  };
}
