import * as z from "zod";
import type { LocalDay } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import { type Employee, PositionKindSchema, placeOn } from "../organisation/employee.ts";
import { isWithin, type OrganisationUnit, UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";

/** Who is asked: everybody; or those in some units and below, with some kinds of posts, or both. */
export const GroupSchema = /* @__PURE__ */ named("ConsultationGroup", () =>
  z.strictObject({
    /** All by default. */
    unitIds: z.array(UnitIdSchema()).min(1).max(20).optional(),
    /** All by default. */
    positionKinds: z.array(PositionKindSchema()).min(1).max(3).optional(),
  }),
);

export type Group = z.infer<ReturnType<typeof GroupSchema>>;

const refuse = /* @__PURE__ */ refusals("consultation", {
  "unit-unknown": {
    kind: "invalid",
    id: "Unit {unit} belum terdaftar. Pilih unit yang ada.",
    en: "The unit {unit} is not registered. Choose one that is.",
    source: { id: "kebijakan: yang diajak unit yang terdaftar", en: "policy: registered units are asked" },
  },
  "group-outside": {
    kind: "forbidden",
    id: "Pimpinan unit mengajak pegawai di unit yang dipimpinnya. Untuk pegawai di unit lain, mintalah pengelola kinerja atau kepala daerah.",
    en: "A head asks the employees of the unit that they head. For those of other units, ask HR or the head of the city.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
});

interface Asking {
  readonly units: readonly Pick<OrganisationUnit, "id" | "ancestors">[];
  /** The units that the asker heads. */
  readonly headed: readonly string[];
  /** HR, or the head of the city. */
  readonly asksAnybody: boolean;
}

/**
 * A group as it is asked: with the units below those that were named, as the tree is on publication, so that a voice is admitted by one read.
 * @throws DomainError `consultation.unit-unknown`, `consultation.group-outside`
 * @source policy choice
 */
export function groupAsked(group: Group, { units, headed, asksAnybody }: Asking): Group {
  const named = group.unitIds?.map((id) => {
    const unit = units.find((one) => one.id === id);
    if (unit === undefined && asksAnybody) throw refuse("unit-unknown", { unit: id });
    return unit;
  });
  const isTheirs = named?.every((unit) => unit && headed.some((id) => isWithin(unit, id))) ?? false;
  if (!asksAnybody && !isTheirs) throw refuse("group-outside");
  if (named === undefined) return group;
  const asked = units.filter((unit) => named.some((one) => one && isWithin(unit, one.id)));
  return { ...group, unitIds: asked.map(({ id }) => id) };
}

/** Whether somebody was asked on any of some days, wherever they serve since. */
export function wasIn(
  group: Group,
  employee: Employee | undefined,
  { from, until }: { readonly from: LocalDay; readonly until: LocalDay },
): boolean {
  const { postings = [], service = [] } = employee ?? {};
  const changed = [...postings, ...service]
    .map((one) => one.from)
    .filter((day) => from < day && day <= until);
  return from <= until && [from, ...changed].some((day) => isIn(group, employee, day));
}

/** Whether somebody in service is asked. @param employee undefined if the account belongs to none */
export function isIn(
  { unitIds, positionKinds }: Group,
  employee: Employee | undefined,
  day: LocalDay,
): boolean {
  const place = placeOn(employee, day);
  if (place === undefined) return false;
  return (unitIds?.includes(place.unitId) ?? true) && (positionKinds?.includes(place.positionKind) ?? true);
}
