import type { Instant, LocalDay } from "../calendar/calendar.ts";
import type { Employee } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Consultation, ConsultationDecision } from "./consultation.ts";
import { requireOfficials } from "./officials.ts";

const refuse = /* @__PURE__ */ refusals("consultation", {
  "officials-settled": {
    kind: "conflict",
    id: "Musyawarah ini sudah selesai, sehingga tidak ada lagi yang harus dijawab.",
    en: "This consultation is completed, so that nothing is left to answer.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Naming {
  readonly officialNips: readonly string[];
  /** Those of them who are employees. */
  readonly officials: readonly Employee[];
  readonly reason: string;
  readonly day: LocalDay;
  readonly by: string;
  readonly at: Instant;
}

/** Whether who answers may still change. */
export function mayNameOfficials({ state, forgottenAt }: Pick<Consultation, "state" | "forgottenAt">) {
  return state !== "COMPLETED" && forgottenAt === undefined;
}

/**
 * Names who answers from now on, with the reason, which everybody may read: an official may leave the service or be away when answers
 * are due. The deadline stays.
 * @throws DomainError `consultation.officials-settled` and those of `requireOfficials`
 * @source policy choice: somebody always answers
 */
export function nameOfficials(
  consultation: Consultation,
  { officialNips: named, officials, reason, day, by, at }: Naming,
): ConsultationDecision {
  if (!mayNameOfficials(consultation)) throw refuse("officials-settled");
  const officialNips = [...new Set(named)];
  const { officialNips: before, officialsChanged = [] } = consultation;
  requireOfficials(officialNips, officials, day);
  const formerNips = before.filter((nip) => !officialNips.includes(nip));
  const newNips = officialNips.filter((nip) => !before.includes(nip));
  return {
    state: {
      ...consultation,
      officialNips,
      officialsChanged: [...officialsChanged, { at, by, reason, formerNips }],
    },
    event: { type: "CONSULTATION_OFFICIALS_NAMED", by, at, data: { newNips, formerNips, reason } },
  };
}
