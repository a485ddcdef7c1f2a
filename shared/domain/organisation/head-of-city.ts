/** Takes the place of a NIP where the head of the city, who has none, rates or decides. */
export const HEAD_OF_CITY = "HEAD_OF_CITY";

/** The id somebody rates under: their NIP, or the head of the city's role. */
export function raterOf({ id, roles }: { readonly id: string; readonly roles: readonly string[] }): string {
  return roles.includes(HEAD_OF_CITY) ? HEAD_OF_CITY : id;
}
