import * as z from "zod";
import { type Employee, NipSchema } from "./employee.ts";
import type { Evaluation } from "./evaluation.ts";
import { once } from "./once.ts";
import type { OrganisationUnit } from "./organisation-unit.ts";
import { expectationCode, predikatCode } from "./rules/predikat.ts";

/** What SIASN asks for and the city's register does not hold: HR adds it before sending. */
const LACKS = ["pnsDinilaiOrang", "koefisienId"] as const;

/** The body of a periodic result, with SIASN's own names. @source SIASN, kinerja periodik */
const PeriodicBodySchema = once(() =>
  z.object({
    tahun: z.int(),
    bulanMulaiPenilaian: z.int(),
    bulanSelesaiPenilaian: z.int(),
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
    /** SIASN's id of the coefficient. */
    koefisienId: z.string().nullable(),
  }),
);

/** One employee's result as SIASN takes it; `body` is absent until the result is final. */
export const SiasnResultSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    stage: z.string(),
    body: PeriodicBodySchema().optional(),
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
 * A final result as SIASN takes it.
 * @param lastDay last local day of the month: the rater is described as of then
 * @source SIASN, kinerja periodik; codes of ratings and predicates as in PermenPANRB 6/2022's integration
 */
export function siasnResult(
  { nip, name, month, stage, outcome }: Evaluation,
  rater: SiasnRater,
  lastDay: string,
): z.infer<ReturnType<typeof SiasnResultSchema>> {
  if (outcome === undefined) return { nip, name, stage, lacks: [] };
  const [year, ofYear] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const body = {
    tahun: year,
    bulanMulaiPenilaian: ofYear,
    bulanSelesaiPenilaian: ofYear,
    hasilKinerjaNilai: expectationCode(outcome.hasilKerja),
    perilakuKerjaNilai: expectationCode(outcome.perilakuKerja),
    kuadranKinerjaNilai: predikatCode(outcome.predikat),
    ...describe(rater, lastDay),
    pnsDinilaiOrang: null,
    koefisienId: null,
  };
  return { nip, name, stage, body, lacks: [...LACKS] };
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
