import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Field } from "./form.tsx";

const WORDS = {
  restored: {
    id: "Berkas yang Anda pilih tadi masih di sini dan belum dikirim.",
    en: "The file that you chose is still here, and not sent yet.",
  },
};

interface FileFieldProps {
  /** The path in the body of what the API says of it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  /** Which files are offered, as an input's `accept`. */
  readonly accept: string;
  /** The one that waits to be sent; none where each is sent at once. */
  readonly file?: File | undefined;
  readonly onFile: (file: File | undefined) => void;
}

/** One file, such as a table to import; one that was kept is chosen again, and said to be. */
export function FileField({ name, label, hint, isOptional, accept, file, onFile }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<File>();
  useLayoutEffect(() => {
    if (input.current === null || input.current.files?.[0] === file) return;
    const files = new DataTransfer();
    if (file) files.items.add(file);
    input.current.files = files.files;
  }, [file]);
  return (
    <>
      <Field {...{ name, label, hint, ...(isOptional && { isOptional }) }}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            type="file"
            accept={accept}
            onChange={(event) => {
              chosen.current = event.currentTarget.files?.[0];
              onFile(chosen.current);
            }}
          />
        )}
      </Field>
      {file && chosen.current === undefined && <p role="status">{words(WORDS).restored}</p>}
    </>
  );
}
