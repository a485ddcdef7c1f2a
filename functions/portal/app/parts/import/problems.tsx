import type { ComponentChildren } from "preact";
import type { Answer } from "../../client/operations.ts";
import type { ListQuestion, Paged } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { PagedList } from "../list/paged-list.tsx";
import { Table } from "../list/table.tsx";
import { Card } from "../screen/screen.tsx";

const WORDS = {
  title: { id: "Baris yang perlu diperbaiki", en: "Lines to repair" },
  line: { id: "Baris", en: "Line" },
  who: { id: "Siapa", en: "Who" },
  why: { id: "Apa yang salah", en: "What is wrong" },
  none: { id: "Tidak ada baris bermasalah.", en: "No line has a problem." },
};

interface Problem {
  readonly line: number;
  /** Whom the line is about, where it can be read. */
  readonly who?: string | undefined;
  readonly why: string;
}

interface ImportProblemsProps<Of extends ListQuestion> {
  readonly asked: Paged<Of>;
  readonly problemsOf: (value: Answer<Of>) => readonly Problem[];
  /** The file of them, to repair it elsewhere. */
  readonly file: ComponentChildren;
  readonly hint: string;
}

/** What is wrong in a file, line by line, and what to do about it. */
export function ImportProblems<Of extends ListQuestion>(props: ImportProblemsProps<Of>) {
  const { asked, problemsOf, file, hint } = props;
  const text = words(WORDS);
  return (
    <Card title={text.title} aside={file}>
      <p class="quiet-text">{hint}</p>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(value) => {
          const problems = problemsOf(value);
          const isNamed = problems.some(({ who }) => who !== undefined);
          return (
            <Table
              caption={text.title}
              hidesCaption
              // A line may have several.
              rows={problems.map((problem, index) => ({ ...problem, key: String(index) }))}
              keyOf={({ key }) => key}
              columns={[
                { name: text.line, of: ({ line }) => `${text.line} ${numberWords(line)}` },
                ...(isNamed ? [{ name: text.who, of: ({ who }: Problem) => who ?? "" }] : []),
                { name: text.why, of: ({ why }) => why },
              ]}
            />
          );
        }}
      </PagedList>
    </Card>
  );
}
