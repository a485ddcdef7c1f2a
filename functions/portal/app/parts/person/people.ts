import { say } from "../../frame/language.ts";

interface Person {
  readonly nip: string;
  readonly name: string;
  readonly position?: string | undefined;
}

const HEAD = { id: "Kepala daerah", en: "Head of the city" };

/** Whether an account is an employee's, rather than an office's. */
export const isNip = (account: string) => /^\d{18}$/.test(account);

/** The name of somebody whom a reply names by NIP; whoever has no NIP is the head of the city. */
export function namesIn(reply: (object & { readonly people?: readonly Person[] }) | undefined) {
  const names = new Map(reply?.people?.map(({ nip, name }) => [nip, name]));
  return (nip: string | undefined): string => {
    if (nip === undefined || !isNip(nip)) return say(HEAD);
    return names.get(nip) ?? nip;
  };
}

/** The position of somebody whom a reply names by NIP; undefined of whoever is no employee. */
export function positionsIn(reply: { readonly people?: readonly Person[] }) {
  const positions = new Map(reply.people?.map(({ nip, position }) => [nip, position]));
  return (nip: string): string | undefined => positions.get(nip);
}
