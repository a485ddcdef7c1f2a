import { dueAt, type Instant } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import {
  type ForwardedTo,
  hasEnded,
  type IntegrityDecision,
  type IntegrityReport,
  type IntegrityState,
  type IntegrityTerms,
} from "./report.ts";

const refuse = /* @__PURE__ */ refusals("integrity", {
  "step-impossible": {
    kind: "conflict",
    id: "Langkah ini tidak tersedia dari keadaan laporan sekarang. Muat ulang, lalu pilih langkah yang ditawarkan.",
    en: "The report's present state does not allow this step. Reload it and choose one that is offered.",
    source: {
      id: "kebijakan: diterima, ditelaah, diperiksa, lalu diputus dengan alasan",
      en: "policy: received, screened, examined, then decided with a reason",
    },
  },
  "destination-missing": {
    kind: "invalid",
    id: "Pilih ke mana laporan diteruskan.",
    en: "Choose where the report is forwarded to.",
    source: {
      id: "kebijakan: tidak ada yang diteruskan tanpa tujuan",
      en: "policy: nothing is forwarded to nowhere",
    },
  },
  forgotten: {
    kind: "conflict",
    id: "Masa simpan laporan ini sudah berakhir dan isinya sudah dihapus. Buat laporan baru.",
    en: "This report's retention has ended and what it said is deleted. Make a new one.",
    source: {
      id: "UU 27/2022: data pribadi disimpan selama diperlukan",
      en: "UU 27/2022: personal data is kept as long as it is needed",
    },
  },
});

/** The steps from each state. A result of "not proven" may be opened again when something new is learnt. */
const STEPS: Readonly<Record<IntegrityState, readonly IntegrityState[]>> = {
  DITERIMA: ["DITELAAH", "DITERUSKAN", "TIDAK_DITINDAKLANJUTI"],
  DITELAAH: ["DIPERIKSA", "DITERUSKAN", "TIDAK_DITINDAKLANJUTI"],
  DIPERIKSA: ["TERBUKTI", "TIDAK_TERBUKTI", "DITERUSKAN"],
  TERBUKTI: [],
  TIDAK_TERBUKTI: ["DIPERIKSA"],
  DITERUSKAN: [],
  TIDAK_DITINDAKLANJUTI: ["DIPERIKSA"],
};

/** The steps that an officer may take now. */
export function stepsFrom({ state, forgottenAt }: IntegrityReport): readonly IntegrityState[] {
  return forgottenAt === undefined ? STEPS[state] : [];
}

/** @throws DomainError `integrity.forgotten` */
export function requireKept({ forgottenAt }: IntegrityReport): void {
  if (forgottenAt !== undefined) throw refuse("forgotten");
}

interface Step {
  readonly to: IntegrityState;
  readonly forwardedTo?: ForwardedTo | undefined;
  readonly by: string;
  readonly at: Instant;
}

/**
 * Takes a report one step further. The reason is a message to the reporter.
 * @throws DomainError `integrity.forgotten`, `integrity.step-impossible`, `integrity.destination-missing`
 * @source policy choice; a report opened again has the time of PermenPANRB 62/2018 again
 */
export function stepReport(
  report: IntegrityReport,
  { to, forwardedTo, by, at }: Step,
  { policy, calendar }: IntegrityTerms,
): IntegrityDecision {
  requireKept(report);
  if (!STEPS[report.state].includes(to)) throw refuse("step-impossible");
  if (to === "DITERUSKAN" && forwardedTo === undefined) throw refuse("destination-missing");
  const { endedAt: _, forwardedTo: __, ...open } = report;
  const stepped: IntegrityReport = {
    ...open,
    state: to,
    ...(hasEnded(report) && { examineDueAt: dueAt(at, policy.examineWorkingDays, calendar) }),
    ...(hasEnded({ state: to }) && { endedAt: at }),
    ...(to === "DITERUSKAN" && { forwardedTo }),
  };
  const data = { from: report.state, to, ...(to === "DITERUSKAN" && { forwardedTo }) };
  return { state: stepped, event: { type: "INTEGRITY_STEPPED", at, by, data } };
}
