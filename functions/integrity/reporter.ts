import { caseKeyOfReporter, sealPhoto, sealWords } from "../../shared/contacts/case-key.ts";
import { isSecretOf } from "../../shared/domain/complaints/intake/secret.ts";
import { writeMessage } from "../../shared/domain/integrity/messages.ts";
import { addPhoto, barePhoto } from "../../shared/domain/integrity/photo.ts";
import {
  type IntegrityDecision,
  type IntegrityReport,
  reportIdOf,
} from "../../shared/domain/integrity/report.ts";
import { type ShownMessage, standingOf } from "../../shared/domain/integrity/views.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { putSealedPhoto } from "../../shared/uploads/integrity-objects.ts";
import { openAccount, openMessages } from "./opened.ts";
import type { publicIntegrityRoutes } from "./public-contract.ts";
import { type PublicDeps, termsAt } from "./terms.ts";

const refuse = /* @__PURE__ */ refusals("integrity", {
  unknown: {
    kind: "not-found",
    id: "Nomor laporan atau kode rahasia tidak cocok. Periksa keduanya pada catatan Anda.",
    en: "The report's number or its secret does not match. Check both in your notes.",
    source: {
      id: "kebijakan: tidak seorang pun dapat mengetahui laporan mana yang ada",
      en: "policy: nobody learns which reports exist",
    },
  },
});

interface Proof {
  readonly code: string;
  readonly secret: string;
}

/**
 * A report for whoever has its secret. Wrong ones are not counted by network: a hundred random bits are guessed by nobody, and no
 * address is looked at.
 */
async function provenReport({ code, secret }: Proof, { reports }: PublicDeps) {
  const [report, calendar] = await reports.find(reportIdOf(code));
  if (!isSecretOf(secret, code, report?.secretHash) || report === undefined) throw refuse("unknown");
  const key = report.keys && caseKeyOfReporter(report.id, secret, report.keys);
  return { report, calendar, key };
}

async function viewOf(
  report: IntegrityReport,
  key: Buffer | undefined,
  { reports, at }: { readonly reports: PublicDeps["reports"]; readonly at: string },
) {
  const account = openAccount(report, key);
  const messages = openMessages(report.id, await reports.messages(report.id), key);
  return {
    ...standingOf(report, at),
    ...(account && { account }),
    messages: messages.filter(({ kind }) => kind !== "NOTE"),
  };
}

export async function viewReport({ body, at }: Input<typeof publicIntegrityRoutes.view>, deps: PublicDeps) {
  const { report, key } = await provenReport(body, deps);
  return viewOf(report, key, { ...deps, at });
}

export async function writeAsReporter(
  { body: { kind, text, ...proof }, at }: Input<typeof publicIntegrityRoutes.tell>,
  deps: PublicDeps,
) {
  const proven = await provenReport(proof, deps);
  const terms = termsAt(deps.city, proven.calendar, at);
  const decision = writeMessage(proven.report, { kind, by: "PUBLIC", at }, terms);
  return commitSaid(proven, { decision, said: { at, kind, text } }, deps);
}

/**
 * Takes a photo of the reporter's, bare and sealed before it lies anywhere. It is stored before the message that names it; where
 * that fails, it stays unread under a name that the same photo would get again.
 */
export async function addPhotoAsReporter(
  { body: { content, caption, ...proof }, at }: Input<typeof publicIntegrityRoutes.addPhoto>,
  deps: PublicDeps,
) {
  const proven = await provenReport(proof, deps);
  const { report, key } = proven;
  const decision = addPhoto(report, at);
  const bare = barePhoto(Buffer.from(content, "base64"));
  // Whoever has the secret of a report that is kept has its key.
  const { name, sealed } = sealPhoto(bare, key as Buffer, report.id);
  await putSealedPhoto(name, sealed);
  return commitSaid(proven, { decision, said: { at, kind: "MESSAGE", text: caption, photo: name } }, deps);
}

interface Saying {
  readonly decision: IntegrityDecision;
  readonly said: Omit<ShownMessage, "from">;
}

async function commitSaid(
  { report, calendar, key }: Awaited<ReturnType<typeof provenReport>>,
  { decision, said: { text, ...said } }: Saying,
  { reports, city }: PublicDeps,
) {
  const { at } = said;
  const before = await viewOf(report, key, { reports, at });
  const sealed = sealWords(text, key as Buffer, report.id);
  const message = { ...said, from: "REPORTER", sealed } as const;
  const { policy } = termsAt(city, calendar, at);
  const basis = { before: report, policy, zone: city.timeZone, message };
  return reports.commit(decision, basis, (written) => ({
    ...before,
    ...standingOf(written, at),
    messages: [...before.messages, { ...said, from: "REPORTER" as const, text }],
  }));
}
