import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { City } from "../../../shared/cities/city.ts";
import type { Host } from "../host.ts";
import { column, section, styled } from "../terminal.ts";
import type { Account } from "./api.ts";
import { accountOf, type Cast, type Player } from "./cast.ts";
import type { Address } from "./summary/read-pictures.ts";
import { monthWords } from "./words.ts";

const FOLDER = "tokens";
const FILE_WIDTH = 22;

interface Key {
  readonly file: string;
  readonly account: Account;
  readonly whose: string;
}

interface Access {
  readonly host: Pick<Host, "url" | "token">;
  readonly city: City;
  readonly cast: Cast;
  readonly directory: string;
  /** The employee whose token is shown as an example. */
  readonly example: Player | undefined;
  readonly pictures: readonly Address[];
  /** The newest closed month. */
  readonly closedMonth: string | undefined;
}

/** Writes a token for each role into the data directory, and prints how to use them: each is some 700 characters long. */
export async function printAccess({
  host,
  city,
  cast,
  directory,
  example,
  pictures,
  closedMonth,
}: Access): Promise<string[]> {
  const folder = join(directory, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = keysOf(cast, city, example);
  for (const { file, account } of keys) {
    writeFileSync(join(folder, file), await host.token(account.id, account.roles), { mode: 0o600 });
  }
  const shown = relative(process.cwd(), folder) || FOLDER;
  const first = example ? "pegawai" : "admin";
  return [
    ...section("Alamat", [
      `${column("Beranda warga", FILE_WIDTH)}${styled("cyan", `${host.url}/`)}`,
      `${column("Portal pegawai", FILE_WIDTH)}${styled("cyan", `${host.url}/app`)}`,
      `${column("Panduan API", FILE_WIDTH)}${styled("cyan", `${host.url}/docs`)}`,
      `${column("OpenAPI 3.1", FILE_WIDTH)}${styled("cyan", `${host.url}/openapi.json`)}`,
      ...pictures.map(({ what, path }) => `${column(what, FILE_WIDTH)}${styled("cyan", host.url + path)}`),
    ]),
    ...section(
      "Yang terisi di portal",
      FILLED.map(
        ([what, path, who]) =>
          `${column(what, FILE_WIDTH)}${styled("cyan", column(`/app${path}`, 19))}${styled("dim", who)}`,
      ),
    ),
    ...section(
      `Token siap pakai · ${shown}/`,
      keys.map(
        ({ file, account, whose }) =>
          `${column(file, FILE_WIDTH)}${column(account.roles.at(-1) ?? "", 19)}${styled("dim", whose)}`,
      ),
    ),
    ...section("Contoh", [
      `curl -s ${host.url}/v1/me \\`,
      `  -H "Authorization: Bearer $(cat ${shown}/${first})"`,
    ]),
    ...(example && closedMonth
      ? section(
          `Hasil ${monthWords(closedMonth)} bagi pegawai itu, dengan token yang sama`,
          resultAddresses(example.nip, closedMonth).map(
            ({ what, path }) => `${column(what, FILE_WIDTH)}${styled("cyan", path)}`,
          ),
        )
      : []),
  ];
}

/** Rooms of the portal in which the month has left something besides reports and plans, and who sees it. */
const FILLED: readonly (readonly [what: string, path: `/${string}`, who: string])[] = [
  [
    "Pengawasan",
    "/pengawasan",
    "kunjungan terundi, temuan, foto sebelum dan sesudah; pengawas dan yang dikunjungi",
  ],
  ["Pelatihan", "/pelatihan", "sesi, pelatih internal, sertifikat; semua pegawai"],
  ["Karier", "/karier", "kebutuhan, AKPK, kotak talenta, suksesi; pegawai dan pengelola kinerja"],
  ["Musyawarah", "/musyawarah", "usul, dukungan, jawaban; pegawai yang diajak"],
  ["Pengumuman", "/pengumuman", "siapa yang sudah membaca dan memahami; semua pegawai"],
  ["Integritas", "/integritas", "laporan tersegel; petugas integritas saja. Warga melapor di /integritas"],
];

/** Where an employee sees how a closed month went, and why. */
export function resultAddresses(nip: string, month: string): readonly Address[] {
  const own = `/v1/employees/${nip}`;
  return [
    { what: "Kartu kinerja", path: `${own}/scorecards/${month}` },
    { what: "Mengapa begitu", path: `${own}/evaluations/${month}/explanation` },
    { what: "Dokumen HTML", path: `${own}/evaluations/${month}/document` },
    { what: "Dokumen PDF", path: `${own}/evaluations/${month}/document.pdf` },
  ];
}

function keysOf({ players, accounts }: Cast, city: City, example: Player | undefined): Key[] {
  const nameOf = (nip: string | undefined) => players.find((player) => player.nip === nip);
  const who = (player: Player | undefined, otherwise: string) =>
    player ? `${player.name}, ${player.posting.position}` : otherwise;
  const rater = nameOf(example?.posting.raterNip);
  return [
    ...(example ? [{ file: "pegawai", account: accountOf(example.nip), whose: who(example, "") }] : []),
    ...(rater ? [{ file: "penilai", account: accountOf(rater.nip), whose: who(rater, "") }] : []),
    { file: "pengelola-kinerja", account: accounts.hr, whose: who(nameOf(accounts.hr.id), "tanpa NIP") },
    {
      file: "pengelola-pengaduan",
      account: accounts.complaints,
      whose: who(nameOf(accounts.complaints.id), "tanpa NIP"),
    },
    ...(nameOf(accounts.integrity.id)
      ? [
          {
            file: "petugas-integritas",
            account: accounts.integrity,
            whose: who(nameOf(accounts.integrity.id), ""),
          },
        ]
      : []),
    { file: "kepala-daerah", account: accounts.head, whose: city.headTitle },
    { file: "admin", account: accounts.admin, whose: "pengelola instalasi" },
  ];
}
