import * as z from "zod";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { isMonth, isYear, monthsOf, yearOf } from "../../calendar/period-id.ts";
import { named, once } from "../../once.ts";
import { type Employee, identityOn, NipSchema } from "../../organisation/employee.ts";
import type { OrganisationUnit } from "../../organisation/organisation-unit.ts";
import { type FunctionalLevel, LEVEL_WORDS } from "../../rules/angka-kredit.ts";
import { expectationCode, predikatCode } from "../../rules/predikat.ts";
import type { Text } from "../../text.ts";
import type { Evaluation } from "../evaluation.ts";
import { levelHeld } from "./credit-points.ts";

/** SIASN's own ids that are missing; they come from the staff export and the city's policy. */
const MissingFieldSchema = /* @__PURE__ */ named("MissingField", () =>
  z.object({
    field: z.enum(["pnsDinilaiOrang", "koefisienId"]),
    explanation: BothLanguagesSchema(),
  }),
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
  NOT_EVALUATED: {
    id: "Tidak ada evaluasi: pegawai belum terdaftar ketika periode ditutup. Buka kembali bulannya untuk pegawai ini; saat ditutup lagi ia ikut dibekukan.",
    en: "There is no evaluation: the employee was not in the register when the period closed. Reopen the month for this employee; when it closes again, theirs is frozen with it.",
  },
  MEASURED: {
    id: "Periode ini tidak dinilai tersendiri menurut jadwal penilaian daerah.",
    en: "By the city's schedule this period is not rated by itself.",
  },
  AWAITING_RATING: { id: "Menunggu penilaian pejabat penilai.", en: "Waits for the rater's rating." },
  RATED: {
    id: "Menunggu pegawai menerima dokumen evaluasi.",
    en: "Waits for the employee to receive the evaluation document.",
  },
  RECEIVED: {
    id: "Menunggu masa keberatan berakhir, atau pegawai menerima hasil.",
    en: "Waits for the end of the time to object, or for the employee to accept the result.",
  },
  OBJECTED: { id: "Menunggu keputusan atas keberatan.", en: "Waits for the decision on an objection." },
  REOPENED: {
    id: "Bulan ini dibuka kembali; menunggu penutupan ulang dan penilaian.",
    en: "The month is reopened; it waits to be closed again and rated.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Only months can be reopened. */
const LONGER_NOT_EVALUATED: Text = {
  id: "Tidak ada evaluasi: pegawai belum terdaftar ketika periode ditutup, dan triwulan atau tahun tidak dibuka kembali. Catat hasilnya langsung di SIASN.",
  en: "There is no evaluation: the employee was not in the register when the period closed, and a quarter or a year is not reopened. Enter the result in SIASN itself.",
};

export const UnsendableResultSchema = /* @__PURE__ */ named("UnsendableResult", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    reason: z.enum(Object.keys(UNSENDABLE_REASONS) as [keyof typeof UNSENDABLE_REASONS]),
    explanation: BothLanguagesSchema(),
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
  explanation: {
    id: "PNS ID pegawai ini belum ada. Impor lagi ekspor SIASN yang memuat kolom PNS ID miliknya, lalu ambil hasil ini lagi.",
    en: "The employee's PNS ID is not known. Import a SIASN export again that has it in the column PNS ID, then fetch this result again.",
  },
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
      ? {
          id: `Jenjang tidak terbaca dari nama jabatan fungsional "${held.position}". Isi koefisienId hasil ini sebelum dikirim, dan betulkan nama jabatannya di SIASN untuk periode berikutnya.`,
          en: `The name of the functional position, "${held.position}", tells no level. Fill in koefisienId in this result before you send it, and correct the position's name in SIASN for the next period.`,
        }
      : {
          id: `Id koefisien SIASN untuk jenjang ${LEVEL_WORDS[level]} belum diisi dalam kebijakan daerah. Minta pengelola instalasi mengisinya: berkas daerah di shared/cities, bagian siasn.coefficientIds.`,
          en: `The city's policy lacks SIASN's id of the coefficient of the level ${LEVEL_WORDS[level]}. Ask whoever runs the installation to fill it in: the city's file in shared/cities, at siasn.coefficientIds.`,
        };
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
