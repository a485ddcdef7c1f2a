import { refusals } from "../refusal.ts";

const refuse = /* @__PURE__ */ refusals("support", {
  already: {
    kind: "conflict",
    id: "Anda sudah mendukung usul ini.",
    en: "You support this proposal already.",
    source: { id: "kebijakan: satu dukungan bagi tiap usul", en: "policy: one support for each proposal" },
  },
  own: {
    kind: "conflict",
    id: "Ini usul Anda sendiri; dukungan dihitung dari rekan.",
    en: "This is your own proposal; support is counted from colleagues.",
    source: { id: "kebijakan", en: "policy" },
  },
});

export const refuseSecondSupport = () => refuse("already");

/** Requires somebody else than the author. @throws DomainError `support.own` */
export function requireOther({ authorNip }: { readonly authorNip?: string | undefined }, by: string): void {
  if (authorNip === by) throw refuse("own");
}
