import { describe, expect, it } from "vitest";
import type { Role } from "../../../../shared/auth/principal.ts";
import { shownTo } from "../../../../shared/domain/training/session.ts";

describe("what a session costs", () => {
  const session = { id: "sesi", costRupiah: 1_600_000 };
  const costSeenBy = (role: Role, areCostsOpen: boolean) =>
    shownTo({ roles: [role] }, session, { areCostsOpen }).costRupiah;

  it.each<[Role, number | undefined]>([
    ["HR", 1_600_000],
    ["HEAD_OF_CITY", 1_600_000],
    ["EMPLOYEE", undefined],
    ["ADMIN", undefined],
  ])("is told to %s: %s, unless the city tells everybody", (role, seen) => {
    expect(costSeenBy(role, false)).toBe(seen);
    expect(costSeenBy(role, true)).toBe(1_600_000);
  });
});
