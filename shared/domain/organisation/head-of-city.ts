/** In the place of a NIP where the head of the city rates or decides, who has none. */
export const HEAD_OF_CITY = "HEAD_OF_CITY";

/** Under what somebody rates: their NIP, or the role of the head of the city. */
export function raterOf({ id, roles }: { readonly id: string; readonly roles: readonly string[] }): string {
  return roles.includes(HEAD_OF_CITY) ? HEAD_OF_CITY : id;
}
