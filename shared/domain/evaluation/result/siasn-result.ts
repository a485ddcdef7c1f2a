import * as z from "zod";
import { isMonth, isYear, monthsOf, yearOf } from "../../calendar/period-id.ts";
import { named, once } from "../../once.ts";
import { type Employee, identityOn, NipSchema } from "../../organisation/employee.ts";
import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { type FunctionalLevel, LEVEL_WORDS } from "../../rules/angka-kredit.ts";
import { expectationCode, predikatCode } from "../../rules/predikat.ts";
import type { Evaluation } from "../evaluation.ts";
import { levelHeld } from "./credit-points.ts";

/** SIASN's own ids that are missing; they come from the staff export and the city's policy. */
const MissingFieldSchema = /* @__PURE__ */ named("MissingField", () =>
  z.object({ field: z.enum(["pnsDinilaiOrang", "koefisienId"]), explanation: z.string() }),
);
type MissingField = z.infer<ReturnType<typeof MissingFieldSchema>>;

const resultShape = /* @__PURE__ */ once(() => ({
  tahun: z.int(),
  hasilKinerjaNilai: z.int(),
  perilakuKerjaNilai: z.int(),
  kuadranKinerjaNilai: z.int(),
  penilaiNama: z.string(),
  penilaiNipNrp: z.string(),
  penilaiJabatan: z.string(),
  penilaiUnorNama: z.string(),
  penilaiGolongan: z.string(),
  /** SIASN's own id of the employee; null if unknown. */
  pnsDinilaiOrang: z.string().nullable(),
  statusPenilai: z.enum(["ASN", "NON ASN"]),
}));

/** The body of a year's result, with SIASN's own names. @source SIASN, kinerja tahunan */
const YearlyBodySchema = /* @__PURE__ */ named("YearlyBody", () => z.strictObject(resultShape()));

/** The body of a periodic result, with SIASN's own names. @source SIASN, kinerja periodik */
const PeriodicBodySchema = /* @__PURE__ */ named("PeriodicBody", () =>
  z.strictObject({
    ...resultShape(),
    bulanMulaiPenilaian: z.int(),
    bulanSelesaiPenilaian: z.int(),
    /** SIASN's id of the coefficient; null if the position has none, or it is unknown. */
    koefisienId: z.string().nullable(),
  }),
);

/** Why a result cannot be sent, and what it is waiting for. */
const UNSENDABLE_REASONS = {
  NOT_EVALUATED:
    "Tidak ada evaluasi: pegawai belum terdaftar ketika periode ditutup. Buka kembali bulannya untuk pegawai ini; saat ditutup lagi ia ikut dibekukan.",
  MEASURED: "Periode ini tidak dinilai tersendiri menurut jadwal penilaian daerah.",
  AWAITING_RATING: "Menunggu penilaian pejabat penilai.",
  RATED: "Menunggu pegawai menerima dokumen evaluasi.",
  RECEIVED: "Menunggu masa keberatan berakhir, atau pegawai menerima hasil.",
  OBJECTED: "Menunggu keputusan atas keberatan.",
  REOPENED: "Bulan ini dibuka kembali; menunggu penutupan ulang dan penilaian.",
} as const;

/** Only months can be reopened. */
const LONGER_NOT_EVALUATED =
  "Tidak ada evaluasi: pegawai belum terdaftar ketika periode ditutup, dan triwulan atau tahun tidak dibuka kembali. Catat hasilnya langsung di SIASN.";

export const UnsendableResultSchema = /* @__PURE__ */ named("UnsendableResult", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    reason: z.enum(Object.keys(UNSENDABLE_REASONS) as [keyof typeof UNSENDABLE_REASONS]),
    explanation: z.string(),
  }),
);

/**
 * Why an employee's result cannot be sent to SIASN; undefined if it can.
 * @param evaluation undefined if there is none
 */
export function unsendableReason(
  { nip, name }: Pick<Employee, "nip" | "name">,
  evaluation: Evaluation | undefined,
  period: string,
): z.infer<ReturnType<typeof UnsendableResultSchema>> | undefined {
  const reason = evaluation?.stage ?? "NOT_EVALUATED";
  if (reason === "FINAL") return undefined;
  const isLongerMissing = evaluation === undefined && !isMonth(period);
  return {
    nip,
    name,
    reason,
    explanation: isLongerMissing ? LONGER_NOT_EVALUATED : UNSENDABLE_REASONS[reason],
  };
}

/** One employee's result in SIASN's form; `body` is absent until the result is final. */
export const SiasnResultSchema = /* @__PURE__ */ named("SiasnResult", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    stage: z.string(),
    body: z.union([PeriodicBodySchema(), YearlyBodySchema()]).optional(),
    /** Why there is no body. */
    unsendable: UnsendableResultSchema().pick({ reason: true, explanation: true }).optional(),
    /** Fields of the body that are still null, and where to enter them. */
    missingFields: z.array(MissingFieldSchema()),
  }),
);

/** The rater as SIASN describes them; the head of the city is not a civil servant. */
export interface SiasnRater {
  readonly employee: Employee | undefined;
  /** As it was called on the last day. */
  readonly unit: Pick<OrganisationUnit, "name"> | undefined;
  /** The head of the city on the last day. */
  readonly head: { readonly name: string; readonly office: string };
  readonly cityName: string;
}

/** What a body needs besides the evaluation. */
export interface SiasnContext {
  /** SIASN's own id of the employee. */
  readonly siasnId: string | undefined;
  readonly rater: SiasnRater;
  /** Last local day of the period; the rater is described as of that day. */
  readonly lastDay: string;
  /** SIASN's coefficient ids, from the policy in force on that day. */
  readonly coefficientIds: Readonly<Partial<Record<FunctionalLevel, string>>>;
}

/**
 * A final result in SIASN's form: for a year, or for a month or quarter with the months it covers.
 * @source SIASN, kinerja tahunan and kinerja periodik; codes of ratings and predikat as in PermenPANRB 6/2022's integration
 */
export function siasnResult(
  evaluation: Evaluation,
  { siasnId, rater, lastDay, coefficientIds }: SiasnContext,
): z.infer<ReturnType<typeof SiasnResultSchema>> {
  const { nip, name, period, stage, outcome } = evaluation;
  const unsendable = unsendableReason(evaluation, evaluation, period);
  if (outcome === undefined)
    return { nip, name, stage, ...(unsendable && { unsendable }), missingFields: [] };
  const body = {
    tahun: Number(yearOf(period)),
    hasilKinerjaNilai: expectationCode(outcome.hasilKerja),
    perilakuKerjaNilai: expectationCode(outcome.perilakuKerja),
    kuadranKinerjaNilai: predikatCode(outcome.predikat),
    ...describe(rater, lastDay),
    pnsDinilaiOrang: siasnId ?? null,
  };
  const missingFields = siasnId === undefined ? [MISSING_ID] : [];
  if (isYear(period)) return { nip, name, stage, body, missingFields };
  const [first = "", last = first] = [monthsOf(period)[0], monthsOf(period).at(-1)];
  const months = {
    bulanMulaiPenilaian: Number(first.slice(5)),
    bulanSelesaiPenilaian: Number(last.slice(5)),
  };
  const { koefisienId, lack } = coefficientOf(evaluation, coefficientIds);
  return {
    ...{ nip, name, stage },
    body: { ...body, ...months, koefisienId },
    missingFields: [...missingFields, ...(lack ? [lack] : [])],
  };
}

const MISSING_ID: MissingField = {
  field: "pnsDinilaiOrang",
  explanation:
    "PNS ID pegawai ini belum ada. Impor lagi ekspor SIASN yang memuat kolom PNS ID miliknya, lalu ambil hasil ini lagi.",
};

/** The coefficient id; without a functional position there are no credit points, and nothing is missing. */
function coefficientOf(
  held: Pick<Evaluation, "position" | "positionKind">,
  coefficientIds: SiasnContext["coefficientIds"],
): { readonly koefisienId: string | null; readonly lack?: MissingField } {
  const level = levelHeld(held);
  const koefisienId = (level && coefficientIds[level]) ?? null;
  const isComplete = koefisienId !== null || (level === undefined && held.positionKind !== "FUNGSIONAL");
  if (isComplete) return { koefisienId };
  const explanation =
    level === undefined
      ? `Jenjang tidak terbaca dari nama jabatan fungsional "${held.position}". Isi koefisienId hasil ini sebelum dikirim, dan betulkan nama jabatannya di SIASN untuk periode berikutnya.`
      : `Id koefisien SIASN untuk jenjang ${LEVEL_WORDS[level]} belum diisi dalam kebijakan daerah. Minta pengelola instalasi mengisinya: berkas daerah di shared/cities, bagian siasn.coefficientIds.`;
  return { koefisienId, lack: { field: "koefisienId", explanation } };
}

function describe({ employee, unit, head, cityName }: SiasnRater, lastDay: string) {
  if (employee === undefined)
    return {
      penilaiNama: head.name,
      penilaiNipNrp: "",
      penilaiJabatan: head.office,
      penilaiUnorNama: cityName,
      penilaiGolongan: "",
      statusPenilai: "NON ASN" as const,
    };
  const posting = employee.postings.findLast(({ from }) => from <= lastDay) ?? employee.postings[0];
  const identity = identityOn(employee, lastDay);
  return {
    penilaiNama: identity.name,
    penilaiNipNrp: employee.nip,
    penilaiJabatan: posting?.position ?? "",
    penilaiUnorNama: unit?.name ?? "",
    penilaiGolongan: identity.grade,
    statusPenilai: "ASN" as const,
  };
}
