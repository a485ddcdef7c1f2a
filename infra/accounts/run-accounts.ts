import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { UserFacingError } from "../local/user-facing-error.ts";
import { type Actor, actorOf } from "./actor.ts";
import { confirmOffice, giveOffice, makeFirstAdmin, openOfficeAccount, takeOffice } from "./offices.ts";
import { type AccountOptions, USAGE } from "./options.ts";
import { planAccounts } from "./plan.ts";
import { readRegister } from "./register.ts";
import { setSecondFactor } from "./second-factor.ts";
import { carryOut, planLines } from "./sync.ts";
import { type Ask, fetchToken } from "./token.ts";
import { openUserPool } from "./user-pool.ts";

interface Surroundings {
  readonly now: Date;
  readonly ask: Ask;
  /** Prints at once, before the next question. */
  readonly show: (text: string) => void;
  /** By default, that of the user pool. */
  readonly issuer?: string;
}

/** Does what the options ask for. @returns the lines to print */
export async function runAccounts(
  options: AccountOptions,
  { now, ask, show, issuer = issuerOf(options) }: Surroundings,
): Promise<readonly string[]> {
  const { command, city, poolId, clientId, url, name, office, email, token } = options;
  const { region } = city.deployment;
  const pool = openUserPool(poolId, region);
  const at = now.toISOString();
  const actor = (): Promise<Actor> => actorOf(required(token), { city, issuer, clientId, now });
  switch (command) {
    case "first-admin":
      await makeFirstAdmin(pool, { name: accountName(options), email: required(email), at });
      return [`${name} ADMIN. Undangan dikirim ke ${email}; masuk di portal, lalu ganti kata sandi.`];
    case "token":
      return [await fetchToken(accountName(options), { poolId, clientId, region }, ask)];
    case "second-factor":
      await setSecondFactor(accountName(options), { poolId, clientId, region }, { ask, show });
      return [`${name} kini masuk dengan kata sandi dan kode dari aplikasi.`];
    case "sync":
      return await sync(options, now);
    case "open":
      await openOfficeAccount(pool, { name: officeAccount(options), email: required(email) }, await actor());
      return [`Akun ${name} dibuat; undangan dikirim ke ${email}.`];
    case "give": {
      const done = await giveOffice(pool, { name, office: required(office), at }, await actor());
      return done === "GIVEN"
        ? [`${name} kini ${office}, sejak ia masuk lagi.`]
        : [
            `Permintaan dicatat. ADMIN lain menyetujuinya dalam tujuh hari dengan: accounts confirm ${name} ${office}`,
          ];
    }
    case "confirm":
      await confirmOffice(pool, { name, office: required(office), at }, await actor());
      return [`${name} kini ${office}, sejak ia masuk lagi.`];
    case "take":
      await takeOffice(pool, { name, office: required(office), at }, await actor());
      return [`${name} tidak lagi ${office}; tokennya yang lama berakhir dalam satu jam.`];
    default:
      throw new UserFacingError(USAGE);
  }

  async function sync(
    { isLook, invites, graceDays, reminds, leavers, handedOut }: AccountOptions,
    now: Date,
  ) {
    const register = await readRegister({ url, token: required(token) });
    const [accounts, members] = await Promise.all([pool.accounts(), pool.members("EMPLOYEE")]);
    const day = localDay(now.toISOString(), city.timeZone);
    const plan = planAccounts(
      register,
      { accounts, members: new Set(members.map((member) => member.name)) },
      { day, now, invites, graceDays, reminds },
    );
    if (!isLook) await carryOut(plan, pool, { leavers, handedOut });
    return planLines(plan);
  }
}

function issuerOf({ city, poolId }: AccountOptions): string {
  return `https://cognito-idp.${city.deployment.region}.amazonaws.com/${poolId}`;
}

/** A NIP, or one of the names that the city lists: with any other, nobody could do anything. */
function accountName(options: AccountOptions): string {
  return /^\d{18}$/.test(options.name) ? options.name : officeAccount(options);
}

function officeAccount({ name, city }: AccountOptions): string {
  const { accountsOfNoEmployee } = city.deployment.identity;
  if (accountsOfNoEmployee.includes(name)) return name;
  throw new UserFacingError(
    `${name} bukan NIP, dan bukan akun jabatan daerah ini (${accountsOfNoEmployee.join(", ")}).`,
  );
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined || value === "") throw new UserFacingError(USAGE);
  return value;
}
