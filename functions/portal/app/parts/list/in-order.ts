/** What a map holds, in the order in which its names are declared; a reply has them by name. What is declared nowhere comes last. */
export function inOrder<Of extends object>(
  declared: object,
  of: Of | undefined,
): readonly (readonly [name: keyof Of & string, of: NonNullable<Of[keyof Of]>])[] {
  const names = Object.keys(declared);
  const placeOf = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const entries = Object.entries(of ?? {}) as [keyof Of & string, NonNullable<Of[keyof Of]>][];
  return entries.toSorted(([one], [other]) => placeOf(one) - placeOf(other));
}
