import { useState } from "preact/hooks";
import { shrunk } from "../../../../../../shared/pages/script/shrink-photo.ts";
import { send } from "../../../client/call.ts";
import type { Given } from "../../../client/operations.ts";
import { askAnew } from "../../../client/question-client.ts";
import { words } from "../../../frame/language.ts";
import { useKept } from "../../../offline/draft.ts";
import { hashOf, put } from "../../../offline/upload.ts";
import { Form, Submit } from "../../../parts/form/form.tsx";
import { NO_FILES, PhotoField } from "../../../parts/form/photo-field.tsx";
import type { ActProps } from "./props.ts";

type Body = Given<"POST /v1/complaints/{trackingCode}/files">["body"];

const WORDS = {
  files: { id: "Foto atau berkas untuk pengadu", en: "Photos or files for the complainant" },
  send: { id: "Kirim", en: "Send" },
};

/** Photos of what was done, shown to the complainant in the conversation. */
export function AttachForm({ complaint: { trackingCode }, onDone }: ActProps) {
  const [files, setFiles] = useKept(`attach ${trackingCode}`, NO_FILES);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const text = words(WORDS);
  async function submit() {
    setIsBusy(true);
    setError(undefined);
    try {
      for (const [sent, file] of files.entries()) {
        await attach(trackingCode, await shrunk(file));
        setFiles(sent + 1 < files.length ? files.slice(sent + 1) : NO_FILES);
      }
      void askAnew();
      if (files.length > 0) onDone();
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <Form error={error} onSubmit={() => void submit()}>
      <PhotoField label={text.files} files={files} onFiles={setFiles} />
      <Submit isBusy={isBusy}>{text.send}</Submit>
    </Form>
  );
}

/** Announces, uploads and checks one file; the same content takes the same slot, so another try adds nothing. */
async function attach(trackingCode: string, file: Blob): Promise<void> {
  const sha256 = await hashOf(file);
  const body = { mediaType: file.type as Body["mediaType"], sizeBytes: file.size, sha256 };
  const params = { trackingCode };
  const key = { key: crypto.randomUUID() };
  const announced = await send("POST /v1/complaints/{trackingCode}/files", { params, body }, key);
  await put(file, announced.upload);
  await send(
    "POST /v1/complaints/{trackingCode}/files/{fileId}/check",
    { params: { trackingCode, fileId: announced.id } },
    { version: announced.version },
  );
}
