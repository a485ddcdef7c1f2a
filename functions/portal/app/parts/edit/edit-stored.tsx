import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { IsCompared } from "../asked/notice.tsx";
import { Table } from "../list/table.tsx";
import { Sheet, type SheetField, SheetOfForm } from "./sheet.ts";
import type { Edit } from "./use-edit.ts";

const WORDS = {
  lead: {
    id: "Ini berubah sejak Anda mulai mengisi, misalnya oleh orang lain. Isian Anda tetap ada. Pakai yang tersimpan di mana perlu, lalu simpan; yang tidak dipilih akan diganti dengan isian Anda.",
    en: "This has changed since you began to type, for example by somebody else. What you typed is still here. Take what is stored where you want it, then save; the rest is replaced by yours.",
  },
  title: { id: "Isian Anda dan yang tersimpan", en: "What you typed, and what is stored" },
  part: { id: "Bagian", en: "Part" },
  mine: { id: "Isian Anda", en: "Yours" },
  theirs: { id: "Yang tersimpan", en: "Stored" },
  take: { id: "Pakai yang tersimpan", en: "Take what is stored" },
  takeAll: {
    id: "Buang isian saya, pakai semua yang tersimpan",
    en: "Throw mine away, take all that is stored",
  },
  empty: { id: "kosong", en: "empty" },
};

interface EditStoredProps<Typed> {
  readonly of: Edit<Typed>;
  /** The form; it is rendered once more, out of sight, for each version that it is compared with. */
  readonly children: (typed: Typed, onTyped: (typed: Typed) => void) => ComponentChildren;
}

/**
 * The form of something stored. Where that has changed since somebody began to type, both versions are shown side by side, field by
 * field in the form's own words; nothing that was typed is lost, and nothing is overwritten unseen.
 */
export function EditStored<Typed>({ of: edit, children }: EditStoredProps<Typed>) {
  const [{ mine, theirs, base }] = useState(() => ({
    ...{ mine: new Sheet(), theirs: new Sheet(), base: new Sheet() },
  }));
  const [rows, setRows] = useState<readonly Row[]>([]);
  const { isOutdated } = edit;
  useEffect(() => {
    if (!isOutdated) return setRows([]);
    let isAwaited = false;
    const compare = () => {
      if (isAwaited) return;
      isAwaited = true;
      queueMicrotask(() => {
        isAwaited = false;
        setRows(rowsOf(mine, theirs, base));
      });
    };
    compare();
    const ends = [mine, theirs, base].map((sheet) => sheet.onChange(compare));
    return () => {
      for (const end of ends) end();
    };
  }, [isOutdated]);
  return (
    <>
      {rows.length > 0 && <Versions rows={rows} onTakeAll={edit.discard} />}
      <IsCompared.Provider value={rows.length > 0}>
        <SheetOfForm.Provider value={mine}>{children(edit.typed, edit.set)}</SheetOfForm.Provider>
      </IsCompared.Provider>
      {isOutdated &&
        (
          [
            [theirs, edit.stored],
            [base, edit.base],
          ] as const
        ).map(([sheet, typed], index) => (
          <div key={index} hidden>
            <SheetOfForm.Provider value={sheet}>{children(typed, () => undefined)}</SheetOfForm.Provider>
          </div>
        ))}
    </>
  );
}

interface Row {
  readonly name: string;
  readonly label: string;
  readonly mine: SheetField | undefined;
  readonly theirs: SheetField | undefined;
}

/** What somebody else has changed, and is different in the form. */
function rowsOf(mine: Sheet, theirs: Sheet, base: Sheet): readonly Row[] {
  const names = [...new Set([...mine.fields.keys(), ...theirs.fields.keys()])];
  const textIn = (sheet: Sheet, name: string) => sheet.fields.get(name)?.shown;
  return names
    .filter(
      (name) => textIn(theirs, name) !== textIn(base, name) && textIn(theirs, name) !== textIn(mine, name),
    )
    .map((name) => {
      const [own, other] = [mine.fields.get(name), theirs.fields.get(name)];
      return { name, label: `${(own ?? other)?.label}${placeIn(name)}`, mine: own, theirs: other };
    });
}

/** Which of several: fields of a list have the same label in each of its rows. */
function placeIn(name: string): string {
  const places = name.split(".").filter((part) => /^\d+$/.test(part));
  return places.length === 0 ? "" : ` (${places.map((place) => Number(place) + 1).join(".")})`;
}

function Versions({ rows, onTakeAll }: { readonly rows: readonly Row[]; readonly onTakeAll: () => void }) {
  const text = words(WORDS);
  const shown = (field: SheetField | undefined) =>
    field === undefined || field.shown === "" ? <small>({text.empty})</small> : field.shown;
  return (
    <section class="notice care" role="alert" aria-label={text.title}>
      <p>{text.lead}</p>
      <Table
        caption={text.title}
        hidesCaption
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { name: text.part, of: ({ label }) => label },
          { name: text.mine, of: ({ mine }) => shown(mine) },
          {
            name: text.theirs,
            of: ({ mine, theirs, label }) => (
              <>
                {shown(theirs)}{" "}
                {mine && theirs && (
                  <button
                    type="button"
                    class="bare"
                    aria-label={`${text.take}: ${label}`}
                    onClick={() => mine.take(theirs.value as never)}
                  >
                    {text.take}
                  </button>
                )}
              </>
            ),
          },
        ]}
      />
      <button type="button" class="quiet" onClick={onTakeAll}>
        {text.takeAll}
      </button>
    </section>
  );
}
