import * as z from "zod";
import type { Principal } from "../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { type Employee, headsUnit, NipSchema } from "../organisation/employee.ts";
import type { OrganisationUnit } from "../organisation/organisation-unit.ts";
import { ROLE_WORDS } from "../organisation/role-words.ts";
import { refusals } from "../refusal.ts";
import { joined, type Text } from "../text.ts";
import { RupiahSchema } from "./content.ts";

export const ProjectBonusIdSchema = /* @__PURE__ */ named("ProjectBonusId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

const RecipientSchema = /* @__PURE__ */ named("Recipient", () =>
  z.discriminatedUnion("by", [
    z.strictObject({ nip: NipSchema(), by: z.literal("RUPIAH"), rupiah: RupiahSchema().min(1) }),
    z.strictObject({
      nip: NipSchema(),
      by: z.literal("PERCENT"),
      /** Share of the base amount. */
      basisPoints: z
        .int()
        .min(1)
        .max(10 * WHOLE_BASIS_POINTS),
    }),
  ]),
);

/** A head's proposal. */
export const ProjectBonusOrderSchema = /* @__PURE__ */ named("ProjectBonusOrder", () =>
  z.strictObject({
    /** The month whose incentive it is paid with. */
    month: MonthSchema(),
    project: freeText().min(3).max(200),
    /** What was done well, and where that can be seen. */
    achievement: freeText().min(20).max(2_000),
    recipients: z.array(RecipientSchema()).min(1).max(30),
  }),
);

/** A bonus for a successful project: proposed by a head for their own staff, decided by somebody else. */
export const ProjectBonusSchema = /* @__PURE__ */ named("ProjectBonus", () =>
  z.object({
    id: ProjectBonusIdSchema(),
    ...ProjectBonusOrderSchema().shape,
    state: z.enum(["PROPOSED", "APPROVED", "REFUSED"]),
    proposedBy: NipSchema(),
    proposedAt: z.string(),
    decision: z.object({ by: z.string(), at: z.string(), reason: z.string().optional() }).optional(),
    version: z.int(),
  }),
);

type Order = Readonly<z.infer<ReturnType<typeof ProjectBonusOrderSchema>>>;
export type ProjectBonus = z.infer<ReturnType<typeof ProjectBonusSchema>> & Aggregate;
export type ProjectBonusDecision = Decision<
  ProjectBonus,
  DomainEvent<"PROJECT_BONUS_PROPOSED" | "PROJECT_BONUS_APPROVED" | "PROJECT_BONUS_REFUSED">
>;
export type BonusDeciderRole = "HR" | "HEAD_OF_CITY";

const refuse = /* @__PURE__ */ refusals("project-bonus", {
  "not-lead": {
    kind: "forbidden",
    id: "Pegawai ke-{place} dalam recipients tidak bertugas di unit yang Anda pimpin. Bonus proyek diusulkan pimpinan unitnya.",
    en: "Employee {place} in recipients does not serve in a unit you lead. A project bonus is proposed by the head of the employee's unit.",
    source: {
      id: "kebijakan: yang memimpin proyek bertanggung jawab atasnya",
      en: "policy: those who led the project are responsible for it",
    },
  },
  own: {
    kind: "forbidden",
    id: "Anda tidak dapat mengusulkan atau memutuskan bonus yang juga untuk Anda sendiri, atau yang Anda usulkan sendiri.",
    en: "You cannot propose or decide a bonus for yourself, or decide one that you proposed.",
    source: {
      id: "kebijakan: tidak seorang pun memutus perkaranya sendiri",
      en: "policy: nobody decides in their own cause",
    },
  },
  "unknown-employee": {
    kind: "invalid",
    id: "Pegawai ke-{place} dalam recipients tidak terdaftar. Periksa NIP-nya.",
    en: "Employee {place} in recipients is not registered. Check the NIP.",
    source: { id: "kebijakan", en: "policy" },
  },
  "named-twice": {
    kind: "invalid",
    id: "Pegawai ke-{place} dalam recipients disebut lebih dari sekali. Sisakan satu.",
    en: "Employee {place} is in recipients more than once. Keep one.",
    source: {
      id: "kebijakan: satu bonus untuk setiap proyek dan pegawai",
      en: "policy: one bonus a project and employee",
    },
  },
  "not-decider": {
    kind: "forbidden",
    id: "Bonus proyek diputuskan oleh: {roles}.",
    en: "Bonuses are decided by: {roles}.",
    source: { id: "kebijakan daerah", en: "policy of the city" },
  },
  "reason-missing": {
    kind: "invalid",
    field: "reason",
    id: "Tuliskan alasan mengapa usulan bonus ini ditolak.",
    en: "Say why you refuse this proposal.",
    source: { id: "kebijakan: penolakan harus beralasan", en: "policy: a refusal has a reason" },
  },
  "not-open": {
    kind: "conflict",
    id: "Usulan bonus ini sudah diputuskan ({state}).",
    en: "This proposal has already been decided ({state}).",
    source: { id: "kebijakan", en: "policy" },
  },
  "month-paid": {
    kind: "conflict",
    id: "Insentif {month} sudah dihitung final. Usulkan bonus ini untuk bulan sesudahnya.",
    en: "The final incentive of {month} has been computed. Propose the bonus for a later month.",
    source: {
      id: "kebijakan: yang sudah dibayarkan tidak ditulis ulang",
      en: "policy: what has been paid is not rewritten",
    },
  },
});

const DECISION_WORDS: Readonly<Record<Exclude<ProjectBonus["state"], "PROPOSED">, Text>> = {
  APPROVED: { id: "disetujui", en: "approved" },
  REFUSED: { id: "ditolak", en: "refused" },
};

interface Proposal {
  readonly id: string;
  readonly order: Order;
  readonly proposer: Employee | undefined;
  /** The recipients, each with the unit they serve in today; undefined if nobody has that NIP. */
  readonly named: ReadonlyMap<string, OrganisationUnit | undefined>;
  readonly isPaid: boolean;
  readonly day: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Proposes a bonus for staff the proposer leads.
 * @throws DomainError `project-bonus.month-paid`, `.own`, `.named-twice`, `.unknown-employee`, `.not-lead`
 * @source policy: a successful project is rewarded by name, amount and reason
 */
export function proposeBonus({
  id,
  order,
  proposer,
  named,
  isPaid,
  day,
  by,
  at,
}: Proposal): ProjectBonusDecision {
  if (isPaid) throw refuse("month-paid", { month: order.month });
  const seen = new Set<string>();
  for (const [index, { nip }] of order.recipients.entries()) {
    const place = index + 1;
    if (nip === by) throw refuse("own");
    if (seen.has(nip)) throw refuse("named-twice", { place });
    seen.add(nip);
    const unit = named.get(nip);
    if (unit === undefined) throw refuse("unknown-employee", { place });
    if (!headsUnit(proposer, unit, day)) throw refuse("not-lead", { place });
  }
  return {
    state: { ...NEW_AGGREGATE, id, ...order, state: "PROPOSED", proposedBy: by, proposedAt: at },
    event: { type: "PROJECT_BONUS_PROPOSED", by, at, data: { ...order } },
  };
}

interface BonusAnswer {
  readonly isApproved: boolean;
  readonly reason: string | undefined;
  readonly principal: Principal;
  /** Roles that may decide; the city's policy. */
  readonly deciderRoles: readonly BonusDeciderRole[];
  readonly isPaid: boolean;
  readonly at: string;
}

type Decider = Pick<BonusAnswer, "principal" | "deciderRoles">;

/** Whether somebody may decide a bonus in its state: it is open, their role decides, and it is neither theirs nor for them. */
export function mayDecideBonus(bonus: ProjectBonus, { principal, deciderRoles }: Decider): boolean {
  return bonus.state === "PROPOSED" && hasRole(principal, deciderRoles) && !isParty(bonus, principal.id);
}

const hasRole = ({ roles }: Principal, deciderRoles: readonly BonusDeciderRole[]) =>
  deciderRoles.some((role) => roles.includes(role));

/** Whether somebody proposed a bonus, or is to get it. */
function isParty({ proposedBy, recipients }: ProjectBonus, by: string): boolean {
  return by === proposedBy || recipients.some(({ nip }) => nip === by);
}

/**
 * Approves a bonus, or refuses it with a reason; neither the proposer nor a recipient may do so.
 * @throws DomainError `project-bonus.not-decider`, `.own`, `.not-open`, `.month-paid`, `.reason-missing`
 * @source policy: four eyes
 */
export function decideBonus(
  bonus: ProjectBonus,
  { isApproved, reason, principal, deciderRoles, isPaid, at }: BonusAnswer,
): ProjectBonusDecision {
  const { id: by } = principal;
  if (!hasRole(principal, deciderRoles))
    throw refuse("not-decider", { roles: joined(deciderRoles.map((role) => ROLE_WORDS[role])) });
  if (isParty(bonus, by)) throw refuse("own");
  if (bonus.state !== "PROPOSED") throw refuse("not-open", { state: DECISION_WORDS[bonus.state] });
  if (isApproved && isPaid) throw refuse("month-paid", { month: bonus.month });
  if (!isApproved && reason === undefined) throw refuse("reason-missing");
  const decision = { by, at, ...(reason !== undefined && { reason }) };
  return {
    state: { ...bonus, state: isApproved ? "APPROVED" : "REFUSED", decision },
    event: {
      type: isApproved ? "PROJECT_BONUS_APPROVED" : "PROJECT_BONUS_REFUSED",
      by,
      at,
      data: { reason: reason ?? "" },
    },
  };
}
