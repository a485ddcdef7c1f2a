import { useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Choices } from "../form/choices.tsx";
import { Table } from "../list/table.tsx";

const WORDS = {
  title: { id: "Isian Anda dan yang tersimpan", en: "What you typed, and what is stored" },
  part: { id: "Bagian", en: "Part" },
  mine: { id: "Isian Anda", en: "Yours" },
  theirs: { id: "Yang tersimpan", en: "Stored" },
  empty: { id: "kosong", en: "empty" },
  keepMine: { id: "Kirim isian saya", en: "Send mine" },
  keepTheirs: { id: "Pakai yang tersimpan", en: "Keep what is stored" },
  each: { id: "Pilih per bagian", en: "Choose part by part" },
  sendChosen: { id: "Kirim pilihan ini", en: "Send this choice" },
};

type Side = "mine" | "theirs";

export interface TwoFold<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface BothProps<Name extends string> {
  readonly fields: readonly TwoFold<Name>[];
  /** Absent if what is stored can no longer be changed. */
  readonly onSend?: ((chosen: Readonly<Record<Name, string>>) => void) | undefined;
  readonly onKeepTheirs: () => void;
}

/** Two versions of one record, side by side, and the choice between them: as a whole, or part by part. */
export function BothVersions<Name extends string>({ fields, onSend, onKeepTheirs }: BothProps<Name>) {
  const different = fields.filter(({ mine, theirs }) => mine !== theirs);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const text = words(WORDS);
  const shown = (value: string) => (value === "" ? <small>({text.empty})</small> : value);
  const send = (sideOf: (name: Name) => Side) =>
    onSend?.(
      Object.fromEntries(fields.map((field) => [field.name, field[sideOf(field.name)]])) as Record<
        Name,
        string
      >,
    );
  return (
    <>
      <Table
        caption={text.title}
        hidesCaption
        rows={different}
        keyOf={({ name }) => name}
        columns={[
          { name: text.part, of: ({ label }) => label },
          { name: text.mine, of: ({ mine }) => shown(mine) },
          { name: text.theirs, of: ({ theirs }) => shown(theirs) },
        ]}
      />
      {onSend && different.length > 1 && (
        <details>
          <summary>{text.each}</summary>
          {different.map(({ name, label }) => (
            <Choices
              key={name}
              name={name}
              legend={label}
              value={sides[name] ?? "mine"}
              onValue={(side) => setSides({ ...sides, [name]: side as Side })}
              options={(["mine", "theirs"] as const).map((value) => ({ value, label: text[value] }))}
            />
          ))}
          <button type="button" class="quiet" onClick={() => send((name) => sides[name] ?? "mine")}>
            {text.sendChosen}
          </button>
        </details>
      )}
      <div class="acts">
        {onSend && (
          <button type="button" onClick={() => send(() => "mine")}>
            {text.keepMine}
          </button>
        )}
        <button type="button" class="quiet" onClick={onKeepTheirs}>
          {text.keepTheirs}
        </button>
      </div>
    </>
  );
}
