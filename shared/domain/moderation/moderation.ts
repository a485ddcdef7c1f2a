import * as z from "zod";
import type { Instant } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";

const WordSchema = /* @__PURE__ */ named("ModerationWord", () =>
  z.object({ text: z.string(), by: z.string(), at: z.iso.datetime() }),
);

/** Why something is hidden, and how an appeal went. */
export const HiddenSchema = /* @__PURE__ */ named("Hidden", () =>
  z.object({
    reason: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
    appeal: WordSchema().optional(),
    decision: z
      .object({ isRestored: z.boolean(), reason: z.string(), by: z.string(), at: z.iso.datetime() })
      .optional(),
  }),
);

type Hidden = z.infer<ReturnType<typeof HiddenSchema>>;

/** Words that may be hidden. */
export interface Moderated {
  readonly authorNip?: string | undefined;
  readonly hidden?: Hidden | undefined;
}

const refuse = /* @__PURE__ */ refusals("moderation", {
  "hidden-already": {
    kind: "conflict",
    id: "Tulisan ini sudah disembunyikan.",
    en: "This is hidden already.",
    source: { id: "kebijakan", en: "policy" },
  },
  own: {
    kind: "forbidden",
    id: "Anda tidak dapat memoderasi tulisan Anda sendiri. Serahkan kepada rekan.",
    en: "You cannot moderate your own words. Leave it to a colleague.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
  "not-hidden": {
    kind: "conflict",
    id: "Tulisan ini tidak sedang disembunyikan.",
    en: "This is not hidden.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-author": {
    kind: "forbidden",
    id: "Yang dapat mengajukan keberatan hanya penulisnya.",
    en: "Only its author may appeal.",
    source: { id: "kebijakan", en: "policy" },
  },
  "appealed-already": {
    kind: "conflict",
    id: "Keberatan atas tulisan ini sudah diajukan.",
    en: "There is an appeal against this already.",
    source: { id: "kebijakan: satu keberatan", en: "policy: one appeal" },
  },
  "no-appeal": {
    kind: "conflict",
    id: "Tidak ada keberatan yang menunggu keputusan atas tulisan ini.",
    en: "No appeal awaits a decision here.",
    source: { id: "kebijakan", en: "policy" },
  },
  "same-moderator": {
    kind: "forbidden",
    id: "Keberatan diputus oleh orang lain, bukan oleh yang menyembunyikan. Mintalah rekan atau kepala daerah memutusnya.",
    en: "An appeal is decided by somebody other than who hid it. Ask a colleague or the head of the city.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
});

interface Act {
  readonly by: string;
  readonly at: Instant;
}

/** Whether the words themselves are withheld now. */
export function isHidden({ hidden }: Moderated): boolean {
  return hidden !== undefined && hidden.decision?.isRestored !== true;
}

/**
 * Hides somebody's words, with a reason that is shown in their place; the words are kept.
 * @throws DomainError `moderation.own`, `moderation.hidden-already`
 */
export function hide<Words extends Moderated>(words: Words, reason: string, { by, at }: Act): Words {
  if (by === words.authorNip) throw refuse("own");
  if (isHidden(words)) throw refuse("hidden-already");
  return { ...words, hidden: { reason, by, at } };
}

/**
 * Appeals against it: the author; of words without one, anybody who was asked, since nobody can prove that they wrote them.
 * @throws DomainError `moderation.not-hidden`, `moderation.not-author`, `moderation.appealed-already`
 */
export function appeal<Words extends Moderated>(words: Words, text: string, { by, at }: Act): Words {
  const { hidden, authorNip } = words;
  if (hidden === undefined || !isHidden(words)) throw refuse("not-hidden");
  if (authorNip !== undefined && authorNip !== by) throw refuse("not-author");
  if (hidden.appeal !== undefined) throw refuse("appealed-already");
  return { ...words, hidden: { ...hidden, appeal: { text, by, at } } };
}

interface Deciding extends Act {
  readonly isRestored: boolean;
  readonly reason: string;
}

/** Decides an appeal; never who hid it, nor who appeals. @throws DomainError `moderation.no-appeal`, `moderation.same-moderator` */
export function decideAppeal<Words extends Moderated>(
  words: Words,
  { isRestored, reason, by, at }: Deciding,
): Words {
  const { hidden } = words;
  if (hidden?.appeal === undefined || hidden.decision !== undefined) throw refuse("no-appeal");
  if (by === hidden.by || by === hidden.appeal.by) throw refuse("same-moderator");
  return { ...words, hidden: { ...hidden, decision: { isRestored, reason, by, at } } };
}
