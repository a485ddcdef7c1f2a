import { describe, expect, it } from "vitest";
import type { IntegrityAccount } from "../../../../shared/domain/integrity/account.ts";
import { publishedFigures } from "../../../../shared/domain/integrity/figures.ts";
import { concernsOfficer } from "../../../../shared/domain/integrity/officers.ts";
import type { Employee } from "../../../../shared/domain/organisation/employee.ts";

const person = (nip: string, name: string) => ({ nip, name }) as Employee;
const line = { officer: person("1", "Siti Rahma, S.E."), above: [person("2", "Budi Santoso")] };
const account = (said: Partial<IntegrityAccount>) =>
  ({ category: "LAINNYA", what: "Sesuatu terjadi di kantor.", namedNips: [], ...said }) as IntegrityAccount;

describe("an officer is kept from a report", () => {
  it.each([
    ["that names them", { namedNips: ["1"] }, true],
    ["that names who is above them", { namedNips: ["9", "2"] }, true],
    ["that names somebody else", { namedNips: ["9"] }, false],
    ["that says their whole name", { who: "ibu SITI, yaitu Rahma S.E." }, true],
    ["that says it without its titles", { who: "Siti Rahma dari loket" }, true],
    ["that says it in another part of the report", { what: "Uang itu diminta Siti Rahma di loket." }, true],
    ["that says it with an initial", { evidence: "Foto bu Siti N. Rahma menerima amplop" }, true],
    ["that says a part of it", { who: "Siti di loket" }, false],
    ["that says its words apart", { what: "Siti di loket, dan seorang bernama Rahma." }, false],
    ["that says the name of who is above them, which others may have too", { who: "Budi Santoso" }, false],
  ])("%s", (_, said, isKept) => {
    expect(concernsOfficer(account(said), line)).toBe(isKept);
  });
});

it("keeps a report from an officer whose titles stand before and after the name", () => {
  const titled = { officer: person("1", "Dr. H. Budi Santoso, S.Sos., M.Si."), above: [] };
  expect(concernsOfficer(account({ who: "Pak Budi Santoso" }), titled)).toBe(true);
  expect(concernsOfficer(account({ who: "Pak Budi" }), titled)).toBe(false);
  const initialled = { officer: person("1", "M. Nur, S.E."), above: [] };
  expect(concernsOfficer(account({ who: "M. Nur, S.E." }), initialled)).toBe(true);
});

it("keeps the report open to one whose only name is a common word", () => {
  const mononym = { officer: person("1", "Agus"), above: [] };
  expect(concernsOfficer(account({ who: "Agus dari gudang" }), mononym)).toBe(false);
});

describe("figures", () => {
  it.each([
    [undefined, { year: "2026" }],
    [{ received: 4, open: 4 }, { year: "2026" }],
    [
      { received: 9, open: 5, proven: 4 },
      { year: "2026", received: 9 },
    ],
    [
      { received: 10, open: 5, proven: 5 },
      {
        ...{ year: "2026", received: 10 },
        outcomes: { open: 5, proven: 5, notProven: 0, forwarded: 0, notTaken: 0 },
      },
    ],
  ])("of %o are published as far as none stands for fewer than five", (counts, published) => {
    expect(publishedFigures("2026", counts, 5)).toEqual(published);
  });
});
