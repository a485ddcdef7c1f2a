import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { FileHashSchema } from "../announced-file.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";

/** Starts with the year that the training counts for. */
export const TrainingIdSchema = /* @__PURE__ */ named("TrainingId", () =>
  z.string().regex(/^20\d\d-[0-9a-z]{20}$/),
);

/** An employee's record of a training they attended, or gave to colleagues. */
export const TrainingContentSchema = /* @__PURE__ */ named("TrainingContent", () =>
  z.strictObject({
    title: freeText().min(1).max(300),
    /** Education (pendidikan) or training (pelatihan). */
    path: z.enum(["PENDIDIKAN", "PELATIHAN"]),
    /** For a training: in class, or otherwise, such as coaching, e-learning or staff exchange. */
    form: z.enum(["KLASIKAL", "NON_KLASIKAL"]).optional(),
    /** An internal trainer's hours are counted separately. */
    role: z.enum(["PARTICIPANT", "INTERNAL_TRAINER"]).default("PARTICIPANT"),
    /** Lesson hours (JP). */
    hours: z.int().min(1).max(2_000),
    /** Its last local day. */
    day: EnteredDaySchema(),
    /** Who gave it. */
    provider: freeText().min(1).max(200),
    certificateNumber: freeText().min(1).max(100).optional(),
    /** SHA-256 of files that were uploaded as evidence and checked. */
    evidence: z.array(FileHashSchema()).max(5).optional(),
  }),
);

export type TrainingContent = z.infer<ReturnType<typeof TrainingContentSchema>>;

/** A training (pengembangan kompetensi); its hours count once the rater or HR has confirmed them. */
export const TrainingSchema = /* @__PURE__ */ named("Training", () =>
  z.object({
    ...TrainingContentSchema().shape,
    day: z.iso.date(),
    id: TrainingIdSchema(),
    nip: NipSchema(),
    state: z.enum(["AWAITING", "CONFIRMED", "REJECTED"]),
    /** The rater it awaits; absent for the head of the city, who has no NIP. */
    raterNip: NipSchema().optional(),
    recordedAt: z.string(),
    answer: z.object({ at: z.string(), by: z.string(), reason: z.string().optional() }).optional(),
    /** The code by which anybody can check the certificate of a session that the city gave itself. */
    certificateCode: z.string().exactOptional(),
    version: z.int(),
  }),
);

export type Training = z.infer<ReturnType<typeof TrainingSchema>> & Aggregate;
export type TrainingEvent = DomainEvent<
  | "TRAINING_RECORDED"
  | "TRAINING_REDIRECTED"
  | "TRAINING_CONFIRMED"
  | "TRAINING_REJECTED"
  | "TRAINING_GRANTED"
  | "TRAINING_IMPORTED"
>;
export type TrainingDecision = Decision<Training, TrainingEvent>;

const refuse = /* @__PURE__ */ refusals("training", {
  "in-future": {
    kind: "invalid",
    id: "Hari terakhir pelatihan ({day}) belum tiba. Catat setelah pelatihan selesai.",
    en: "The last day of the training ({day}) has not come yet. Record it once it is over.",
    source: {
      id: "kebijakan: hanya jam yang diselesaikan yang dihitung",
      en: "policy: only completed hours count",
    },
  },
  "form-missing": {
    kind: "invalid",
    field: "form",
    id: "Pilih bentuk pelatihan: klasikal atau nonklasikal.",
    en: "Choose the form of the training: in class or not.",
    source: {
      id: "PP 11/2017 Ps 212: pelatihan klasikal atau nonklasikal",
      en: "PP 11/2017 Ps 212: training is in class or not",
    },
  },
  "form-of-education": {
    kind: "invalid",
    field: "form",
    id: "Bentuk pelatihan tidak perlu diisi untuk jalur pendidikan.",
    en: "Education has no form; leave it out.",
    source: "PP 11/2017 Ps 211",
  },
  "evidence-unchecked": {
    kind: "invalid",
    id: "Berkas ke-{place} belum diunggah atau belum diperiksa. Unggah dahulu sebagai bukti dukung.",
    en: "The file number {place} has not been uploaded or checked. Upload it as evidence first.",
    source: { id: "kebijakan", en: "policy" },
  },
  "certificate-used": {
    kind: "conflict",
    id: 'Sertifikat "{certificate}" dari penyelenggara itu sudah tercatat. Jamnya terhitung satu kali; periksa nomor dan penyelenggaranya, atau tanyakan kepada pengelola kinerja bila bukan Anda yang mencatatnya.',
    en: 'The certificate "{certificate}" of that issuer is recorded already. Its hours count once; check its number and its issuer, or ask HR if it was not you who recorded it.',
    source: { id: "kebijakan: JP satu kali per sertifikat", en: "policy: hours once per certificate" },
  },
  "not-awaiting": {
    kind: "conflict",
    id: "Catatan pelatihan ini {answered}.",
    en: "This training {answered}.",
    source: { id: "kebijakan: satu jawaban", en: "policy: one answer" },
  },
  "own-training": {
    kind: "forbidden",
    id: "Jam pelatihan sendiri dikonfirmasi oleh pejabat penilai atau pengelola kinerja yang lain.",
    en: "Your own hours have to be confirmed by your rater, or by somebody else in HR.",
    source: {
      id: "kebijakan: tidak seorang pun mengesahkan jamnya sendiri",
      en: "policy: nobody confirms their own hours",
    },
  },
});

/** How a training was answered, for use at the end of a sentence. */
const ANSWERED_WORDS = {
  CONFIRMED: { id: "sudah dikonfirmasi; jamnya sudah terhitung", en: "has been confirmed; its hours count" },
  REJECTED: {
    id: "sudah ditolak; pegawai dapat mencatatnya lagi dengan data yang benar",
    en: "has been rejected; the employee can record it again with correct data",
  },
} as const satisfies Record<Exclude<Training["state"], "AWAITING">, Text>;

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Recording extends Act {
  readonly id: string;
  readonly nip: string;
  readonly content: TrainingContent;
  /** Local day on which it is recorded. */
  readonly today: string;
  /** Which of the files named are the employee's own and checked. */
  readonly checked: ReadonlySet<string>;
  /** Whether anybody has a record of the same certificate that was not rejected. */
  readonly isCertificateUsed: boolean;
  /** The rater on that day; undefined for the head of the city. */
  readonly raterNip: string | undefined;
}

/**
 * Records a training by its participant or trainer; it awaits confirmation.
 * @throws DomainError `training.in-future`, `training.form-missing`, `training.form-of-education`,
 * `training.evidence-unchecked`, `training.certificate-used`
 * @source PP 11/2017 Ps 210-213, PP 17/2020: competence development, by path and form
 */
export function recordTraining(recording: Recording): TrainingDecision {
  const { id, nip, content, today, checked, isCertificateUsed, raterNip, by, at } = recording;
  const { day, path, form, evidence = [], certificateNumber } = content;
  if (day > today) throw refuse("in-future", { day });
  requireForm({ path, form });
  const unchecked = evidence.findIndex((sha256) => !checked.has(sha256));
  if (unchecked >= 0) throw refuse("evidence-unchecked", { place: unchecked + 1 });
  if (isCertificateUsed) throw refuseUsedCertificate(certificateNumber);
  return {
    state: {
      ...{ ...NEW_AGGREGATE, ...content, id, nip, state: "AWAITING", recordedAt: at },
      ...(raterNip && { raterNip }),
    },
    event: { type: "TRAINING_RECORDED", by, at, data: { ...content } },
  };
}

/**
 * Requires a form of a training, and none of education.
 * @throws DomainError `training.form-missing`, `training.form-of-education`
 * @source PP 11/2017 Ps 211-212
 */
export function requireForm({
  path,
  form,
}: Pick<TrainingContent, "path"> & { readonly form: unknown }): void {
  if (path === "PELATIHAN" && form === undefined) throw refuse("form-missing");
  if (path === "PENDIDIKAN" && form !== undefined) throw refuse("form-of-education");
}

export function refuseUsedCertificate(certificateNumber = "") {
  return refuse("certificate-used", { certificate: certificateNumber });
}

/**
 * A certificate as it is compared: its issuer and its number, letters and digits only, in capitals, since people copy them with
 * other spaces and strokes each time. Undefined if nothing remains of the number.
 * @source policy choice: an issuer gives a number once, whoever holds the certificate
 */
export function comparedCertificate({
  certificateNumber = "",
  provider,
}: Pick<TrainingContent, "certificateNumber" | "provider">): string | undefined {
  const number = letters(certificateNumber);
  return number === "" ? undefined : `${letters(provider)}/${number}`;
}

/** Compatible characters may stand for many letters, so what is left of them ends somewhere. */
function letters(text: string): string {
  const capitals = text.normalize("NFKC").toUpperCase();
  return capitals.replaceAll(/[^\p{L}\p{N}]/gu, "").slice(0, LONGEST_COMPARED);
}

const LONGEST_COMPARED = 190;

interface Import extends Act {
  readonly id: string;
  readonly nip: string;
  readonly content: TrainingContent;
  /** How HR has verified it. */
  readonly basis: string;
  /** Local day on which it is imported. */
  readonly today: string;
  /** Whether anybody has a record of the same certificate that was not rejected. */
  readonly isCertificateUsed: boolean;
}

/**
 * Records the hours of a certificate from elsewhere that HR has verified: they count at once.
 * @throws DomainError `training.own-training`, `training.in-future`, `training.form-missing`, `training.form-of-education`,
 * `training.certificate-used`
 * @source policy choice: HR verifies for others, never for themselves
 */
export function importTraining({
  id,
  nip,
  content,
  basis,
  today,
  isCertificateUsed,
  ...act
}: Import): TrainingDecision {
  const { day, path, form, certificateNumber, hours, role } = content;
  if (act.by === nip) throw refuse("own-training");
  if (day > today) throw refuse("in-future", { day });
  requireForm({ path, form });
  if (isCertificateUsed) throw refuseUsedCertificate(certificateNumber);
  const answer = { ...act, reason: basis };
  return {
    state: { ...NEW_AGGREGATE, ...content, id, nip, state: "CONFIRMED", recordedAt: act.at, answer },
    event: { type: "TRAINING_IMPORTED", ...act, data: { hours, role, basis } },
  };
}

interface Granting {
  readonly nip: string;
  /** The code of its certificate, drawn at random. */
  readonly certificateCode: string;
  readonly at: string;
}

/**
 * Records the hours of a session that somebody attended or gave, with its certificate. They need no confirmation: who gave the
 * session, or the code at its door, has said so.
 * @param id the session's own, so that it counts once for each
 * @source policy choice
 */
export function grantTraining(
  id: string,
  content: TrainingContent,
  { nip, certificateCode, at }: Granting,
): TrainingDecision {
  const answer = { at, by: "SYSTEM" };
  const { hours, role } = content;
  return {
    state: {
      ...{ ...NEW_AGGREGATE, ...content, id, nip, state: "CONFIRMED", recordedAt: at, answer },
      certificateCode,
    },
    event: { type: "TRAINING_GRANTED", by: "SYSTEM", at, data: { hours, role } },
  };
}

/**
 * Moves a training to the employee's present rater; undefined if it was answered, or is already with them.
 * @param raterNip absent if the head of the city rates
 */
export function redirectTraining(
  training: Training,
  raterNip: string | undefined,
  act: Act,
): TrainingDecision | undefined {
  if (training.state !== "AWAITING" || training.raterNip === raterNip) return undefined;
  const { raterNip: _before, ...kept } = training;
  return {
    state: { ...kept, ...(raterNip && { raterNip }) },
    event: { type: "TRAINING_REDIRECTED", ...act, data: { raterNip: raterNip ?? "" } },
  };
}

/**
 * Confirms a training's hours, or rejects them.
 * @param reason for the rejection; undefined confirms
 * @throws DomainError `training.own-training`, `training.not-awaiting`
 */
export function answerTraining(
  training: Training,
  { reason, ...act }: Act & { readonly reason: string | undefined },
): TrainingDecision {
  if (act.by === training.nip) throw refuse("own-training");
  if (training.state !== "AWAITING")
    throw refuse("not-awaiting", { answered: ANSWERED_WORDS[training.state] });
  const { hours, role } = training;
  if (reason !== undefined)
    return {
      state: { ...training, state: "REJECTED", answer: { ...act, reason } },
      event: { type: "TRAINING_REJECTED", ...act, data: { hours, role, reason } },
    };
  return {
    state: { ...training, state: "CONFIRMED", answer: act },
    event: { type: "TRAINING_CONFIRMED", ...act, data: { hours, role } },
  };
}
