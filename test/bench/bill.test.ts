import { describe, expect, it } from "vitest";
import { billOf } from "./bill.ts";
import { deployedTerms, type Terms } from "./deployed-terms.ts";
import { evidenceFiles } from "./operations.ts";
import { ASSUMPTIONS, workloadOf } from "./workload.ts";

const DEPLOYED = deployedTerms();
const CITY = workloadOf(20_000);

/** What the lines cost whose names begin so, in US dollars a month. */
function dollarsOf(item: string, terms: Partial<Terms> = {}): number {
  const lines = billOf([], CITY, { ...DEPLOYED, ...terms }).filter((line) => line.item.startsWith(item));
  expect(lines).not.toEqual([]);
  return lines.reduce((sum, { dollars }) => sum + dollars, 0);
}

describe("a city's bill", () => {
  it("counts each account over the free ones, at the price of the plan that is deployed", () => {
    expect(DEPLOYED.accounts).toBe("lite");
    const charged = CITY.employees + ASSUMPTIONS.accountsOfOffices - 10_000;
    expect(dollarsOf("Cognito")).toBeCloseTo(charged * 0.0055, 2);
    expect(dollarsOf("Cognito", { accounts: "essentials" })).toBeCloseTo(charged * 0.015, 2);
  });

  it("counts the evidence of a whole year, most of it in the archive", () => {
    const monthGigabytes = (evidenceFiles(CITY) * ASSUMPTIONS.fileBytes) / 1e9;
    expect(monthGigabytes * 12).toBeGreaterThan(1_000);
    expect(DEPLOYED.daysAtHand).toEqual({ evidence: 60, complaints: 90 });
    expect(dollarsOf("S3: files in the archive")).toBeGreaterThan(monthGigabytes * 10 * 0.005);
    const daysAtHand = { evidence: undefined, complaints: undefined };
    expect(dollarsOf("S3: files at hand", { daysAtHand })).toBeGreaterThan(monthGigabytes * 12 * 0.025);
  });

  it("counts what is opened later where that is charged: in the archive", () => {
    const later = evidenceFiles(CITY) / 10;
    expect(dollarsOf("S3: gigabytes opened there")).toBeGreaterThan(
      ((later * ASSUMPTIONS.fileBytes) / 1e9) * 0.03,
    );
    const daysAtHand = { evidence: undefined, complaints: undefined };
    expect(dollarsOf("S3: gigabytes opened there", { daysAtHand })).toBe(0);
  });

  it("counts the calls of the table's key where they are charged", () => {
    expect(DEPLOYED.isTableKeyCharged).toBe(false);
    expect(dollarsOf("KMS: the key of the table")).toBe(0);
    expect(dollarsOf("KMS: the key of the table", { isTableKeyCharged: true })).toBeGreaterThan(0);
  });
});
