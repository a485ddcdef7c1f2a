import * as z from "zod";
import type { Role } from "../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { contentHash } from "../canonical.ts";
import { named } from "../once.ts";
import { ROLE_WORDS } from "../organisation/role-words.ts";
import { refusals } from "../refusal.ts";
import { joined } from "../text.ts";
import { type IncentiveContent, IncentiveContentSchema, requireValidContent } from "./content.ts";

export const IncentiveTableIdSchema = /* @__PURE__ */ named("IncentiveTableId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/**
 * One version of a city's incentive rules. It is entered, tried on the whole city, and comes into force once the people named
 * by the city have approved it; after that it never changes, and a change is a new version.
 */
export const IncentiveTableSchema = /* @__PURE__ */ named("IncentiveTable", () =>
  z.object({
    id: IncentiveTableIdSchema(),
    content: IncentiveContentSchema(),
    /** SHA-256 of the content: exactly this was tried and approved. */
    contentHash: z.string(),
    state: z.enum(["DRAFT", "IN_FORCE"]),
    /** Everybody who wrote any of it. */
    authors: z.array(z.string()),
    approvals: z.array(
      z.object({ by: z.string(), role: z.enum(["HR", "HEAD_OF_CITY"]), at: z.string(), trialId: z.string() }),
    ),
    enteredAt: z.string(),
    version: z.int(),
  }),
);

export type IncentiveTable = z.infer<ReturnType<typeof IncentiveTableSchema>> & Aggregate;
export type IncentiveTableDecision = Decision<
  IncentiveTable,
  DomainEvent<"INCENTIVE_TABLE_ENTERED" | "INCENTIVE_TABLE_REWRITTEN" | "INCENTIVE_TABLE_APPROVED">
>;
export type ApproverRole = IncentiveTable["approvals"][number]["role"];

const refuse = /* @__PURE__ */ refusals("incentive-table", {
  "in-force": {
    kind: "conflict",
    id: "Tabel insentif ini sudah berlaku dan tidak dapat diubah. Masukkan versi baru dengan bulan mulai yang baru.",
    en: "This table is in force and cannot be changed. Enter a new version with a new first month.",
    source: {
      id: "kebijakan: aturan yang menjadi dasar pembayaran tidak diubah",
      en: "policy: rules by which amounts were paid stay as they were",
    },
  },
  "not-tried": {
    kind: "conflict",
    field: "trialId",
    id: "Isi tabel ini belum diuji coba, atau uji cobanya belum selesai. Jalankan uji coba untuk tabel ini, periksa selisihnya, lalu setujui dengan menyebut uji coba itu.",
    en: "This content has not been tried, or its trial is not complete. Run a trial of the table, check the difference, then approve it by naming that trial.",
    source: {
      id: "kebijakan: tidak ada yang berlaku sebelum akibatnya dilihat",
      en: "policy: nothing comes into force before its outcome has been seen",
    },
  },
  own: {
    kind: "forbidden",
    id: "Yang memasukkan tabel insentif tidak boleh ikut menyetujuinya. Mintalah orang lain.",
    en: "Whoever entered a table may not approve it. Ask somebody else.",
    source: { id: "kebijakan: diperiksa oleh dua orang", en: "policy: four eyes" },
  },
  "approved-by-you": {
    kind: "conflict",
    id: "Anda sudah menyetujui tabel ini; persetujuan berikutnya harus dari orang lain.",
    en: "You have already approved this table; the next approval must come from somebody else.",
    source: { id: "kebijakan: dua orang yang berbeda", en: "policy: two different persons" },
  },
  "role-approved": {
    kind: "forbidden",
    id: "Persetujuan yang masih dibutuhkan adalah dari: {roles}. Peran Anda tidak termasuk, atau sudah diwakili orang lain.",
    en: "Approval is still needed from: {roles}. Your role is not among them, or somebody has already approved for it.",
    source: { id: "kebijakan daerah: siapa yang menyetujui", en: "policy of the city: who approves" },
  },
  "month-paid": {
    kind: "conflict",
    id: "Insentif bulan {month} sudah dihitung final, jadi tabel tidak dapat mulai berlaku pada {from}. Pilih bulan mulai berlaku sesudah {month}.",
    en: "The final incentive of {month} has been computed, so the table cannot start in {from}. Choose a month after {month} to start in.",
    source: {
      id: "kebijakan: yang sudah dibayarkan tidak ditulis ulang",
      en: "policy: what has been paid is not rewritten",
    },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/** Enters a new version, not in force yet. @throws DomainError as `requireValidContent` does */
export function enterTable(id: string, content: IncentiveContent, act: Act): IncentiveTableDecision {
  requireValidContent(content);
  const hash = contentHash(content);
  return {
    state: {
      ...NEW_AGGREGATE,
      ...{ id, content, contentHash: hash, state: "DRAFT", enteredAt: act.at },
      authors: [act.by],
      approvals: [],
    },
    event: { type: "INCENTIVE_TABLE_ENTERED", ...act, data: { content, contentHash: hash } },
  };
}

/**
 * Replaces the content of a version that is not in force; approvals of the old content are void.
 * @throws DomainError `incentive-table.in-force`, and as `requireValidContent` does
 */
export function rewriteTable(
  table: IncentiveTable,
  content: IncentiveContent,
  act: Act,
): IncentiveTableDecision {
  if (table.state === "IN_FORCE") throw refuse("in-force");
  requireValidContent(content);
  const hash = contentHash(content);
  const authors = [...new Set([...table.authors, act.by])];
  return {
    state: { ...table, content, contentHash: hash, authors, approvals: [] },
    event: { type: "INCENTIVE_TABLE_REWRITTEN", ...act, data: { content, contentHash: hash } },
  };
}

interface Approval extends Act {
  /** The approver's roles. */
  readonly roles: readonly Role[];
  /** Roles that have to approve, once each, by different people; the city's policy. */
  readonly approverRoles: readonly ApproverRole[];
  /** The trial the approver looked at; undefined if there is none with that id. */
  readonly trial: { readonly id: string; readonly contentHash: string; readonly isDone: boolean } | undefined;
  /** The newest month whose final incentive was computed. */
  readonly lastPaidMonth: string | undefined;
}

/**
 * Approves a version; the last approval required by the city brings it into force.
 * @throws DomainError `incentive-table.in-force`, `.not-tried`, `.own`, `.approved-by-you`, `.role-approved`,
 * `.month-paid`
 * @source policy: a trial first, then two different people, neither of whom entered it
 */
export function approveTable(
  table: IncentiveTable,
  { by, at, roles, approverRoles, trial, lastPaidMonth }: Approval,
): IncentiveTableDecision {
  const { content, approvals } = table;
  if (table.state === "IN_FORCE") throw refuse("in-force");
  if (table.authors.includes(by)) throw refuse("own");
  if (approvals.some((approval) => approval.by === by)) throw refuse("approved-by-you");
  const open = openRoles(approverRoles, approvals);
  const role = open.find((one) => roles.includes(one));
  if (role === undefined)
    throw refuse("role-approved", { roles: joined(open.map((one) => ROLE_WORDS[one])) });
  if (!trial?.isDone || trial.contentHash !== table.contentHash) throw refuse("not-tried");
  if (lastPaidMonth !== undefined && content.effectiveFrom <= lastPaidMonth)
    throw refuse("month-paid", { month: lastPaidMonth, from: content.effectiveFrom });
  const approval = { by, role, at, trialId: trial.id };
  const isLast = open.length === 1;
  return {
    state: { ...table, state: isLast ? "IN_FORCE" : "DRAFT", approvals: [...approvals, approval] },
    event: {
      type: "INCENTIVE_TABLE_APPROVED",
      by,
      at,
      data: { role, trialId: trial.id, contentHash: table.contentHash, isInForce: isLast },
    },
  };
}

/** The roles whose approval a version still needs, each once; none if it is in force. */
export function awaitedRoles(
  { state, approvals }: Pick<IncentiveTable, "state" | "approvals">,
  approverRoles: readonly ApproverRole[],
): readonly ApproverRole[] {
  return state === "IN_FORCE" ? [] : openRoles(approverRoles, approvals);
}

/**
 * Whether a version awaits somebody's approval: its content has been tried, and one of their roles has still to approve it.
 * @param trials finished trials of any version
 * @source policy: a trial first, then two different people, neither of whom entered it
 */
export function awaitsApproval(
  { id, state, authors, approvals, contentHash: hash }: IncentiveTable,
  {
    by,
    roles,
    approverRoles,
    trials,
  }: Pick<Approval, "by" | "approverRoles"> & {
    readonly roles: readonly string[];
    readonly trials: readonly { readonly tableId: string; readonly contentHash: string }[];
  },
): boolean {
  if (state === "IN_FORCE" || authors.includes(by)) return false;
  if (approvals.some((approval) => approval.by === by)) return false;
  const isTried = trials.some((trial) => trial.tableId === id && trial.contentHash === hash);
  return isTried && openRoles(approverRoles, approvals).some((role) => roles.includes(role));
}

function openRoles(asked: readonly ApproverRole[], given: IncentiveTable["approvals"]): ApproverRole[] {
  const open = [...asked];
  for (const { role } of given) {
    const place = open.indexOf(role);
    if (place !== -1) open.splice(place, 1);
  }
  return open;
}
