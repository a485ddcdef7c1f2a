import { words } from "../../frame/language.ts";
import { Check } from "../../parts/form/choices.tsx";
import { TextArea } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import type { Proposal } from "./consultation-words.ts";
import type { Said } from "./said.ts";

const WORDS = {
  title: { id: "Usul rekan", en: "Colleagues' proposals" },
  support: { id: "Saya mendukung usul ini", en: "I support this proposal" },
  comment: { id: "Komentar", en: "Comment" },
};

interface SupportProps extends Said {
  readonly proposals: readonly Proposal[];
  readonly onChange: (said: Partial<Said>) => void;
}

/** What one says of the others' proposals. */
export function SupportFields({ proposals, supports, comments, onChange }: SupportProps) {
  const text = words(WORDS);
  const readable = proposals.filter((one) => one.text !== undefined);
  if (readable.length === 0) return null;
  return (
    <Card title={text.title}>
      {readable.map(({ id, text: said }) => (
        <article key={id}>
          <Words>{said}</Words>
          <Check
            label={text.support}
            isOn={supports.includes(id)}
            onToggle={(isOn) =>
              onChange({ supports: isOn ? [...supports, id] : supports.filter((one) => one !== id) })
            }
          />
          <TextArea
            name={`comment ${id}`}
            label={text.comment}
            isOptional
            maxLength={2_000}
            rows={2}
            value={comments[id] ?? ""}
            onValue={(comment) => onChange({ comments: { ...comments, [id]: comment } })}
          />
        </article>
      ))}
    </Card>
  );
}
