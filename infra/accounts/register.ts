import { type ServiceTurn, standingOn } from "../../shared/domain/organisation/service.ts";
import { UserFacingError } from "../local/user-facing-error.ts";

/** An employee, as far as their account goes. */
export interface Registered {
  readonly nip: string;
  readonly email?: string | undefined;
  /** The local day on which their service ended, if it has. */
  readonly leftOn?: string | undefined;
}

interface Profile {
  readonly nip: string;
  readonly email?: string;
  readonly on: string;
  readonly service?: readonly ServiceTurn[];
}

interface Api {
  readonly url: string;
  /** An ID token of somebody who keeps the register. */
  readonly token: string;
}

/** Everybody in the city's register today, unit by unit, through its API. */
export async function readRegister(api: Api): Promise<readonly Registered[]> {
  const { items: units } = await get<{ items: { id: string }[] }>(api, "/v1/units");
  const people = new Map<string, Registered>();
  for (const { id } of units) {
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ limit: "100", ...(cursor !== undefined && { cursor }) });
      const page = await get<{ items: Profile[]; cursor?: string }>(
        api,
        `/v1/units/${id}/employees?${query}`,
      );
      for (const profile of page.items) people.set(profile.nip, registered(profile));
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return [...people.values()];
}

/** A pause ends nobody's account: whoever is on leave reads what is theirs. */
function registered({ nip, email, on, service }: Profile): Registered {
  const hasLeft = standingOn({ service }, on) === "ENDED";
  const leftOn = hasLeft ? service?.findLast(({ from }) => from <= on)?.from : undefined;
  return { nip, email: email?.trim().toLowerCase() || undefined, leftOn };
}

/** @throws UserFacingError on any refusal: half a register would close the accounts of the other half */
async function get<Reply>({ url, token }: Api, path: string): Promise<Reply> {
  const reply = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${token}` } });
  if (reply.ok) return (await reply.json()) as Reply;
  const { detail } = (await reply.json().catch(() => ({}))) as { readonly detail?: string };
  throw new UserFacingError(`API menolak GET ${path}: ${detail ?? `status ${reply.status}`}`);
}
