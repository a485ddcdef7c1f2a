import { describe, expect, test } from "vitest";
import { sealsOf } from "../../../shared/pages/seals.ts";

const seals = sealsOf("a".repeat(43));
const AT = "2026-03-10T02:00:00.000Z";
const NEXT_DAY = "2026-03-11T02:00:00.000Z";
const LATER = "2026-03-11T02:00:00.001Z";

describe("a form's key", () => {
  test("is ours for a day, then expired", () => {
    const key = seals.formKey(AT);
    expect(seals.stateOf(key, AT)).toBe("OURS");
    expect(seals.stateOf(key, NEXT_DAY)).toBe("OURS");
    expect(seals.stateOf(key, LATER)).toBe("EXPIRED");
  });

  test("serves as Idempotency-Key, and no two are alike", () => {
    const keys = Array.from({ length: 100 }, () => seals.formKey(AT));
    for (const key of keys) expect(key).toMatch(/^[\w-]{16,128}$/);
    expect(new Set(keys).size).toBe(100);
  });

  test("is worth nothing changed, made elsewhere, or with another's secret", () => {
    const key = seals.formKey(AT, "RAHASIA");
    expect(seals.stateOf(key, AT, "RAHASIA")).toBe("OURS");
    expect(seals.stateOf(key, AT, "LAIN")).toBe("FOREIGN");
    expect(seals.stateOf(key, AT)).toBe("FOREIGN");
    for (let index = 0; index < key.length; index += 1) {
      const changed = key.slice(0, index) + (key[index] === "0" ? "1" : "0") + key.slice(index + 1);
      expect(seals.stateOf(changed, AT, "RAHASIA"), String(index)).toBe("FOREIGN");
    }
    expect(seals.stateOf(sealsOf("b".repeat(43)).formKey(AT), AT)).toBe("FOREIGN");
    expect(seals.stateOf("", AT)).toBe("FOREIGN");
  });
});

describe("a sealed text", () => {
  const sealed = seals.seal("RAHASIA", "complaint A", { at: AT, minutes: 60 });

  test("opens for its purpose, within its time", () => {
    expect(sealed).not.toContain("RAHASIA");
    expect(seals.open(sealed, "complaint A", "2026-03-10T03:00:00.000Z")).toBe("RAHASIA");
    expect(seals.open(sealed, "complaint A", "2026-03-10T03:00:00.001Z")).toBeUndefined();
    expect(seals.open(sealed, "complaint B", AT)).toBeUndefined();
  });

  test("does not open where it was changed or made elsewhere", () => {
    expect(seals.open(`${sealed.slice(0, -2)}AA`, "complaint A", AT)).toBeUndefined();
    expect(seals.open("", "complaint A", AT)).toBeUndefined();
    expect(sealsOf("b".repeat(43)).open(sealed, "complaint A", AT)).toBeUndefined();
  });
});
