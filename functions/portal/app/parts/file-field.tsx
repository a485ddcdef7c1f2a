import { Field } from "./form.tsx";

interface FileFieldProps {
  /** The path in the body of what the API says of it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Which files are offered, as an input's `accept`. */
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
}

/** One file, such as a table to import. */
export function FileField({ name, label, hint, accept, onFile }: FileFieldProps) {
  return (
    <Field {...{ name, label, hint }}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          accept={accept}
          onChange={(event) => onFile(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}
