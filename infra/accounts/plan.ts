import type { Registered } from "./register.ts";

/** An account of the user pool. */
export interface Account {
  readonly name: string;
  /** Absent for an account that belongs to no employee. */
  readonly nip?: string | undefined;
  readonly email?: string | undefined;
  readonly isEnabled: boolean;
  /** Whether the first password was never changed: nobody has signed in yet. */
  readonly isUnused: boolean;
  /** When it last changed: a first password counts from then. */
  readonly changedAt: Date;
}

/** What has to happen for the accounts to be as the register is. */
export interface Plan {
  /** New, and told of it by mail. */
  readonly invite: readonly Registered[];
  /** New, without an address of their own: their first password is handed over on paper. */
  readonly handOver: readonly Registered[];
  /** Invited before, in vain. */
  readonly remind: readonly Account[];
  /** The same, without an address: a new first password on paper. */
  readonly handOverAgain: readonly Account[];
  readonly readdress: readonly { readonly account: Account; readonly email: string }[];
  /** Without the group that all employees are in. */
  readonly join: readonly Account[];
  readonly enable: readonly Account[];
  readonly disable: readonly Account[];
  /** New ones who wait for another day, because only so many mails may be sent on one. */
  readonly waiting: number;
  /** Accounts with a number that nobody in the register has: left as they are, for somebody to look at. */
  readonly unknown: readonly Account[];
  /** Addresses of more than one employee: none of them can sign in or recover a password by it. */
  readonly shared: readonly string[];
}

interface Terms {
  /** Today, in the city's zone. */
  readonly day: string;
  readonly now: Date;
  /** How many mails may be sent now. */
  readonly invites: number;
  /** Days after the end of service during which leavers can still fetch what is theirs. */
  readonly graceDays: number;
  /** Whether to write again to those whose first password has ended unused. */
  readonly reminds: boolean;
}

/** Cognito's validity of a first password, as the stack sets it. */
const FIRST_PASSWORD_DAYS = 7;
const DAY = 86_400_000;

/** @param members names of the accounts in the employees' group */
export function planAccounts(
  register: readonly Registered[],
  { accounts, members }: { readonly accounts: readonly Account[]; readonly members: ReadonlySet<string> },
  { day, now, invites, graceDays, reminds }: Terms,
): Plan {
  const shared = repeated(register.flatMap(({ email }) => email ?? []));
  const own = ({ email }: Registered) => (email === undefined || shared.has(email) ? undefined : email);
  const byNip = new Map(
    accounts.flatMap((account) => (account.nip ? [[account.nip, account] as const] : [])),
  );
  const people = new Map(register.map((person) => [person.nip, person]));
  const isOver = ({ leftOn }: Registered) => leftOn !== undefined && daysBetween(leftOn, day) >= graceDays;

  const missing = register
    .filter((person) => !byNip.has(person.nip) && person.leftOn === undefined)
    .map((person) => ({ ...person, email: own(person) }));
  const reachable = missing.filter(({ email }) => email !== undefined);
  const invite = reachable.slice(0, invites);
  const known = [...byNip.values()].flatMap((account) => {
    const person = people.get(account.nip ?? "");
    return person ? [{ account, person }] : [];
  });
  const staying = known.filter(({ person }) => !isOver(person));
  const isOld = ({ changedAt }: Account) => now.getTime() - changedAt.getTime() > FIRST_PASSWORD_DAYS * DAY;
  const inVain = staying
    .map(({ account }) => account)
    .filter((account) => reminds && account.isUnused && account.isEnabled && isOld(account));
  return {
    invite,
    handOver: missing.filter(({ email }) => email === undefined),
    remind: inVain.filter(({ email }) => email !== undefined).slice(0, invites - invite.length),
    handOverAgain: inVain.filter(({ email }) => email === undefined),
    readdress: staying.flatMap(({ account, person }) => {
      const email = own(person);
      return email === undefined || email === account.email ? [] : [{ account, email }];
    }),
    join: staying.map(({ account }) => account).filter(({ name }) => !members.has(name)),
    enable: staying.map(({ account }) => account).filter(({ isEnabled }) => !isEnabled),
    disable: known.flatMap(({ account, person }) => (isOver(person) && account.isEnabled ? [account] : [])),
    waiting: reachable.length - invite.length,
    unknown: [...byNip.values()].filter(({ nip }) => !people.has(nip ?? "")),
    shared: [...shared].toSorted(),
  };
}

function repeated(values: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return again;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
