import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { type Intent, useIntent } from "../../client/intent.ts";
import { askAnew } from "../../client/question-client.ts";
import { Refusal } from "../../client/refusal.ts";
import { hashOf, put } from "../../offline/upload.ts";

interface FileContent {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

interface Announced {
  readonly id: string;
  readonly version: number;
  readonly upload: Parameters<typeof put>[1];
}

interface Steps {
  readonly announce: (content: FileContent, keyOf: Intent["keyOf"]) => Promise<Announced>;
  readonly check: (announced: Announced) => Promise<unknown>;
  /** The screen of the import, which continues there. */
  readonly screenOf: (id: string) => string;
  /** Once the file is there, and its check under way. */
  readonly onDone: () => void;
}

const STALE = 412;

/**
 * Announces, uploads and has checked a file to import. The import exists from the first step on, so a closed tab loses nothing; a
 * second try of the same file after a lost connection continues with the import that it began.
 */
export function useImportUpload({ announce, check, screenOf, onDone }: Steps) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const intent = useIntent();
  const { route } = useLocation();
  async function submit(file: File | undefined) {
    if (file === undefined || isBusy) return;
    setIsBusy(true);
    setError(undefined);
    try {
      const content = { fileName: file.name, sizeBytes: file.size, sha256: await hashOf(file) };
      const announced = await announce(content, intent.keyOf);
      await put(file, announced.upload);
      await check(announced).catch(unlessChecked);
      void askAnew();
      onDone();
      route(screenOf(announced.id));
    } catch (failure) {
      if (failure instanceof Refusal) intent.forget();
      setError(failure as Error);
    } finally {
      setIsBusy(false);
    }
  }
  return { isBusy, error, submit };
}

/** Of a check whose answer was lost, the next try finds that it was begun. */
function unlessChecked(error: unknown): void {
  if (!(error instanceof Refusal && error.status === STALE)) throw error;
}
