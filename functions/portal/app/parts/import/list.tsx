import type { ListQuestion, Paged } from "../../client/pages.ts";
import { momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { SelectField } from "../form/choices.tsx";
import { PagedList } from "../list/paged-list.tsx";
import { Rows } from "../list/rows.tsx";
import { Card } from "../screen/screen.tsx";
import { IMPORT_STATES, ImportStanding, type ImportState, stateName } from "./states.tsx";

const WORDS = {
  title: { id: "Berkas yang sudah diunggah", en: "Uploaded files" },
  state: { id: "Tampilkan", en: "Show" },
  all: { id: "Semua berkas", en: "All files" },
  none: { id: "Tidak ada berkas dengan keadaan ini.", en: "No file is in this state." },
};

interface Import {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: string;
  readonly state: ImportState;
}

interface ImportListProps<Of extends ListQuestion> {
  readonly asked: Paged<Of>;
  /** Only those in this state are asked for; all if undefined. */
  readonly state: ImportState | undefined;
  readonly onState: (state: ImportState | undefined) => void;
  /** What to do first. */
  readonly empty: string;
  readonly screenOf: (id: string) => string;
  readonly isCounted?: boolean;
}

/** Files that were uploaded to be imported: all, or those in one state. */
export function ImportList<Of extends ListQuestion>(props: ImportListProps<Of>) {
  const { asked, state, onState, empty, screenOf, isCounted = false } = props;
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <SelectField
        name="state"
        label={text.state}
        options={[
          ["", text.all],
          ...IMPORT_STATES.map((one) => [one, say(stateName(one, isCounted))] as const),
        ]}
        value={state ?? ""}
        onValue={(one) => onState(IMPORT_STATES.find((known) => known === one))}
      />
      <PagedList asked={asked} empty={<p>{state === undefined ? empty : text.none}</p>}>
        {(page) => (
          <Rows
            label={text.title}
            of={(page as { readonly items: readonly Import[] }).items.map((one) => ({
              key: one.id,
              to: screenOf(one.id),
              title: one.fileName,
              detail: momentWords(one.createdAt),
              aside: <ImportStanding state={one.state} isCounted={isCounted} />,
            }))}
          />
        )}
      </PagedList>
    </Card>
  );
}
