import type { Role } from "../../shared/auth/principal.ts";
import { UserFacingError } from "../local/user-facing-error.ts";
import type { Actor } from "./actor.ts";
import { type OfficeEntry, readOfficeLog, withEntry } from "./office-log.ts";
import type { Holder, UserPool } from "./user-pool.ts";

/** What somebody may be given by command; being an employee follows from the register. */
export type Office = Exclude<Role, "EMPLOYEE">;

export const OFFICES: readonly Office[] = [
  "HR",
  "COMPLAINT_OFFICER",
  "INTEGRITY_OFFICER",
  "HEAD_OF_CITY",
  "ADMIN",
];

/** Who may give and take which: whoever administers staff does not make themselves their head. Policy choice. */
const GIVEN_BY: Readonly<Record<Office, readonly Role[]>> = {
  COMPLAINT_OFFICER: ["HR", "ADMIN"],
  HR: ["ADMIN"],
  HEAD_OF_CITY: ["ADMIN"],
  ADMIN: ["ADMIN"],
  INTEGRITY_OFFICER: ["ADMIN"],
};

/** Given by two persons: whoever could make themselves one would read what is kept from everybody. Policy choice. */
const BY_TWO: readonly Office[] = ["ADMIN", "INTEGRITY_OFFICER"];

/** How long a request waits for a second person. Policy choice. */
const REQUEST_DAYS = 7;
const DAY = 86_400_000;

/** Until there are two, nobody is there to confirm. */
const ADMINS_AT_LEAST = 2;

interface Order {
  readonly name: string;
  readonly office: Office;
  readonly at: string;
}

/** Gives an office by one person's word; those that take two are only asked for by it. @returns what has happened */
export async function giveOffice(
  pool: UserPool,
  { name, office, at }: Order,
  actor: Actor,
): Promise<"GIVEN" | "REQUESTED"> {
  requireMay(actor, office, name);
  const holder = await holderOf(pool, name);
  const verb = BY_TWO.includes(office) ? "REQUESTED" : "GIVEN";
  if (verb === "REQUESTED" && (await pool.members(office)).some((holder) => holder.name === name))
    throw new UserFacingError(`${name} sudah ${office}.`);
  await record(pool, holder, { at, role: office, verb, by: actor.name });
  if (verb === "GIVEN") await pool.join(name, office);
  return verb;
}

/**
 * The second person's word: gives an office to whom another ADMIN has asked it for.
 * @throws UserFacingError unless it was asked for within seven days, by somebody else who is still ADMIN
 */
export async function confirmOffice(
  pool: UserPool,
  { name, office, at }: Order,
  actor: Actor,
): Promise<void> {
  requireMay(actor, office, name);
  const holder = await holderOf(pool, name);
  const request = readOfficeLog(holder.log).findLast(({ role }) => role === office);
  if (request?.verb !== "REQUESTED" || Date.parse(at) - Date.parse(request.at) > REQUEST_DAYS * DAY)
    throw new UserFacingError(
      `Belum ada permintaan ${office} untuk ${name} dalam ${REQUEST_DAYS} hari terakhir. Minta dulu dengan: accounts give ${name} ${office}`,
    );
  if (request.by === actor.name)
    throw new UserFacingError("Permintaan ini Anda ajukan sendiri; ADMIN lain yang harus menyetujuinya.");
  const admins = await pool.members("ADMIN");
  if (!admins.some((admin) => admin.name === request.by && admin.isEnabled))
    throw new UserFacingError(`${request.by}, yang mengajukan permintaan ini, bukan ADMIN lagi.`);
  await record(pool, holder, { at, role: office, verb: "GIVEN", by: actor.name });
  await pool.join(name, office);
}

/** Takes an office by one person's word: what is taken can be given again. */
export async function takeOffice(pool: UserPool, { name, office, at }: Order, actor: Actor): Promise<void> {
  requireMay(actor, office, name);
  const holder = await holderOf(pool, name);
  if (office === "ADMIN") {
    const others = (await pool.members("ADMIN")).filter((admin) => admin.name !== name && admin.isEnabled);
    if (others.length < ADMINS_AT_LEAST)
      throw new UserFacingError(
        "ADMIN yang tersisa harus paling sedikit dua orang; tunjuk dulu penggantinya, lalu ulangi.",
      );
  }
  await pool.leave(name, office);
  await record(pool, holder, { at, role: office, verb: "TAKEN", by: actor.name });
}

/**
 * Makes one of the first two administrators, by right of administering the pool. From then on each new one takes two persons.
 * @param email where the invitation goes
 * @throws UserFacingError once there are two
 */
export async function makeFirstAdmin(
  pool: UserPool,
  { name, email, at }: { readonly name: string; readonly email: string; readonly at: string },
): Promise<void> {
  const admins = (await pool.members("ADMIN")).filter(({ isEnabled }) => isEnabled);
  if (admins.length >= ADMINS_AT_LEAST)
    throw new UserFacingError(
      `Sudah ada ${admins.length} ADMIN; yang berikutnya diajukan seorang ADMIN (accounts give) dan disetujui ADMIN lain (accounts confirm).`,
    );
  if ((await pool.find(name)) === undefined)
    await pool.create({ name, email, nip: /^\d{18}$/.test(name) ? name : undefined });
  await record(pool, await holderOf(pool, name), { at, role: "ADMIN", verb: "GIVEN", by: "operator" });
  await pool.join(name, "ADMIN");
}

/** An account that belongs to no employee, such as the head of the city's; it has no office yet. */
export async function openOfficeAccount(
  pool: UserPool,
  { name, email }: { readonly name: string; readonly email: string },
  { roles }: Actor,
): Promise<void> {
  if (!roles.includes("ADMIN")) throw new UserFacingError("Hanya ADMIN yang boleh membuat akun jabatan.");
  if (await pool.find(name)) throw new UserFacingError(`Akun ${name} sudah ada.`);
  await pool.create({ name, email });
}

function requireMay({ name: actor, roles }: Actor, office: Office, name: string): void {
  if (actor === name) throw new UserFacingError("Tidak seorang pun memutuskan jabatannya sendiri.");
  const may = GIVEN_BY[office];
  if (!roles.some((role) => may.includes(role)))
    throw new UserFacingError(`Hanya ${may.join(" atau ")} yang boleh memberi dan mencabut ${office}.`);
}

async function holderOf(pool: UserPool, name: string): Promise<Holder> {
  const holder = await pool.find(name);
  if (holder === undefined)
    throw new UserFacingError(`Akun ${name} belum ada; buat dulu dengan: accounts sync`);
  if (!holder.account.isEnabled) throw new UserFacingError(`Akun ${name} sudah ditutup.`);
  return holder;
}

/** Before the deed where it gives, so that no office is held that no log tells of. */
async function record(pool: UserPool, { account, log }: Holder, entry: OfficeEntry): Promise<void> {
  await pool.writeLog(account.name, withEntry(log, entry));
}
