import { useMemo } from "preact/hooks";
import { type Draft, useDraft } from "../../offline/draft.ts";

interface Stored<Typed> {
  /** Undefined for what is not stored yet. */
  readonly version: number | undefined;
  /** What is stored, as its form would have it. */
  readonly typed: Typed;
}

/** What was typed, and what it was typed upon. */
interface Changed<Typed> extends Stored<Typed> {
  readonly base: Typed;
  /** Whether it was stored as it is: what is then read anew is this, and nobody else's change. */
  readonly isSent?: boolean;
}

/** Something stored that is being changed in a form. */
export interface Edit<Typed> extends Pick<Draft<unknown>, "isRestored"> {
  /** As typed; as stored until somebody types. */
  readonly typed: Typed;
  readonly stored: Typed;
  /** What was stored when somebody began to type. */
  readonly base: Typed;
  /** Of what is stored now, and shown: to be sent with the change. */
  readonly version: number | undefined;
  /** Whether it has been stored again since somebody began to type. */
  readonly isOutdated: boolean;
  readonly set: (typed: Typed) => void;
  /** As soon as it was stored, while what is stored is still being read anew. */
  readonly sent: () => void;
  /** Back to what is stored, once it was sent; what was typed since stays, upon what it was typed. */
  readonly clear: () => void;
  /** Back to what is stored. */
  readonly discard: () => void;
}

/**
 * A form that changes something stored: kept on the device while it is typed, together with what it was typed upon, so that a
 * change by somebody else in between is noticed, also after days.
 * @param form its name; the same in all tabs
 */
export function useEdit<Typed>(form: string, { version, typed: read }: Stored<Typed>): Edit<Typed> {
  // As first read of each version: what is new gets its ids once.
  const stored = useMemo(() => read, [form, version]);
  const draft = useDraft<Changed<Typed> | undefined>(form, undefined, typedOn);
  const { value: kept } = draft;
  const changed = kept?.isSent && kept.version !== version ? undefined : kept;
  return {
    ...{ stored, version, isRestored: draft.isRestored && changed !== undefined },
    typed: changed ? changed.typed : stored,
    base: changed ? changed.base : stored,
    isOutdated: changed !== undefined && changed.version !== version,
    set: (typed) => draft.set({ version, base: stored, ...changed, typed, isSent: false }),
    sent: () => draft.change((now) => now && { ...now, isSent: true }),
    clear: () => draft.clear(),
    discard: draft.discard,
  };
}

/** A form that somebody types on in, once it was sent, stays whole: upon what it was typed is known of all of it. */
function typedOn<Of extends Changed<unknown> | undefined>(sent: Of, now: Of, next: Of): Of {
  return Object.is(now?.typed, sent?.typed) ? next : now;
}
