import { describe, expect, it } from "vitest";
import { type Account, planAccounts } from "../../../infra/accounts/plan.ts";
import type { Registered } from "../../../infra/accounts/register.ts";

const NOW = new Date("2026-03-10T02:00:00Z");
const TERMS = { day: "2026-03-10", now: NOW, invites: 100, graceDays: 30, reminds: false };

const account = (nip: string, more: Partial<Account> = {}): Account => ({
  ...{ name: nip, nip, isEnabled: true, isUnused: false, changedAt: NOW },
  ...more,
});
const plan = (register: readonly Registered[], accounts: readonly Account[] = [], terms = {}) =>
  planAccounts(
    register,
    { accounts, members: new Set(accounts.map(({ name }) => name)) },
    { ...TERMS, ...terms },
  );

describe("what accounts need", () => {
  it("goes by no address that several employees share: whoever reads that mail could be any of them", () => {
    const shared = "dinas@contoh.id";
    const register = [
      { nip: "1", email: shared },
      { nip: "2", email: shared },
      { nip: "3", email: shared },
      { nip: "4", email: "sendiri@contoh.id" },
    ];
    const { invite, handOver, readdress, shared: named } = plan(register, [account("3")]);
    expect(invite.map(({ nip }) => nip)).toEqual(["4"]);
    expect(handOver).toEqual([{ nip: "1" }, { nip: "2" }]);
    expect(readdress).toEqual([]);
    expect(named).toEqual([shared]);
  });

  it("opens the account of whoever serves again, and leaves alone those of offices", () => {
    const closed = account("1", { isEnabled: false });
    const office = { ...account("admin", { isEnabled: false }), nip: undefined };
    const { enable, disable, unknown } = plan([{ nip: "1" }], [closed, office]);
    expect(enable).toEqual([closed]);
    expect([...disable, ...unknown]).toEqual([]);
  });

  it.each([
    ["2026-02-09", 29, true],
    ["2026-02-08", 30, true],
    ["2026-02-07", 31, true],
    ["2026-02-09", 30, false],
  ])(
    "closes it from the day on that is the grace after the end of service: %s, %i days",
    (leftOn, graceDays, isClosed) => {
      const { disable } = plan([{ nip: "1", leftOn }], [account("1")], { graceDays });
      expect(disable.length === 1).toBe(isClosed);
    },
  );

  it("makes none for whoever has left", () => {
    expect(plan([{ nip: "1", email: "a@contoh.id", leftOn: "2026-03-09" }]).invite).toEqual([]);
  });

  it("shares the day's mails between new accounts and reminders, new ones first", () => {
    const old = { isUnused: true, email: "lama@contoh.id", changedAt: new Date("2026-03-01T00:00:00Z") };
    const register = [
      { nip: "1", email: "lama@contoh.id" },
      { nip: "2", email: "baru@contoh.id" },
    ];
    const one = plan(register, [account("1", old)], { reminds: true, invites: 1 });
    expect([one.invite.length, one.remind.length]).toEqual([1, 0]);
    const two = plan(register, [account("1", old)], { reminds: true, invites: 2 });
    expect([two.invite.length, two.remind.length]).toEqual([1, 1]);
  });
});
