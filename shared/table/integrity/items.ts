import type { IntegrityCounts } from "../../domain/integrity/figures.ts";
import type { MessageKind } from "../../domain/integrity/messages.ts";
import type { IntegrityReport } from "../../domain/integrity/report.ts";
import type { SealedContact } from "../complaints/items.ts";
import { DRAWN, INSTANT, NUMBER_8, YEAR } from "../id-kinds.ts";
import { item, span } from "../item.ts";

/** An integrity report: how it goes, and sealed what it says. */
export const integrityReport = /* @__PURE__ */ item<IntegrityReport>()({
  key: [["INTEGRITY", DRAWN], ["STATE"]],
  /** All of them. */
  list: [
    ["INTEGRITY_REPORTS", ["OPEN", "ENDED"]],
    [INSTANT, DRAWN],
  ],
  /** Its screening, its examination, an answer to retaliation, the end of retention. */
  due: "deadlines",
});

/** A message, its words sealed with the report's key; as is the photo that came with it, under its name in the store. */
export interface SealedMessage {
  readonly at: string;
  readonly from: "REPORTER" | "OFFICER";
  readonly kind: MessageKind;
  readonly sealed: string;
  readonly photo?: string | undefined;
}

/** The conversation of an integrity report, and its officers' notes, in order. */
export const integrityMessage = /* @__PURE__ */ item<SealedMessage>()({
  key: [
    ["INTEGRITY", DRAWN],
    ["MESSAGE", NUMBER_8],
  ],
});

/** The reporter's contact data, sealed apart under a key of their own. */
export const integrityContact = /* @__PURE__ */ item<SealedContact>()({
  key: [["INTEGRITY", DRAWN], ["CONTACT"]],
});

/** An integrity report and everything stored beside it. */
export const wholeIntegrityReport = /* @__PURE__ */ span({
  of: [integrityReport, integrityMessage, integrityContact],
  partition: ["INTEGRITY", DRAWN],
});

/** Counters of a year's integrity reports. */
export const integrityFigures = /* @__PURE__ */ item<IntegrityCounts>()({
  hasRecords: true,
  key: [["INTEGRITY_FIGURES", YEAR], ["STATE"]],
});
