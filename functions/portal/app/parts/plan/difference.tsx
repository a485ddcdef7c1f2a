import { words } from "../../frame/language.ts";
import { State } from "../figure/figures.tsx";
import { Written } from "../screen/written.tsx";
import { type PlanChange, planChanges, type Said } from "./changes.ts";
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
      {changes.map(({ kind, what, values }, place) => (
        <li key={place}>
          <State kind={KINDS[kind]}>{text[kind]}</State> <Says of={what} />
          {values.map((value, index) => (
            <Value key={index} of={value} />
          ))}
        </li>
      ))}
    </ul>
  );
}

const Says = ({ of: { says, isWritten } }: { readonly of: Said }) =>
  isWritten ? <Written>{says}</Written> : says;

function Value({ of: { before, after, isWritten } }: { readonly of: PlanChange["values"][number] }) {
  return (
    <p class="change">
      <del>
        <Says of={{ says: before, isWritten }} />
      </del>{" "}
      <ins>
        <Says of={{ says: after, isWritten }} />
      </ins>
    </p>
  );
}
