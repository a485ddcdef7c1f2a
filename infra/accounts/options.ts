import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { City } from "../../shared/cities/city.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { UserFacingError } from "../local/user-facing-error.ts";
import { OFFICES, type Office } from "./offices.ts";

export const USAGE = `npm run accounts -- <perintah> --city <daerah> --pool <UserPoolId> --client <UserPoolClientId> --url <ApiUrl>

  first-admin <akun> --email <surel>   salah satu dari dua ADMIN pertama
  token <akun>                         ID token untuk satu jam, ke keluaran baku
  second-factor <akun>                 aplikasi autentikator; pemilik akun hadir dengan ponselnya
  sync [--look]                        akun semua pegawai menurut daftar pegawai; --look hanya melihat
       --invites <n>                   undangan surel paling banyak kali ini
       --remind                        undang lagi yang kata sandi pertamanya sudah lewat
       --grace-days <n>                hari sesudah berhenti, sebelum akun ditutup (30)
       --leavers <n>                   akun yang boleh ditutup sekaligus (20)
       --handed-out <berkas>           kata sandi pertama pegawai tanpa surel (handed-out.csv)
  open <akun> --email <surel>          akun jabatan yang bukan pegawai, seperti kepala-daerah
  give <akun> <jabatan>                ${OFFICES.join(", ")};
                                       ADMIN dan INTEGRITY_OFFICER baru diminta
  confirm <akun> <jabatan>             menyetujui permintaan dari ADMIN lain
  take <akun> <jabatan>

sync, open, give, confirm dan take memerlukan --token <berkas berisi ID token Anda>.`;

const OPTIONS = {
  city: { type: "string" },
  pool: { type: "string" },
  client: { type: "string" },
  url: { type: "string" },
  token: { type: "string" },
  email: { type: "string" },
  look: { type: "boolean" },
  remind: { type: "boolean" },
  invites: { type: "string" },
  leavers: { type: "string" },
  "grace-days": { type: "string" },
  "handed-out": { type: "string" },
} as const;

/** Cognito's own sender writes 50 mails a day; that leaves some for forgotten passwords. */
const INVITES_WITHOUT_SENDER = 40;
/** Of SES's 50,000 a day, for as long as the city has them. */
const INVITES = 1_000;
const GRACE_DAYS = 30;

export interface AccountOptions {
  readonly command: string;
  readonly city: City;
  readonly poolId: string;
  readonly clientId: string;
  readonly url: string;
  readonly name: string;
  readonly office: Office | undefined;
  readonly email: string | undefined;
  readonly token: string | undefined;
  readonly isLook: boolean;
  readonly reminds: boolean;
  readonly invites: number;
  readonly leavers: number | undefined;
  readonly graceDays: number;
  readonly handedOut: string;
}

/** @throws UserFacingError with the usage if they make no sense */
export function accountOptions(args: readonly string[]): AccountOptions {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command = "", name = "", office] = positionals;
    const city = cityBySlug(values.city ?? "");
    const { mail } = city.deployment;
    return {
      ...{ command, name, city, office: OFFICES.find((one) => one === office), email: values.email },
      poolId: given(values.pool),
      clientId: given(values.client),
      url: new URL(given(values.url)).href,
      token: values.token && readFileSync(values.token, "utf8").trim(),
      isLook: values.look === true,
      reminds: values.remind === true,
      invites: count(values.invites) ?? (mail ? INVITES : INVITES_WITHOUT_SENDER),
      leavers: count(values.leavers),
      graceDays: count(values["grace-days"]) ?? GRACE_DAYS,
      handedOut: values["handed-out"] ?? "handed-out.csv",
    };
  } catch (cause) {
    throw new UserFacingError(USAGE, { cause });
  }
}

function given(value: string | undefined): string {
  if (!value) throw new Error("A setting is missing.");
  return value;
}

function count(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Error("That is no count.");
  return Number(value);
}
