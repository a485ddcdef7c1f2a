/** The browser's own SHA-256: what is computed here owes nothing to the server that is checked. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const NAME_DIGITS = 32;

interface Lot {
  readonly name: string;
  readonly weight: number;
}

interface Published {
  readonly seed: string;
  readonly sampleSize: number;
  readonly lots: readonly Lot[];
}

/** What a draw's seed and list lead to, by the published rule: a ticket is SHA-256 of seed, name and number, and the lowest win. */
export async function recompute({ seed, sampleSize, lots }: Published) {
  const tickets = await Promise.all(
    lots.map(async ({ name, weight }) => ({ name, ticket: await lowestTicket(seed, name, weight) })),
  );
  const ranked = tickets.toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1));
  return {
    seedHash: await sha256(seed),
    listHash: await sha256(lots.map(({ name, weight }) => `${name} ${weight}`).join("\n")),
    drawn: ranked.slice(0, sampleSize).map(({ name }) => name),
  };
}

async function lowestTicket(seed: string, name: string, weight: number): Promise<string> {
  const numbers = Array.from({ length: weight }, (_, place) => place + 1);
  const tickets = await Promise.all(numbers.map((number) => sha256(`${seed}\n${name}\n${number}`)));
  return tickets.toSorted()[0] ?? "";
}

/** Under which name a NIP or a unit's id is in the list. */
export async function nameInList(seed: string, subject: string): Promise<string> {
  return (await sha256(`${seed}\n${subject}`)).slice(0, NAME_DIGITS);
}
