import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { DomainError, refusals } from "../../shared/domain/refusal.ts";
import { importTraining } from "../../shared/domain/training/training.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { validationMessage } from "../../shared/http/validation-message.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { TrainingRepository } from "../../shared/table/training/trainings.ts";
import { type CertificateRow, type Problem, readCertificates, repairCsv } from "./certificate-file.ts";
import { CertificateSchema, type certificateImportRoutes } from "./certificate-import-contract.ts";

interface Deps {
  readonly trainings: TrainingRepository;
  readonly city: CityFacts;
}

type Certificate = Input<typeof certificateImportRoutes.importCertificates>["body"]["certificates"][number];

const refuse = /* @__PURE__ */ refusals("certificate-import", {
  "nip-unknown": {
    kind: "invalid",
    id: "NIP {nip} tidak ada dalam daftar pegawai. Periksa NIP-nya, atau impor pegawainya dahulu.",
    en: "The NIP {nip} is not registered. Check it, or import the employee first.",
  },
  twice: {
    kind: "invalid",
    id: "Sertifikat yang sama sudah ada pada baris di atasnya.",
    en: "The same certificate is on a line above.",
  },
});

/** Every row of a file with what is wrong with it; nothing is recorded. */
export async function checkCertificates(
  { body: { fileName, content }, principal, at }: Input<typeof certificateImportRoutes.checkCertificates>,
  { trainings, city }: Deps,
) {
  const file = await readCertificates(Buffer.from(content, "base64"), fileName);
  const read = file.rows.map((row) => ({ ...row, ...certificateIn(row) }));
  const sound = read.flatMap(({ line, certificate }) => (certificate ? [{ line, certificate }] : []));
  const act = { by: principal.id, at, today: localDay(at, city.timeZone) };
  const weighed = await weigh(
    sound.map(({ certificate }) => certificate),
    { trainings, act },
  );
  const refusedAt = new Map(
    sound.flatMap(({ line }, place) => {
      const error = weighed[place]?.error;
      return error ? [[line, { column: null, id: error.text("id"), en: error.text("en") }] as const] : [];
    }),
  );
  const rows = read.map(({ line, cells, certificate, problems }) => {
    const refused = refusedAt.get(line);
    const all = refused ? [...problems, refused] : problems;
    return { line, cells, problems: all, ...(certificate && all.length === 0 && { certificate }) };
  });
  const refused = rows.filter(({ problems }) => problems.length > 0);
  return {
    rows,
    warnings: file.warnings,
    ...(refused.length > 0 && { repairCsv: repairCsv(file, refused) }),
  };
}

/** All of them or none: the first that cannot be recorded refuses the rest. */
export async function importCertificates(
  { body: { basis, certificates }, principal, at }: Input<typeof certificateImportRoutes.importCertificates>,
  { trainings, city }: Deps,
) {
  const act = { by: principal.id, at, today: localDay(at, city.timeZone), basis };
  const weighed = await weigh(certificates, { trainings, act });
  const decisions = weighed.map(({ decision, error }) => {
    if (decision === undefined) throw error;
    return decision;
  });
  return trainings.commitImport(decisions, (items) => ({ items: [...items] }));
}

interface Weighing {
  readonly trainings: TrainingRepository;
  readonly act: { readonly by: string; readonly at: string; readonly today: string; readonly basis?: string };
}

/** What becomes of each certificate, or why it cannot be recorded. */
async function weigh(certificates: readonly Certificate[], { trainings, act }: Weighing) {
  const around = await trainings.certificates(certificates);
  const seen = new Set<string>();
  return certificates.map(({ nip, ...content }, place) => {
    const { employee, isCertificateUsed = false, compared = "" } = around[place] ?? {};
    const isTwice = seen.has(compared);
    seen.add(compared);
    try {
      if (employee === undefined) throw refuse("nip-unknown", { nip });
      if (isTwice) throw refuse("twice");
      const id = `${content.day.slice(0, 4)}-${sortableId(act.at)}`;
      const { basis = "" } = act;
      return { decision: importTraining({ id, nip, content, ...act, basis, isCertificateUsed }) };
    } catch (error) {
      if (error instanceof DomainError) return { error };
      throw error;
    }
  });
}

/** Of its columns, by the fields of a certificate. */
const TITLES: Readonly<Record<string, string>> = {
  nip: "NIP",
  title: "Pelatihan",
  provider: "Penyelenggara",
  certificateNumber: "Nomor sertifikat",
};

/** What its cells say as a certificate, or what is wrong with them. */
function certificateIn({ fields, problems }: CertificateRow): {
  readonly certificate?: Certificate;
  readonly problems: readonly Problem[];
} {
  if (fields === undefined) return { problems };
  const read = CertificateSchema().safeParse(fields, { reportInput: true });
  if (read.success) return { certificate: read.data, problems };
  const wrong = read.error.issues.map((issue) => {
    const message = validationMessage(issue);
    return { column: TITLES[String(issue.path[0])] ?? null, ...message };
  });
  return { problems: wrong };
}
