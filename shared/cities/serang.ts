import { DEFAULT_DEPLOYMENT, DEFAULT_POLICY } from "./defaults.ts";

/** Signs in with the city's own OpenID Connect issuer. */
export const serang = {
  slug: "serang",
  code: "36.73",
  name: "Kota Serang",
  kind: "KOTA",
  headTitle: "Walikota",
  timeZone: "Asia/Jakarta",
  localHolidays: [],
  policies: [DEFAULT_POLICY],
  deployment: {
    ...DEFAULT_DEPLOYMENT,
    identity: {
      kind: "OIDC",
      issuer: "https://sso.serangkota.go.id/realms/asn",
      audience: ["kinerja"],
      employeeClaim: "nip",
      rolesClaim: "kinerja_roles",
    },
  },
};
