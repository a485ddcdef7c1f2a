import { sealWords } from "../../shared/contacts/case-key.ts";
import { openContact as unsealContact } from "../../shared/contacts/contact.ts";
import {
  type MessageKind,
  namePersons,
  openContact,
  withReason,
  writeMessage,
} from "../../shared/domain/integrity/messages.ts";
import { concernsOfficer, namesOfficer } from "../../shared/domain/integrity/officers.ts";
import { requireKept, stepReport } from "../../shared/domain/integrity/steps.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { integrityRoutes } from "./contract.ts";
import { editOpened, officerView } from "./officer.ts";
import { contactOwner } from "./opened.ts";
import { type PublicDeps, termsAt } from "./terms.ts";

const refuse = /* @__PURE__ */ refusals("integrity", {
  "named-unknown": {
    kind: "invalid",
    id: "Tidak ada pegawai dengan NIP {nip}, sehingga laporan ini tidak tertutup bagi siapa pun. Periksa NIP-nya, atau hapus dari daftar.",
    en: "No employee has the NIP {nip}, so the report would be closed to nobody. Check it, or take it off the list.",
    source: { id: "kebijakan: hanya pegawai terdaftar", en: "policy: only registered employees" },
  },
  "named-oneself": {
    kind: "conflict",
    id: "Yang disebut adalah Anda sendiri atau atasan Anda: laporan ini lalu tertutup bagi Anda. Minta petugas lain yang menetapkannya.",
    en: "That is yourself or somebody above you: the report would be closed to you. Ask another officer to name them.",
    source: { id: "UU 30/2014 Ps 42: benturan kepentingan", en: "UU 30/2014 Ps 42: conflict of interest" },
  },
  "writes-of-oneself": {
    kind: "conflict",
    id: "Tulisan ini menyebut Anda sendiri atau atasan Anda: laporan ini lalu tertutup bagi Anda. Tulis tanpa nama dan NIP itu.",
    en: "This names yourself or somebody above you: the report would be closed to you. Leave out that name and NIP.",
    source: { id: "UU 30/2014 Ps 42: benturan kepentingan", en: "UU 30/2014 Ps 42: conflict of interest" },
  },
});

type Opened = Awaited<ReturnType<typeof editOpened>>;

/** A message of an officer, sealed and as it is shown. Whoever signs with their name would shut themselves out. */
function said(
  { report, key, line }: Opened,
  words: { readonly kind: MessageKind; readonly text: string; readonly at: string },
) {
  requireKept(report);
  const { kind, text, at } = words;
  if (namesOfficer(text, line)) throw refuse("writes-of-oneself");
  // A report that is kept has its key.
  const sealed = sealWords(text, key as Buffer, report.id);
  const from = "OFFICER" as const;
  return { sealed: { at, from, kind, sealed }, shown: { at, from, kind, text } };
}

export async function stepFurther(
  { params, body: { to, forwardedTo, reason }, ...asking }: Input<typeof integrityRoutes.step>,
  deps: PublicDeps,
) {
  const { at, principal } = asking;
  const opened = await editOpened(params.caseId, asking, deps);
  const terms = termsAt(deps.city, opened.calendar, at);
  const words = said(opened, { kind: "REASON", text: reason, at });
  const decision = withReason(stepReport(opened.report, { to, forwardedTo, by: principal.id, at }, terms));
  const messages = [...opened.messages, words.shown];
  return deps.reports.commit(decision, basisOf(opened, deps, at, words.sealed), (report) =>
    officerView(report, { ...opened, messages }, at),
  );
}

export async function writeAsOfficer(
  { params, body: { kind, text }, ...asking }: Input<typeof integrityRoutes.write>,
  deps: PublicDeps,
) {
  const { at, principal } = asking;
  const opened = await editOpened(params.caseId, asking, deps);
  const words = said(opened, { kind, text, at });
  const terms = termsAt(deps.city, opened.calendar, at);
  const decision = writeMessage(opened.report, { kind, by: principal.id, at }, terms);
  const messages = [...opened.messages, words.shown];
  return deps.reports.commit(decision, basisOf(opened, deps, at, words.sealed), (report) =>
    officerView(report, { ...opened, messages }, at),
  );
}

/** An officer does not shut themselves out by mistake, nor learn by trying who is above whom; and a mistyped NIP shuts nobody out. */
export async function nameReported(
  { params, body: { namedNips }, ...asking }: Input<typeof integrityRoutes.name>,
  deps: PublicDeps,
) {
  const { at, principal } = asking;
  const [opened, unknown] = await Promise.all([
    editOpened(params.caseId, asking, deps),
    deps.reports.unknownOf(namedNips),
  ]);
  const { report, key, line } = opened;
  requireKept(report);
  if (unknown !== undefined) throw refuse("named-unknown", { nip: unknown });
  const account = { ...found(opened.account), namedNips: [...new Set(namedNips)] };
  if (concernsOfficer(account, line)) throw refuse("named-oneself");
  const sealedAccount = sealWords(JSON.stringify(account), key as Buffer, report.id);
  const count = account.namedNips.length;
  const decision = namePersons(report, { sealedAccount, count, by: principal.id, at });
  return deps.reports.commit(decision, basisOf(opened, deps, at), (named) =>
    officerView(named, { ...opened, account }, at),
  );
}

/** Opens who reported; that it was opened is written before anything is shown. */
export async function openReporter(
  { params, body: { ground, reason }, ...asking }: Input<typeof integrityRoutes.contact>,
  deps: PublicDeps,
) {
  const { at, principal } = asking;
  const opened = await editOpened(params.caseId, asking, deps);
  const decision = openContact(opened.report, { ground, by: principal.id, at });
  const words = said(opened, { kind: "OPENING", text: reason, at });
  const contact = await unsealContact(found(opened.contact), contactOwner(params.caseId));
  return deps.reports.commit(decision, basisOf(opened, deps, at, words.sealed), ({ version }) => ({
    contact,
    version,
  }));
}

function basisOf(
  { report, calendar }: Opened,
  { city }: PublicDeps,
  at: string,
  message?: ReturnType<typeof said>["sealed"],
) {
  return { before: report, policy: termsAt(city, calendar, at).policy, zone: city.timeZone, message };
}
