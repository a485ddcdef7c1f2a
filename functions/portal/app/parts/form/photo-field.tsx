import { useEffect, useMemo } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Field } from "./form.tsx";
import { useLines } from "./use-lines.ts";

const WORDS = {
  hint: {
    id: "JPEG, PNG, WebP atau PDF; foto diperkecil di perangkat ini.",
    en: "JPEG, PNG, WebP or PDF; photos are made smaller on this device.",
  },
  remove: { id: "Hapus", en: "Remove" },
};

interface PhotoFieldProps {
  readonly label: string;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly isOptional?: boolean;
}

/** None, as a form begins. */
export const NO_FILES: readonly File[] = [];

/** Photos and files, each shown before it is sent. */
export function PhotoField({ label, files, onFiles, isOptional = true }: PhotoFieldProps) {
  const text = words(WORDS);
  const { keys, remove } = useLines(files, onFiles);
  const urls = useMemo(() => files.map((file) => URL.createObjectURL(file)), [files]);
  useEffect(
    () => () => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return (
    <Field name="evidence" label={label} hint={text.hint} isOptional={isOptional}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
            onChange={(event) => {
              onFiles([...files, ...Array.from(event.currentTarget.files ?? [])]);
              event.currentTarget.value = "";
            }}
          />
          {files.length > 0 && (
            <ul class="photos">
              {files.map((file, index) => (
                <li key={keys[index]}>
                  {file.type.startsWith("image/") ? <img src={urls[index]} alt={file.name} /> : file.name}
                  <button
                    type="button"
                    class="bare"
                    aria-label={`${text.remove} ${file.name}`}
                    onClick={() => remove(index)}
                  >
                    {text.remove}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}
