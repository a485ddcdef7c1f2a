import { words } from "../../frame/language.ts";
import { State } from "../figure/figures.tsx";
import { planChanges } from "./changes.ts";
import type { Terms } from "./words.ts";

const WORDS = {
  ADDED: { id: "ditambahkan", en: "added" },
  REMOVED: { id: "dihapus", en: "removed" },
  CHANGED: { id: "diubah", en: "changed" },
  same: { id: "Isinya sama dengan rencana yang berlaku.", en: "It is the same as the plan in force." },
};

const KINDS = { ADDED: "good", REMOVED: "wrong", CHANGED: "care" } as const;

/** What an amendment would change of the plan in force. */
export function PlanDifference({ before, after }: { readonly before: Terms; readonly after: Terms }) {
  const text = words(WORDS);
  const changes = planChanges(before, after);
  if (changes.length === 0) return <p>{text.same}</p>;
  return (
    <ul class="plain">
      {changes.map(({ kind, what, values }) => (
        <li key={kind + what}>
          <State kind={KINDS[kind]}>{text[kind]}</State> {what}
          {values.map(({ before: old, after: value }) => (
            <p key={old + value} class="change">
              <del>{old}</del> <ins>{value}</ins>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
