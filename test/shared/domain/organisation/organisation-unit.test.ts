import { describe, expect, it } from "vitest";
import {
  establishUnit,
  isWithin,
  MAX_MOVED_DESCENDANTS,
  moveDescendants,
  type OrganisationUnit,
  requirePlace,
} from "../../../../shared/domain/organisation/organisation-unit.ts";
import { AT, committed } from "../../../support/cities/domain-builders.ts";

const stamp = { by: "admin", at: AT };

function unit(id: string, parent?: OrganisationUnit): OrganisationUnit {
  const decision = establishUnit(undefined, parent, { id, name: `Unit ${id}`, kind: "DINAS", ...stamp });
  if (decision === undefined) throw new Error("a new unit is always a decision");
  return committed(decision);
}

const city = unit("kota");
const health = unit("kesehatan", city);
const clinic = unit("puskesmas", health);
const post = unit("pustu", clinic);
const schools = unit("pendidikan", city);

describe("a unit of the organisation", () => {
  it("knows its ancestors, from the root down", () => {
    expect(post.ancestors).toEqual(["kota", "kesehatan", "puskesmas"]);
    expect(post.parentId).toBe("puskesmas");
    expect(city.ancestors).toEqual([]);
    expect(city).not.toHaveProperty("parentId");
  });

  it("does not change when the same order comes again", () => {
    const { name, kind } = clinic;
    expect(establishUnit(clinic, health, { id: "puskesmas", name, kind, ...stamp })).toBeUndefined();
  });

  it("changes with a new name, recorded in its event", () => {
    const decision = establishUnit(clinic, health, { id: "puskesmas", name: "Baru", kind: "UPTD", ...stamp });
    expect(decision?.event).toMatchObject({ type: "UNIT_CHANGED", data: { name: "Baru", kind: "UPTD" } });
    expect(decision?.state.version).toBe(clinic.version);
  });

  it("is never below itself or its descendants", () => {
    const order = { id: "kesehatan", name: "Dinas Kesehatan", kind: "DINAS", ...stamp } as const;
    expect(() => establishUnit(health, health, order)).toThrow("unit.inside-itself");
    expect(() => establishUnit(health, post, order)).toThrow("unit.inside-itself");
  });

  it("needs an existing parent, unless it is the root", () => {
    expect(() => requirePlace("baru", "hilang", { parent: undefined, root: "kota" })).toThrow(
      "unit.unknown-parent",
    );
    expect(() => requirePlace("baru", undefined, { parent: undefined, root: "kota" })).toThrow(
      "unit.another-root",
    );
    expect(() => requirePlace("kota", undefined, { parent: undefined, root: "kota" })).not.toThrow();
    expect(() => requirePlace("kota", undefined, { parent: undefined, root: undefined })).not.toThrow();
  });

  it("takes its descendants along when it moves", () => {
    const order = { id: "puskesmas", name: clinic.name, kind: clinic.kind, ...stamp };
    const moved = establishUnit(clinic, schools, order)?.state as OrganisationUnit;
    const followers = moveDescendants(moved, [city, health, clinic, post, schools], stamp);
    expect(followers.map(({ state }) => [state.id, state.parentId, state.ancestors])).toEqual([
      ["pustu", "puskesmas", ["kota", "pendidikan", "puskesmas"]],
    ]);
  });

  it("cannot move with more units than one transaction can hold", () => {
    const below = (count: number) => Array.from({ length: count }, (_, index) => unit(`u${index}`, clinic));
    const moved = { ...clinic, ancestors: ["kota", "pendidikan"] };
    expect(moveDescendants(moved, below(MAX_MOVED_DESCENDANTS), stamp)).toHaveLength(MAX_MOVED_DESCENDANTS);
    expect(() => moveDescendants(moved, below(MAX_MOVED_DESCENDANTS + 1), stamp)).toThrow(
      "unit.too-many-below",
    );
  });

  it("is within itself and its ancestors, and no other unit", () => {
    expect(["pustu", "kesehatan", "kota", "pendidikan"].map((id) => isWithin(post, id))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
