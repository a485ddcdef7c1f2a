import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Role } from "../../../shared/auth/principal.ts";

const APP = resolve("functions/portal/app");
const API = JSON.parse(readFileSync(".github/openapi.json", "utf8"));

interface Person {
  readonly nip: string | undefined;
  readonly isHead: boolean;
  readonly has: (...roles: readonly Role[]) => boolean;
  readonly me: object;
}

interface Whose {
  readonly isFor: (person: Person) => boolean;
}

interface Room extends Whose {
  readonly screens: readonly { readonly path: string; readonly whose?: Whose }[];
}

const { ROOMS }: { readonly ROOMS: readonly Room[] } = await import(join(APP, "frame/rooms.ts"));

const rolesOf = (operation: string): readonly Role[] => {
  const [method = "", path = ""] = operation.split(" ");
  return API.paths[path][method.toLowerCase()]["x-roles"];
};

/** Where what is stored decides who may act. */
const DECIDED_BY_WHAT_IS_STORED: Readonly<Record<string, string>> = {
  "/pengumuman/:announcementId": "confirmed by those whom it was sent to",
};

/** The component's own acts, by the paths of the screens that are shown first when one of them is opened. */
const ACTS = new Map(
  globSync(`${APP}/rooms/*/room.ts`).flatMap((file) =>
    Array.from(
      readFileSync(file, "utf8").matchAll(/path: "([^"]+)",[^{}]*?import\("([^"]+)"\)/g),
      ([, path = "", of = ""]) => {
        const text = readFileSync(join(dirname(file), of), "utf8");
        const acts = Array.from(text.matchAll(/useAct\(\s*"([^"]+)"/g), ([, act = ""]) => act);
        return [path, decidesItself(text) || path in DECIDED_BY_WHAT_IS_STORED ? [] : acts] as const;
      },
    ),
  ),
);

/** Whether it shows what may be done by who reads it, or by what is stored. */
function decidesItself(text: string): boolean {
  return /\bhas\(|\bacts\.includes|\bmay[A-Z]\w*/.test(text);
}

/** Somebody with one role; an employee heads nobody, and the other roles are of accounts without a NIP. */
const somebody = (role: Role): Person => ({
  nip: role === "EMPLOYEE" ? "199001012015051001" : undefined,
  isHead: false,
  has: (...roles) => roles.includes(role),
  me: { isAskedAsRater: false, leadsTeam: false },
});

describe.each<Role>(["EMPLOYEE", "HR", "ADMIN", "COMPLAINT_OFFICER", "HEAD_OF_CITY"])(
  "the portal shows whoever signs in as %s",
  (role) => {
    test("no form by a deep link that is refused to all of them", () => {
      const person = somebody(role);
      const open = ROOMS.filter(({ isFor }) => isFor(person))
        .flatMap(({ screens }) => screens)
        .filter(({ whose }) => whose === undefined || whose.isFor(person))
        .filter(({ path }) => {
          const acts = ACTS.get(path) ?? [];
          return acts.length > 0 && !acts.some((act) => rolesOf(act).includes(role));
        })
        .map(({ path }) => path);
      expect(open).toEqual([]);
    });
  },
);
