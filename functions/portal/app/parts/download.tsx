import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Given, Question } from "../client/operations.ts";
import { saveFile } from "../client/save-file.ts";
import { Icon } from "./icon.tsx";
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
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error?: Error }>({ isBusy: false });
  async function save() {
    setState({ isBusy: true });
    try {
      await saveFile(operation, given, fileName);
      setState({ isBusy: false });
    } catch (error) {
      setState({ isBusy: false, error: error as Error });
    }
  }
  return (
    <>
      <button type="button" class="quiet" aria-busy={state.isBusy} onClick={() => void save()}>
        <Icon name="download" />
        {children}
      </button>
      <Failure error={state.error} />
    </>
  );
}
