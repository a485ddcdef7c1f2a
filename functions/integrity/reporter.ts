import { caseKeyOfReporter, sealWords } from "../../shared/contacts/case-key.ts";
import { isSecretOf } from "../../shared/domain/complaints/intake/secret.ts";
import { writeMessage } from "../../shared/domain/integrity/messages.ts";
import { type IntegrityReport, reportIdOf } from "../../shared/domain/integrity/report.ts";
import { standingOf } from "../../shared/domain/integrity/views.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { Input } from "../../shared/http/exchange.ts";
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
  { reports, city }: PublicDeps,
) {
  const { report, calendar, key } = await provenReport(proof, { reports, city });
  const terms = termsAt(city, calendar, at);
  const decision = writeMessage(report, { kind, by: "PUBLIC", at }, terms);
  const before = await viewOf(report, key, { reports, at });
  // Whoever has the secret of a report that is kept has its key.
  const sealed = sealWords(text, key as Buffer, report.id);
  const message = { at, from: "REPORTER", kind, sealed } as const;
  const basis = { before: report, policy: terms.policy, zone: city.timeZone, message };
  return reports.commit(decision, basis, (written) => ({
    ...before,
    ...standingOf(written, at),
    messages: [...before.messages, { at, from: "REPORTER" as const, kind, text }],
  }));
}
