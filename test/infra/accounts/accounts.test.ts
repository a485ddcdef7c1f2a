import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AdminInitiateAuthCommand,
  AssociateSoftwareTokenCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountOptions } from "../../../infra/accounts/options.ts";
import { runAccounts } from "../../../infra/accounts/run-accounts.ts";
import type { Role } from "../../../shared/auth/principal.ts";
import { registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import { posting } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { fakeUserPool } from "../../support/cities/user-pool.ts";

const HEAD = "197001011995031001";
const SITI = "198501012010011001";
const BUDI = "198602022011011002";
const WITHOUT_MAIL = "198703032012011003";
const LEAVER = "196804041990031004";

let city: TestCity;
let pool: ReturnType<typeof fakeUserPool>;
let folder: string;
let shown: string[];
/** The time that a command is given: the city's own, unless a test says otherwise. */
let later = 0;

const now = () => new Date(city.host.clock.now() + later);

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("unit-1", "kota");
  for (const [nip, email] of [
    [HEAD, "kepala@contoh.id"],
    [SITI, "siti@contoh.id"],
    [BUDI, "budi@contoh.id"],
    [WITHOUT_MAIL, undefined],
    [LEAVER, "pensiun@contoh.id"],
  ] as const)
    await register(nip, email);
});

afterAll(() => city.host.stop());

beforeEach(() => {
  later = 0;
  shown = [];
  pool = fakeUserPool(now);
  folder = mkdtempSync(join(tmpdir(), "accounts-"));
  return () => {
    pool.client.restore();
    rmSync(folder, { recursive: true });
  };
});

/** Writes somebody into the register, as an import would. */
async function register(nip: string, email: string | undefined): Promise<void> {
  const { raterNip, ...place } = posting({ unitId: "unit-1", isHead: nip === HEAD });
  const record = { nip, kind: "PNS" as const, name: `Pegawai ${nip}`, grade: "III/a", email, posting: place };
  const act = { by: "TEST", at: now().toISOString(), day: "2026-03-10" };
  const decision = registerEmployee(undefined, record, act);
  if (decision) await city.table.commit([employeeCommit(decision, undefined, city.city.timeZone)]);
}

const handedOut = () => join(folder, "handed-out.csv");

/** Gives a command as somebody with a token of the local issuer. */
async function accounts(args: string, as?: readonly [account: string, ...roles: Role[]], typed = "") {
  const fixed = ["--city", "bukittinggi", "--pool", "ap-southeast-3_x", "--client", "kinerja-local"];
  const where = ["--url", city.host.url, "--handed-out", handedOut()];
  const options = accountOptions([...args.split(" "), ...fixed, ...where]);
  const token = as && (await city.host.token(as[0], as.slice(1) as Role[]));
  return await runAccounts(
    { ...options, token },
    {
      now: now(),
      ask: async () => typed,
      show: (text) => void shown.push(text),
      issuer: `${city.host.url}/local/identity`,
    },
  );
}

const admin = ["admin", "ADMIN"] as const;
const hr = [HEAD, "EMPLOYEE", "HR"] as const;
const sync = (more = "") => accounts(`sync${more}`, admin);
const enabled = () => [...pool.users].filter(([, user]) => user.isEnabled).map(([name]) => name);
const officesOf = (name: string) => [...(pool.users.get(name)?.groups ?? [])];
const logOf = (name: string) =>
  (pool.users.get(name)?.attributes.get("custom:office_log") ?? "").split("\n").map((line) => line.slice(25));

describe("accounts of all employees", () => {
  it("are made from the register: by invitation, or with a first password on paper", async () => {
    await sync();
    expect([...pool.users.keys()].toSorted()).toEqual([LEAVER, HEAD, SITI, BUDI, WITHOUT_MAIL].toSorted());
    for (const name of pool.users.keys()) expect(officesOf(name)).toEqual(["EMPLOYEE"]);
    expect(pool.invited.toSorted()).toEqual([LEAVER, HEAD, SITI, BUDI].toSorted());
    const { attributes } = pool.users.get(SITI) ?? {};
    expect(Object.fromEntries(attributes ?? [])).toEqual({
      "custom:nip": SITI,
      email: "siti@contoh.id",
      email_verified: "true",
    });
    expect(readFileSync(handedOut(), "utf8")).toMatch(
      new RegExp(`^${WITHOUT_MAIL},[A-Z][a-z]{4}-\\d{4}-[a-z]{4}\n$`),
    );
  });

  it("are left alone by a second run", async () => {
    await sync();
    pool.client.resetHistory();
    expect(await sync()).toEqual(["     0  tidak ada yang berubah"]);
    const names = pool.client.calls().map(({ firstArg }) => firstArg.constructor.name);
    expect(new Set(names)).toEqual(new Set(["ListUsersCommand", "ListUsersInGroupCommand"]));
  });

  it("are only looked at where nothing is to change", async () => {
    expect(await sync(" --look")).toContain("     4  akun baru, diundang lewat surel");
    expect(pool.users.size).toBe(0);
  });

  it("are invited in portions, and the next run continues", async () => {
    expect(await sync(" --invites 3")).toContain("     1  menunggu giliran undangan; jalankan lagi besok");
    expect(pool.invited).toHaveLength(3);
    await sync(" --invites 3");
    expect(new Set(pool.invited).size).toBe(4);
  });

  it("are all made after a run that was cut, each once", async () => {
    for (let people = 0; people < 5; people++) {
      pool.cutAfterCreation(0);
      await expect(sync()).rejects.toThrow("The line was cut.");
    }
    pool.cutAfterCreation(undefined);
    await sync();
    expect(pool.users.size).toBe(5);
    const lastOf = readFileSync(handedOut(), "utf8").trim().split("\n").at(-1);
    expect(lastOf).toBe(`${WITHOUT_MAIL},${pool.passwords.get(WITHOUT_MAIL)}`);
    for (const name of pool.users.keys()) expect(officesOf(name)).toEqual(["EMPLOYEE"]);
  });

  it("are invited again if nobody has used the first password in seven days, where that is asked for", async () => {
    await sync();
    const user = pool.users.get(SITI);
    if (user) user.status = "CONFIRMED";
    later = 8 * 86_400_000;
    const before = pool.invited.length;
    await sync(" --remind");
    expect(pool.invited.slice(before).toSorted()).toEqual([LEAVER, HEAD, BUDI].toSorted());
    await sync(" --remind");
    expect(pool.invited).toHaveLength(before + 3);
    const handed = readFileSync(handedOut(), "utf8").trim().split("\n");
    expect(handed).toHaveLength(2);
    expect(handed.at(-1)).toBe(`${WITHOUT_MAIL},${pool.passwords.get(WITHOUT_MAIL)}`);
  });

  it("follow an address that changed in the register", async () => {
    await sync();
    pool.users.get(SITI)?.attributes.set("email", "lama@contoh.id");
    await sync();
    expect(pool.users.get(SITI)?.attributes.get("email")).toBe("siti@contoh.id");
  });

  it("of nobody in the register are shown, and left as they are", async () => {
    await sync();
    const stranger = "199909092020011009";
    const known = pool.users.get(SITI);
    if (known) pool.users.set(stranger, { ...known, attributes: new Map([["custom:nip", stranger]]) });
    expect(await sync()).toEqual([expect.stringContaining(stranger)]);
    expect(enabled()).toContain(stranger);
  });

  it("close once their owner's service has ended for a month, and not while the register cannot be read", async () => {
    await sync();
    const as = await city.token(HEAD, "HR");
    const { version } = (await city.api("GET", `/v1/employees/${LEAVER}`, { as })).body;
    const body = { from: "2026-03-10", reason: "PENSIUN", basis: "SK Pensiun 1/2026" };
    const left = await city.api("PUT", `/v1/employees/${LEAVER}/service`, { as, body, version });
    expect(left.body).toMatchObject({ nip: LEAVER });
    expect(await sync()).toEqual(["     0  tidak ada yang berubah"]);
    expect(await sync(" --grace-days 0 --look")).toEqual(["     1  ditutup: tidak lagi bertugas"]);
    await expect(sync(" --grace-days 0 --leavers 0")).rejects.toThrow("1 akun akan ditutup sekaligus");
    expect(enabled()).toContain(LEAVER);
    await sync(" --grace-days 0");
    expect(enabled()).not.toContain(LEAVER);
    expect(pool.users.get(LEAVER)?.signOuts).toBe(1);
    await expect(accounts("sync", [SITI, "EMPLOYEE"])).rejects.toThrow("API menolak GET");
    expect(enabled()).toHaveLength(4);
  });
});

describe("an office", () => {
  beforeEach(() => sync());

  it("is given and taken by whoever may, and each is written down", async () => {
    await accounts(`give ${SITI} COMPLAINT_OFFICER`, hr);
    expect(officesOf(SITI)).toContain("COMPLAINT_OFFICER");
    await accounts(`take ${SITI} COMPLAINT_OFFICER`, admin);
    expect(officesOf(SITI)).toEqual(["EMPLOYEE"]);
    expect(pool.users.get(SITI)?.signOuts).toBe(1);
    expect(logOf(SITI)).toEqual([`COMPLAINT_OFFICER GIVEN ${HEAD}`, "COMPLAINT_OFFICER TAKEN admin"]);
  });

  it.each([
    [`give ${SITI} HR`, hr, "Hanya ADMIN"],
    [`give ${SITI} COMPLAINT_OFFICER`, [BUDI, "EMPLOYEE"], "Hanya HR atau ADMIN"],
    [`give ${HEAD} COMPLAINT_OFFICER`, hr, "jabatannya sendiri"],
    [`give 199901012020011001 HR`, admin, "belum ada"],
  ] as const)("is refused: %s", async (command, actor, reason) => {
    await expect(accounts(command, actor)).rejects.toThrow(reason);
    expect(officesOf(SITI)).toEqual(["EMPLOYEE"]);
  });

  it("is not given on a token of somebody else's making, or on one that has ended", async () => {
    await expect(accounts(`give ${SITI} HR`, ["seseorang", "ADMIN"])).rejects.toThrow("ID token ditolak");
    later = 31 * 86_400_000;
    await expect(accounts(`give ${SITI} HR`, admin)).rejects.toThrow("ID token ditolak");
  });

  it("of an account that belongs to no employee needs one that the city lists", async () => {
    await accounts("open kepala-daerah --email wali@contoh.id", admin);
    await accounts("give kepala-daerah HEAD_OF_CITY", admin);
    expect(officesOf("kepala-daerah")).toEqual(["HEAD_OF_CITY"]);
    await expect(accounts("open tamu --email tamu@contoh.id", admin)).rejects.toThrow("bukan akun jabatan");
  });
});

describe("the office of ADMIN", () => {
  beforeEach(async () => {
    await accounts("first-admin admin --email admin@contoh.id");
    await accounts(`first-admin ${HEAD} --email kepala@contoh.id`);
    await sync();
  });

  const second = [HEAD, "EMPLOYEE", "ADMIN"] as const;

  it("begins with two whom the operator makes, before there is any register; no third", async () => {
    expect(officesOf("admin")).toEqual(["ADMIN"]);
    expect(officesOf(HEAD)).toEqual(["ADMIN", "EMPLOYEE"]);
    expect(logOf("admin")).toEqual(["ADMIN GIVEN operator"]);
    await expect(accounts(`first-admin ${SITI} --email siti@contoh.id`)).rejects.toThrow("Sudah ada 2 ADMIN");
  });

  it("takes two persons: one who asks, and another who confirms", async () => {
    await accounts(`give ${SITI} ADMIN`, admin);
    expect(officesOf(SITI)).toEqual(["EMPLOYEE"]);
    await expect(accounts(`confirm ${SITI} ADMIN`, admin)).rejects.toThrow("Anda ajukan sendiri");
    await expect(accounts(`confirm ${SITI} ADMIN`, [SITI, "ADMIN"])).rejects.toThrow("jabatannya sendiri");
    await expect(accounts(`confirm ${SITI} ADMIN`, [BUDI, "HR"])).rejects.toThrow("Hanya ADMIN");
    await accounts(`confirm ${SITI} ADMIN`, second);
    expect(officesOf(SITI)).toEqual(["EMPLOYEE", "ADMIN"]);
    expect(logOf(SITI)).toEqual(["ADMIN REQUESTED admin", `ADMIN GIVEN ${HEAD}`]);
  });

  it("is not given without a request, on an old one, on one already used, or on that of a former ADMIN", async () => {
    await expect(accounts(`confirm ${SITI} ADMIN`, second)).rejects.toThrow("Belum ada permintaan");
    await accounts(`give ${SITI} ADMIN`, admin);
    later = 8 * 86_400_000;
    await expect(accounts(`confirm ${SITI} ADMIN`, second)).rejects.toThrow("Belum ada permintaan");
    later = 0;
    await accounts(`confirm ${SITI} ADMIN`, second);
    await accounts(`take ${SITI} ADMIN`, admin);
    await expect(accounts(`confirm ${SITI} ADMIN`, second)).rejects.toThrow("Belum ada permintaan");
    await accounts(`give ${SITI} ADMIN`, admin);
    pool.users.get("admin")?.groups.delete("ADMIN");
    await expect(accounts(`confirm ${SITI} ADMIN`, second)).rejects.toThrow("bukan ADMIN lagi");
  });

  it("is never left to one person alone", async () => {
    await expect(accounts(`take ${HEAD} ADMIN`, admin)).rejects.toThrow("paling sedikit dua orang");
    expect(officesOf(HEAD)).toContain("ADMIN");
  });
});

describe("the office of INTEGRITY_OFFICER", () => {
  beforeEach(async () => {
    await accounts("first-admin admin --email admin@contoh.id");
    await accounts(`first-admin ${HEAD} --email kepala@contoh.id`);
    await sync();
  });

  it("takes two administrators, neither of whom is the one to have it", async () => {
    await expect(accounts(`give ${SITI} INTEGRITY_OFFICER`, [BUDI, "HR"])).rejects.toThrow("Hanya ADMIN");
    await accounts(`give ${SITI} INTEGRITY_OFFICER`, admin);
    expect(officesOf(SITI)).toEqual(["EMPLOYEE"]);
    await expect(accounts(`confirm ${SITI} ADMIN`, [HEAD, "ADMIN"])).rejects.toThrow("Belum ada permintaan");
    await expect(accounts(`confirm ${SITI} INTEGRITY_OFFICER`, admin)).rejects.toThrow("Anda ajukan sendiri");
    await expect(accounts(`confirm ${SITI} INTEGRITY_OFFICER`, [SITI, "ADMIN"])).rejects.toThrow("sendiri");
    await accounts(`confirm ${SITI} INTEGRITY_OFFICER`, [HEAD, "ADMIN"]);
    expect(officesOf(SITI)).toEqual(["EMPLOYEE", "INTEGRITY_OFFICER"]);
    await accounts(`take ${SITI} INTEGRITY_OFFICER`, admin);
    expect(officesOf(SITI)).toEqual(["EMPLOYEE"]);
  });
});

describe("a token for commands", () => {
  it("is fetched with the account's own password, and with the code of its second factor", async () => {
    const result = { AuthenticationResult: { IdToken: "the-token" } };
    pool.client.on(AdminInitiateAuthCommand).resolvesOnce(result);
    expect(await accounts("token admin", undefined, "sandi")).toEqual(["the-token"]);
    pool.client.on(AdminInitiateAuthCommand).resolves({ ChallengeName: "NEW_PASSWORD_REQUIRED" });
    await expect(accounts("token admin", undefined, "sandi")).rejects.toThrow("masuk dulu di portal");
  });
});

describe("the runbook", () => {
  it("has commands that lead from an empty pool to everybody's account and offices, in its order", async () => {
    const text = readFileSync(".github/RUNBOOK.md", "utf8");
    const commands = Array.from(text.matchAll(/^accounts (\w[^#\n>]*)/gm), ([, command = ""]) =>
      command.trim(),
    );
    expect(commands.length).toBeGreaterThan(10);
    const session = { AuthenticationResult: { IdToken: "the-token", AccessToken: "access" } };
    pool.client.on(AdminInitiateAuthCommand).resolves(session);
    pool.client.on(AssociateSoftwareTokenCommand).resolves({ SecretCode: "JBSWY3DPEHPK3PXP" });
    pool.client.on(VerifySoftwareTokenCommand).resolves({ Status: "SUCCESS" });
    pool.client.on(SetUserMFAPreferenceCommand).resolves({});
    for (const command of commands) {
      const [, file] = /--token (\S+)/.exec(command) ?? [];
      const actor = file === "token-of-another" ? ([SITI, "EMPLOYEE", "ADMIN"] as const) : admin;
      await accounts(command.replace(/ --token \S+/, ""), file ? actor : undefined);
    }
    expect(officesOf(WITHOUT_MAIL).toSorted()).toEqual(["ADMIN", "EMPLOYEE", "HR"]);
    expect(officesOf(SITI).toSorted()).toEqual(["ADMIN", "EMPLOYEE"]);
    expect(officesOf("kepala-daerah")).toEqual(["HEAD_OF_CITY"]);
    expect(officesOf(BUDI)).toEqual(["EMPLOYEE"]);
  });
});

describe("a second factor", () => {
  const session = { AuthenticationResult: { AccessToken: "access" } };

  it("is set up with its owner's password and a code of their app, and ends what was begun without it", async () => {
    await sync();
    pool.client.on(AdminInitiateAuthCommand).resolves(session);
    pool.client.on(AssociateSoftwareTokenCommand).resolves({ SecretCode: "JBSWY3DPEHPK3PXP" });
    pool.client.on(VerifySoftwareTokenCommand).resolves({ Status: "SUCCESS" });
    pool.client.on(SetUserMFAPreferenceCommand).resolves({});
    await accounts(`second-factor ${SITI}`, undefined, "123456");
    expect(shown.join()).toContain("JBSWY3DPEHPK3PXP");
    expect(pool.client.commandCalls(SetUserMFAPreferenceCommand)[0]?.args[0].input).toEqual({
      AccessToken: "access",
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    });
    expect(pool.users.get(SITI)?.signOuts).toBe(1);
  });

  it("is not set up with a wrong code, nor by whoever has another already", async () => {
    await sync();
    pool.client.on(AdminInitiateAuthCommand).resolves(session);
    pool.client.on(AssociateSoftwareTokenCommand).resolves({ SecretCode: "JBSWY3DPEHPK3PXP" });
    pool.client.on(VerifySoftwareTokenCommand).resolves({ Status: "ERROR" });
    await expect(accounts(`second-factor ${SITI}`)).rejects.toThrow("tidak cocok");
    pool.client.on(AdminInitiateAuthCommand).resolves({ ChallengeName: "SOFTWARE_TOKEN_MFA" });
    await expect(accounts(`second-factor ${SITI}`)).rejects.toThrow("sudah punya");
    expect(pool.client.commandCalls(SetUserMFAPreferenceCommand)).toEqual([]);
  });
});

describe("the command", () => {
  it.each(["", "sync --pool", "sync --invites banyak", "give siapa JURU", "lain"])(
    "explains itself: %s",
    async (args) => {
      await expect(accounts(args, admin)).rejects.toThrow(/npm run accounts -- <perintah>/);
    },
  );
});
