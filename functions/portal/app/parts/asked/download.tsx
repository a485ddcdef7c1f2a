import type { ComponentChildren } from "preact";
import type { Given, Question } from "../../client/operations.ts";
import { saveFile } from "../../client/save-file.ts";
import { useTrying } from "../../client/trying.ts";
import { Icon } from "../screen/icon.tsx";
import { Failure } from "./notice.tsx";

interface DownloadProps<Of extends Question> {
  readonly operation: Of;
  readonly given: Given<Of>;
  readonly fileName: string;
  readonly children: ComponentChildren;
}

/** A file of the API, fetched with the reader's own token and saved. */
export function Download<const Of extends Question>({
  operation,
  given,
  fileName,
  children,
}: DownloadProps<Of>) {
  const { isBusy, error, attempt } = useTrying();
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-busy={isBusy}
        onClick={() => void attempt(() => saveFile(operation, given, fileName))}
      >
        <Icon name="download" />
        {children}
      </button>
      <Failure error={error} />
    </>
  );
}
