import { appendFileSync } from "node:fs";
import { UserFacingError } from "../local/user-facing-error.ts";
import { firstPassword } from "./first-password.ts";
import type { Plan } from "./plan.ts";
import type { UserPool } from "./user-pool.ts";

/** More than these close only if whoever runs it says so: a register read wrongly must not shut everybody out. */
const LEAVERS_AT_ONCE = 20;

interface Terms {
  /** How many accounts may be closed at once. */
  readonly leavers?: number | undefined;
  /** Receives the first passwords that no mail brings, a line each, as they are made. */
  readonly handedOut: string;
}

/**
 * Makes the accounts as the plan has them. The next run continues whatever was interrupted.
 * @throws UserFacingError if it would close more accounts than it may, before it has changed anything
 */
export async function carryOut(
  plan: Plan,
  pool: UserPool,
  { leavers = LEAVERS_AT_ONCE, handedOut }: Terms,
): Promise<void> {
  if (plan.disable.length > leavers)
    throw new UserFacingError(
      `${plan.disable.length} akun akan ditutup sekaligus. Bila itu benar, ulangi dengan --leavers ${plan.disable.length}.`,
    );
  // Who has left first: that is what cannot wait.
  for (const { name } of plan.disable) await pool.disable(name);
  for (const { name } of plan.enable) await pool.enable(name);
  for (const { account, email } of plan.readdress) await pool.readdress(account.name, email);
  for (const { name } of plan.join) await pool.join(name, "EMPLOYEE");
  for (const { nip, email } of [...plan.handOver, ...plan.invite]) {
    const password = email === undefined ? handOut(nip) : undefined;
    await pool.create({ name: nip, nip, email, password });
    await pool.join(nip, "EMPLOYEE");
  }
  for (const { name } of plan.remind) await pool.remind(name);
  for (const { name } of plan.handOverAgain) await pool.setFirstPassword(name, handOut(name));

  /** Written down before it is set: a password that nobody has would shut its owner out. The last line of a number counts. */
  function handOut(nip: string): string {
    const password = firstPassword();
    appendFileSync(handedOut, `${nip},${password}\n`, { mode: 0o600 });
    return password;
  }
}

/** What a plan comes to, in lines for whoever runs it; numbers, and no names but those that somebody has to look at. */
export function planLines(plan: Plan): readonly string[] {
  const line = (count: number, what: string) => (count > 0 ? [`${String(count).padStart(6)}  ${what}`] : []);
  const lines = [
    ...line(plan.invite.length, "akun baru, diundang lewat surel"),
    ...line(
      plan.handOver.length,
      "akun baru tanpa surel sendiri; kata sandi pertamanya diserahkan di kertas",
    ),
    ...line(plan.waiting, "menunggu giliran undangan; jalankan lagi besok"),
    ...line(plan.remind.length, "diundang lagi: kata sandi pertamanya lewat tujuh hari"),
    ...line(plan.handOverAgain.length, "kata sandi pertama baru di kertas: yang lama lewat tujuh hari"),
    ...line(plan.readdress.length, "alamat surel berubah"),
    ...line(plan.join.length, "masuk kelompok EMPLOYEE"),
    ...line(plan.enable.length, "dibuka lagi: kembali bertugas"),
    ...line(plan.disable.length, "ditutup: tidak lagi bertugas"),
    ...plan.unknown.map(({ name }) => `     ?  ${name}: NIP ini tidak ada di daftar pegawai; periksa`),
    ...plan.shared.map(
      (email) => `     ?  ${email}: dipakai lebih dari satu pegawai; minta surel masing-masing`,
    ),
  ];
  return lines.length > 0 ? lines : ["     0  tidak ada yang berubah"];
}
