import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";

const UNIT_KINDS = [
  "KOTA",
  "KABUPATEN",
  "SETDA",
  "SETWAN",
  "INSPEKTORAT",
  "DINAS",
  "BADAN",
  "KECAMATAN",
  "KELURAHAN",
  "DESA",
  "BAGIAN",
  "BIDANG",
  "UPTD",
] as const;

export const UnitKindSchema = /* @__PURE__ */ named("UnitKind", () => z.enum(UNIT_KINDS));

export const UnitIdSchema = /* @__PURE__ */ named("UnitId", () => z.string().regex(/^[\w-]{1,64}$/));

/**
 * The end of a unit (penghapusan, penggabungan): the decree, the last local day, and the unit that goes on with its work.
 * @source UU 23/2014 Ps 212 (1), PP 18/2016 Ps 3 (1): which perangkat daerah there are is set by Perda. That every end names a
 * successor is our policy choice
 */
export const UnitClosingSchema = /* @__PURE__ */ named("UnitClosing", () =>
  z.object({
    /** It is open on this day, and closed from the next. */
    lastDay: z.iso.date(),
    /** The number of the decree. */
    decree: freeText().min(3).max(120),
    successorId: UnitIdSchema(),
    /** What the successor was called when this was recorded. */
    successorName: z.string(),
    /** The first moment after its last day in the city's zone: its open work is to go on to the successor. */
    goesOnAt: z.iso.datetime(),
    /** When its open work did so; absent until then. */
    handedOnAt: z.iso.datetime().optional(),
  }),
);

/** What the public is told of it. */
export const PublicClosingSchema = /* @__PURE__ */ named("PublicClosing", () =>
  UnitClosingSchema().omit({ goesOnAt: true, handedOnAt: true }),
);

export type UnitClosing = z.infer<ReturnType<typeof UnitClosingSchema>>;

/**
 * A unit of the organisation (unit organisasi, unor): a node of the city's tree. One that is closed hangs below the unit that
 * goes on with its work, so that whoever heads that answers for it.
 */
export const OrganisationUnitSchema = /* @__PURE__ */ named("OrganisationUnit", () =>
  z.object({
    id: UnitIdSchema(),
    name: freeText().min(1).max(200),
    /** Names before they changed, each with the instant until which it held; ascending. */
    formerly: z.array(z.object({ until: z.iso.datetime(), name: z.string() })).optional(),
    kind: UnitKindSchema(),
    parentId: UnitIdSchema().optional(),
    /** Ids from the root to the parent. */
    ancestors: z.array(UnitIdSchema()),
    /** Absent while no end is known. */
    closing: UnitClosingSchema().optional(),
    version: z.int(),
  }),
);

export type OrganisationUnit = z.infer<ReturnType<typeof OrganisationUnitSchema>> & Aggregate;

export type UnitEvent = DomainEvent<
  "UNIT_ESTABLISHED" | "UNIT_CHANGED" | "UNIT_CLOSING_RECORDED" | "UNIT_CLOSING_WITHDRAWN" | "UNIT_HANDED_ON"
>;

const refuse = /* @__PURE__ */ refusals("unit", {
  "inside-itself": {
    kind: "conflict",
    id: "Unit {unit} tidak dapat berada di bawah dirinya sendiri. Pilih unit induk yang lain.",
    en: "Unit {unit} cannot be below itself. Choose another parent.",
    source: { id: "kebijakan: unit tersusun sebagai pohon", en: "policy: units form a tree" },
  },
  "unknown-parent": {
    kind: "conflict",
    id: "Unit induk {parent} belum terdaftar. Daftarkan unit induknya lebih dahulu.",
    en: "The parent {parent} is not registered. Register the parent first.",
    source: { id: "kebijakan: unit tersusun sebagai pohon", en: "policy: units form a tree" },
  },
  "another-root": {
    kind: "conflict",
    field: "parentId",
    id: "Pemerintah daerah sudah terdaftar sebagai unit {unit}. Unit yang lain harus menyebut unit induknya.",
    en: "The root is already unit {unit}. Every other unit names its parent.",
    source: { id: "kebijakan: semua unit berada dalam satu pohon", en: "policy: units form one tree" },
  },
  "too-many-below": {
    kind: "conflict",
    id: "Di bawah unit ini ada {count} unit, sedangkan yang dapat dipindahkan sekaligus paling banyak {limit}. Pindahkan unit-unit di bawahnya lebih dahulu.",
    en: "There are {count} units below this one; at most {limit} can move at once. Move the units below it first.",
    source: {
      id: "kebijakan: pemindahan dilakukan seluruhnya atau tidak sama sekali",
      en: "policy: a move is complete or does not happen",
    },
  },
});

/** Units that can move along with their parent: each takes two of a transaction's hundred items. */
export const MAX_MOVED_DESCENDANTS = 48;

interface UnitOrder {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationUnit["kind"];
  readonly by: string;
  readonly at: string;
}

/**
 * Establishes a unit, or changes its name, kind or place in the tree; undefined if nothing changes, so that the order can be
 * repeated.
 * @param parent undefined only for the root
 * @throws DomainError `unit.inside-itself`
 */
export function establishUnit(
  unit: OrganisationUnit | undefined,
  parent: OrganisationUnit | undefined,
  { id, name, kind, by, at }: UnitOrder,
): Decision<OrganisationUnit, UnitEvent> | undefined {
  const ancestors = pathBelow(parent);
  if (ancestors.includes(id)) throw refuse("inside-itself", { unit: id });
  const isSame =
    unit?.name === name && unit.kind === kind && unit.ancestors.join("/") === ancestors.join("/");
  if (isSame) return undefined;
  const { version, eventHash, closing } = unit ?? { ...NEW_AGGREGATE, closing: undefined };
  return {
    state: {
      id,
      name,
      ...formerlyOf(unit, name, at),
      kind,
      ...(parent && { parentId: parent.id }),
      ancestors,
      ...(closing && { closing }),
      version,
      eventHash,
    },
    event: {
      type: unit ? "UNIT_CHANGED" : "UNIT_ESTABLISHED",
      at,
      by,
      data: { name, kind, parentId: parent?.id ?? "" },
    },
  };
}

function formerlyOf(unit: OrganisationUnit | undefined, name: string, at: string) {
  const { formerly = [] } = unit ?? {};
  const names = unit && unit.name !== name ? [...formerly, { until: at, name: unit.name }] : formerly;
  return names.length > 0 ? { formerly: names } : {};
}

/** What a unit was called at an instant, such as the end of a month. */
export function nameAt({ name, formerly = [] }: OrganisationUnit, instant: string): string {
  return formerly.find(({ until }) => instant <= until)?.name ?? name;
}

/** Ids from the root to a unit, inclusive: the ancestors of its direct children. */
export function pathBelow(unit: OrganisationUnit | undefined): string[] {
  return unit ? [...unit.ancestors, unit.id] : [];
}

/**
 * Requires that a unit is below an existing one, or at the top if no other unit is the root.
 * @throws DomainError `unit.unknown-parent` if the parent does not exist, `unit.another-root` if none is given and another
 * unit is the root
 */
export function requirePlace(
  id: string,
  parentId: string | undefined,
  { parent, root }: { readonly parent: OrganisationUnit | undefined; readonly root: string | undefined },
): void {
  if (parentId !== undefined && parent === undefined) throw refuse("unknown-parent", { parent: parentId });
  if (parentId === undefined && root !== undefined && root !== id)
    throw refuse("another-root", { unit: root });
}

/**
 * Updates the units below one that moved: their path from the root has changed.
 * @param all the city's units
 * @throws DomainError `unit.too-many-below`
 */
export function moveDescendants(
  moved: OrganisationUnit,
  all: readonly OrganisationUnit[],
  { by, at }: { readonly by: string; readonly at: string },
): readonly Decision<OrganisationUnit, UnitEvent>[] {
  const followers = followersOf(moved, all, { by, at });
  if (followers.length > MAX_MOVED_DESCENDANTS)
    throw refuse("too-many-below", { count: followers.length, limit: MAX_MOVED_DESCENDANTS });
  return followers;
}

/** The units below one that moved whose path from the root is not the new one yet. @param all the city's units */
export function followersOf(
  moved: OrganisationUnit,
  all: readonly OrganisationUnit[],
  { by, at }: { readonly by: string; readonly at: string },
): readonly Decision<OrganisationUnit, UnitEvent>[] {
  return all.flatMap((unit) => {
    const place = unit.ancestors.indexOf(moved.id);
    const ancestors = [...pathBelow(moved), ...unit.ancestors.slice(place + 1)];
    if (place < 0 || ancestors.join("/") === unit.ancestors.join("/")) return [];
    return [
      {
        state: { ...unit, ancestors },
        event: { type: "UNIT_CHANGED" as const, at, by, data: { movedWith: moved.id } },
      },
    ];
  });
}

/** Whether a unit is another one, or below it. */
export function isWithin(unit: Pick<OrganisationUnit, "id" | "ancestors">, otherId: string): boolean {
  return unit.id === otherId || unit.ancestors.includes(otherId);
}
