import { describe, expect, it } from "vitest";
import { principalOf } from "../../../shared/auth/claims.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";

const NIP = "198609262015051001";
const SUBJECT = "9f2c1c1e-8d7d-4a54-9a3b-2f5f1de1a001";
const withPool = cityBySlug("bukittinggi");
const withIssuer = cityBySlug("serang");

describe("Cognito's tokens", () => {
  const id = { sub: SUBJECT, token_use: "id", "cognito:username": "rina", "cognito:groups": "[EMPLOYEE HR]" };

  it("identify the caller by the ID token", () => {
    expect(principalOf({ ...id, "custom:nip": NIP }, withPool)).toEqual({
      id: NIP,
      roles: ["EMPLOYEE", "HR"],
    });
  });

  it.each([
    [
      "the access token, which has the roles and no NIP",
      { token_use: "access", client_id: "app", username: "rina" },
    ],
    ["the access token of the head of the city", { token_use: "access", username: "kepala-daerah" }],
    ["an access token that somebody gave a NIP", { token_use: "access", "custom:nip": NIP }],
    ["one that does not say its use", { token_use: "" }],
  ])("say it by no other: %s", (_, claims) => {
    expect(principalOf({ sub: SUBJECT, "cognito:groups": "[HR]", ...claims }, withPool)).toBe("NO_IDENTITY");
  });

  it("of an account without an employee identify the account, if the city lists it", () => {
    const mayor = { ...id, "cognito:username": "kepala-daerah", "cognito:groups": "[HEAD_OF_CITY]" };
    expect(principalOf(mayor, withPool)).toEqual({ id: SUBJECT, roles: ["HEAD_OF_CITY"] });
  });

  it("of an employee whose account has no NIP identify nobody", () => {
    expect(principalOf(id, withPool)).toBe("NOBODY");
  });

  it.each(["", "HEAD_OF_CITY", "19860926 201505 1 001", `${NIP}1`, SUBJECT, "SYSTEM"])(
    'speak for nobody where the NIP is "%s"',
    (nip) => {
      const claims = { ...id, "cognito:username": "kepala-daerah", "custom:nip": nip };
      expect(principalOf(claims, withPool)).toBe("NOBODY");
    },
  );

  it.each(["", "HEAD_OF_CITY", "SYSTEM", NIP])('speak for no account with the subject "%s"', (sub) => {
    expect(principalOf({ ...id, "cognito:username": "admin", sub }, withPool)).toBe("NOBODY");
  });
});

describe("tokens of the city's own issuer", () => {
  const claims = { sub: SUBJECT, preferred_username: "rina", kinerja_roles: "[HR]" };

  it("identify the caller by the claim that the city names", () => {
    expect(principalOf({ ...claims, nip: NIP }, withIssuer)).toEqual({ id: NIP, roles: ["HR"] });
  });

  it("without that claim identify only listed accounts", () => {
    expect(principalOf(claims, withIssuer)).toBe("NOBODY");
    const listed = { ...claims, preferred_username: "pengelola-kinerja" };
    expect(principalOf(listed, withIssuer)).toEqual({ id: SUBJECT, roles: ["HR"] });
  });
});
