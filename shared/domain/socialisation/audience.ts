import * as z from "zod";
import type { Principal } from "../../auth/principal.ts";
import { named } from "../once.ts";
import { type Employee, type Posting, placeOn, unitsHeadedOn } from "../organisation/employee.ts";
import { isWithin, type OrganisationUnit, UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";

/** For whom an announcement is: all in some units and those below them, or only who holds some kinds of post there. */
export const AudienceSchema = /* @__PURE__ */ named("Audience", () =>
  z.strictObject({
    unitIds: z.array(UnitIdSchema()).min(1).max(50),
    /** Heads of units, or kinds of post; all by default. */
    posts: z
      .array(z.enum(["HEADS", "STRUKTURAL", "FUNGSIONAL", "PELAKSANA"]))
      .min(1)
      .max(4)
      .optional(),
  }),
);

export type Audience = z.infer<ReturnType<typeof AudienceSchema>>;

const refuse = /* @__PURE__ */ refusals("announcement", {
  "not-publisher": {
    kind: "forbidden",
    id: "Pengumuman diterbitkan pengelola kinerja, kepala daerah, dan pimpinan unit bagi unitnya sendiri beserta unit di bawahnya.",
    en: "Announcements are published by HR, by the head of the city, and by heads for their own unit and those below it.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "not-addressed": {
    kind: "forbidden",
    id: "Pengumuman ini bukan untuk unit atau jabatan Anda, sehingga tidak ada yang dapat Anda baca atau tandai di sini.",
    en: "This announcement is not for your unit or post, so there is nothing for you to read or confirm here.",
    source: {
      id: "kebijakan: pengumuman bagi yang dituju",
      en: "policy: an announcement is for whom it addresses",
    },
  },
  "not-author": {
    kind: "forbidden",
    id: "Pengumuman ini diurus penerbitnya dan pengelola kinerja.",
    en: "This announcement is looked after by whoever published it, and by HR.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
});

export const refuseNotAddressed = () => refuse("not-addressed");

/** A unit as far as its place in the tree matters. */
type Placed = Pick<OrganisationUnit, "id" | "ancestors">;

/** Whether somebody in a posting is meant, its unit aside. */
export function isPostMeant({ posts }: Audience, { isHead, positionKind }: Posting): boolean {
  return posts === undefined || (isHead && posts.includes("HEADS")) || posts.includes(positionKind);
}

/** Whether a unit is meant: it is one of those chosen, or below one. */
export function isUnitMeant({ unitIds }: Audience, unit: Placed): boolean {
  return unitIds.some((id) => isWithin(unit, id));
}

/** Whether somebody is meant on a local day. @param unit theirs on that day */
export function isMeant(
  audience: Audience,
  {
    employee,
    unit,
    day,
  }: { readonly employee: Employee | undefined; readonly unit: Placed | undefined; readonly day: string },
): boolean {
  const posting = placeOn(employee, day);
  if (posting === undefined || unit === undefined || unit.id !== posting.unitId) return false;
  return isPostMeant(audience, posting) && isUnitMeant(audience, unit);
}

/** How many of some staff are meant on a local day. */
export function meantAmong(
  audience: Audience,
  staff: readonly Employee[],
  unitId: string,
  day: string,
): readonly Employee[] {
  return staff.filter((one) => {
    const posting = placeOn(one, day);
    return posting?.unitId === unitId && isPostMeant(audience, posting);
  });
}

/**
 * Requires somebody who may publish for some units: HR and the head of the city for any, heads for theirs and those below.
 * @throws DomainError `announcement.not-publisher`
 */
export function requirePublisher(
  { roles }: Principal,
  {
    employee,
    units,
    day,
  }: { readonly employee: Employee | undefined; readonly units: readonly Placed[]; readonly day: string },
): void {
  if (roles.includes("HR") || roles.includes("HEAD_OF_CITY")) return;
  const headed = unitsHeadedOn(employee, day);
  if (!units.every((unit) => headed.some((id) => isWithin(unit, id)))) throw refuse("not-publisher");
}

/** Whether somebody looks after an announcement: its author, HR and the head of the city. */
export function looksAfter(
  { id, roles }: Principal,
  { publishedBy }: { readonly publishedBy: string },
): boolean {
  return id === publishedBy || roles.includes("HR") || roles.includes("HEAD_OF_CITY");
}

/** @throws DomainError `announcement.not-author` */
export function requireAuthor(principal: Principal, announcement: { readonly publishedBy: string }): void {
  if (!looksAfter(principal, announcement)) throw refuse("not-author");
}
