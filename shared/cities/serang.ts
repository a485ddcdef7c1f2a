import type { City } from "./city.ts";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { ACCOUNTS_OF_NO_EMPLOYEE, DEFAULT_DEPLOYMENT } from "./deployment-defaults.ts";

/** Signs in with the city's own OpenID Connect issuer. */
export const serang: City = {
  slug: "serang",
  code: "36.73",
  name: "Kota Serang",
  kind: "KOTA",
  colour: { light: "#1f5a2e", dark: "#8fcf9f" },
  headTitle: "Wali Kota",
  heads: [{ name: "Nama Wali Kota Serang", from: "2025-02-20" }],
  timeZone: "Asia/Jakarta",
  area: {
    south: -6.25,
    north: -5.98,
    west: 106.07,
    east: 106.26,
    source:
      "Kota Serang dalam Angka (BPS): 5.99°–6.22° S, 106.07°–106.25° E, widened a little; to be confirmed by the city",
  },
  localHolidays: [],
  policies: [DEFAULT_POLICY],
  deployment: {
    ...DEFAULT_DEPLOYMENT,
    alarmEmail: "kinerja@serang.example",
    identity: {
      kind: "OIDC",
      issuer: "https://sso.serangkota.go.id/realms/asn",
      audience: ["kinerja"],
      clientId: "kinerja",
      employeeClaim: "nip",
      accountClaim: "preferred_username",
      accountsOfNoEmployee: ACCOUNTS_OF_NO_EMPLOYEE,
      rolesClaim: "kinerja_roles",
    },
  },
};
