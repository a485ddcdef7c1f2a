import type { Principal } from "../../shared/auth/principal.ts";

/** Whose list it is: the head of the city answers by role, not by NIP. */
export function answererOf({ id, roles }: Principal): string | undefined {
  return roles.includes("HEAD_OF_CITY") ? undefined : id;
}
