import type { Aggregate, Decision, DomainEvent } from "../../aggregate.ts";
import { HEAD_OF_CITY } from "../../organisation/head-of-city.ts";
import type { InboxAbout } from "../about.ts";
import type { InboxKind } from "../sentences.ts";

/** The inbox that everybody in HR reads. */
export const HR_DESK = "HR";

/** Values for the sentence that the reference does not have: days, instants and numbers; never anybody's words. */
export type Facts = Readonly<Record<string, string | number>>;

/** That somebody is told something, by the change that causes it. */
export interface News {
  /** A NIP, the head of the city, or HR. */
  readonly to: string;
  readonly kind: InboxKind;
  readonly about: InboxAbout;
  readonly facts?: Facts;
  /** A deadline: the entry is kept until then, with a reminder before. */
  readonly dueAt?: string;
}

type Teller<State, Event> = (state: State, event: Event) => readonly News[];

/** Who is told of each event of an aggregate. Every kind of event has to decide. */
export type Tellers<State, Event extends DomainEvent> = {
  readonly [Type in Event["type"]]: Teller<State, Event> | typeof NOBODY;
};

/** Nobody is told: whoever did it knows, and it concerns nobody else. */
export const NOBODY = undefined;

/** What an aggregate's change tells people. Whoever caused it is not told. */
export function telling<State extends Aggregate, Event extends DomainEvent>(tellers: Tellers<State, Event>) {
  return ({ state, event }: Decision<State, Event>): readonly News[] => {
    const tell = tellers[event.type as Event["type"]];
    return tell?.(state, event).filter(({ to }) => to !== event.by) ?? [];
  };
}

/** Somebody who rates or decides: the head of the city has no NIP. */
export const deskOf = (nip: unknown): string =>
  typeof nip === "string" && /^\d{18}$/.test(nip) ? nip : HEAD_OF_CITY;
