import { momentWords } from "../../frame/dates.ts";
import { Rows } from "../rows.tsx";
import { ImportStanding, type ImportState } from "./import-states.tsx";

interface Import {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: string;
  readonly state: ImportState;
}

interface ImportListProps {
  readonly label: string;
  readonly items: readonly Import[];
  readonly screenOf: (id: string) => string;
  readonly isCounted?: boolean;
}

/** Files that were uploaded to be imported. */
export function ImportList({ label, items, screenOf, isCounted = false }: ImportListProps) {
  return (
    <Rows
      label={label}
      of={items.map(({ id, fileName, createdAt, state }) => ({
        key: id,
        to: screenOf(id),
        title: fileName,
        detail: momentWords(createdAt),
        aside: <ImportStanding state={state} isCounted={isCounted} />,
      }))}
    />
  );
}
