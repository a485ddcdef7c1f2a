import { say, words } from "../../frame/language.ts";
import { Notice } from "../asked/notice.tsx";
import { Bar, Figures } from "../figure/figures.tsx";
import { Card } from "../screen/screen.tsx";

const WORDS = {
  progress: { id: "Kemajuan", en: "Progress" },
  found: { id: "Yang ditemukan", en: "What was found" },
  leave: {
    id: "Halaman ini boleh ditutup; pekerjaan berjalan terus.",
    en: "You may close this page; the work goes on.",
  },
};

interface Text {
  readonly id: string;
  readonly en: string;
}

interface ImportProgressProps {
  readonly isRunning: boolean;
  /** Why its newest run failed. */
  readonly failure: Text | undefined;
  /** Absent until the file has been read. */
  readonly found:
    | {
        readonly basisPoints: number;
        /** How much is done, in words: `30 / 120`. */
        readonly said: string;
        readonly figures: readonly { readonly name: string; readonly value: string }[];
        readonly warnings: readonly Text[];
      }
    | undefined;
}

/** How far the check of a file, or its application, is, and what it has found so far. */
export function ImportProgress({ isRunning, failure, found }: ImportProgressProps) {
  const text = words(WORDS);
  return (
    <>
      {failure && (
        <Notice kind="wrong">
          <p>{say(failure)}</p>
        </Notice>
      )}
      {found === undefined && isRunning && <p role="status">{text.leave}</p>}
      {found && (
        <Card title={isRunning ? text.progress : text.found}>
          {isRunning && (
            <>
              <Bar basisPoints={found.basisPoints} label={`${text.progress}: ${found.said}`} />
              <p role="status">{`${found.said}. ${text.leave}`}</p>
            </>
          )}
          <Figures of={found.figures} />
          {found.warnings.map((warning) => (
            <Notice key={warning.id} kind="care">
              <p>{say(warning)}</p>
            </Notice>
          ))}
        </Card>
      )}
    </>
  );
}
