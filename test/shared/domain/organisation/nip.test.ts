import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EmployeeKind, formatNip, parseNip } from "../../../../shared/domain/organisation/nip.ts";
import { DomainError } from "../../../../shared/domain/refusal.ts";

function refusalOf(text: string, kind: EmployeeKind): DomainError | undefined {
  try {
    parseNip(text, kind);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  return undefined;
}

describe("the number of a PNS", () => {
  test.each([
    ["196608011988031001", "Amir in PerKaBKN 22/2007"],
    ["198609262015051001", "a man born on 26 September 1986, appointed in May 2015"],
    ["200002292024032999", "a woman born on a leap day, with serial 999"],
  ])("%s is valid: %s", (nip) => {
    expect(parseNip(nip, "PNS")).toBe(nip);
  });

  test("may be written in groups, or as a spreadsheet's text", () => {
    expect(parseNip(" 19860926 201505 1 001 ", "PNS")).toBe("198609262015051001");
    expect(parseNip("'198609262015051001", "PNS")).toBe("198609262015051001");
    expect(parseNip("19860926\u00a0201505\u00a01\u00a0001", "PNS")).toBe("198609262015051001");
  });

  test("is shown in groups of 8, 6, 1 and 3", () => {
    expect(formatNip("198609262015051001")).toBe("19860926 201505 1 001");
  });

  test.each([
    ["1.98609E+17", "nip.spreadsheet-number", "a spreadsheet's number"],
    ["1,98609E+17", "nip.spreadsheet-number", "the same in the Indonesian locale"],
    ["2E+17", "nip.spreadsheet-number", "a number without decimals"],
    ["19860926201505l001", "nip.not-digits", "a letter l for the digit 1"],
    ["19860926-201505-1-001", "nip.not-digits", "dashes"],
    ["", "nip.wrong-length", "nothing"],
    ["19860926201505100", "nip.wrong-length", "17 digits"],
    ["1986092620150510011", "nip.wrong-length", "19 digits"],
    ["098609262015051001", "nip.birth-year", "year 0986"],
    ["198613262015051001", "nip.birth-month", "month 13"],
    ["198600262015051001", "nip.birth-month", "month 00"],
    ["198602302015051001", "nip.birth-day", "30 February"],
    ["198502292015051001", "nip.birth-day", "29 February, not in a leap year"],
    ["198609262015131001", "nip.appointment-month", "appointed in month 13"],
    ["198609262015001001", "nip.appointment-month", "appointed in month 00"],
    ["198609262022211001", "nip.number-of-pppk", "the number of a PPPK"],
    ["198609261986101001", "nip.appointed-before-birth", "appointed in the year of birth"],
    ["198609262015053001", "nip.sex", "sex 3"],
    ["198609262015050001", "nip.sex", "sex 0"],
    ["198609262015051000", "nip.serial", "serial 000"],
  ])("%s is refused: %s (%s)", (text, code) => {
    expect(refusalOf(text, "PNS")?.code).toBe(code);
  });
});

describe("the number of a PPPK", () => {
  test.each(["PPPK", "PPPK_PARUH_WAKTU"] as const)(
    "has 21 where a PNS's has the month of appointment (%s)",
    (kind) => {
      expect(parseNip("19900101 202221 2 015", kind)).toBe("199001012022212015");
      expect(refusalOf("199001012022062015", kind)?.code).toBe("nip.number-of-pns");
    },
  );

  test("is otherwise checked like a PNS's", () => {
    expect(refusalOf("199013012022212015", "PPPK")?.code).toBe("nip.birth-month");
    expect(refusalOf("199001012022213015", "PPPK")?.code).toBe("nip.sex");
    expect(refusalOf("199001012022212000", "PPPK")?.code).toBe("nip.serial");
  });
});

describe("a refusal", () => {
  test("of a spreadsheet's number says what happened and how to fix it", () => {
    const refusal = refusalOf("1.98609E+17", "PNS");
    expect(refusal?.text("id")).toContain("format kolomnya menjadi Teks");
    expect(refusal?.text("en")).toContain("Format the column as Text");
  });

  test("names the faulty part", () => {
    expect(refusalOf("198613262015051001", "PNS")?.text("id")).toContain("isinya 13");
    expect(refusalOf("19860926201505100", "PNS")?.text("en")).toContain("this one has 17");
  });

  test("never repeats the number, which contains its owner's date of birth", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 20 });
    fc.assert(
      fc.property(digits, fc.constantFrom("PNS", "PPPK"), (parts, kind) => {
        const text = parts.join("");
        const refusal = refusalOf(text, kind);
        if (refusal === undefined) return;
        expect(`${refusal.message} ${refusal.text("id")}`).not.toContain(text.slice(0, 8));
      }),
    );
  });
});

test("every number built by the rule is accepted and survives formatting", () => {
  const born = fc.date({
    min: new Date("1950-01-01"),
    max: new Date("2006-12-31"),
    noInvalidDate: true,
  });
  const parts = fc.record({
    born,
    years: fc.integer({ min: 17, max: 40 }),
    month: fc.integer({ min: 1, max: 12 }),
    sex: fc.constantFrom("1", "2"),
    serial: fc.integer({ min: 1, max: 999 }),
    kind: fc.constantFrom("PNS", "PPPK", "PPPK_PARUH_WAKTU"),
  });
  fc.assert(
    fc.property(parts, ({ born, years, month, sex, serial, kind }) => {
      const middle = kind === "PNS" ? String(month).padStart(2, "0") : "21";
      const birth = born.toISOString().slice(0, 10).replaceAll("-", "");
      const nip = `${birth}${born.getUTCFullYear() + years}${middle}${sex}${String(serial).padStart(3, "0")}`;
      expect(parseNip(nip, kind)).toBe(nip);
      expect(parseNip(formatNip(nip), kind)).toBe(nip);
    }),
  );
});
