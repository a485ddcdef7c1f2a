import { type ComponentChildren, Fragment } from "preact";
import { useRef, useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Failure } from "../asked/notice.tsx";
import { useKeys } from "../list/keys.tsx";
import { Form, Submit, TextArea } from "./form.tsx";

const WORDS = { cancel: { id: "Batal", en: "Cancel" } };

interface Yes {
  readonly name: string;
  /** The key that does it, as `a`. */
  readonly key: string;
  readonly isBusy: boolean;
  readonly error: Error | undefined;
  readonly act: () => void;
}

/** An act that needs words: a reason, a comment. */
interface Worded {
  readonly name: string;
  readonly key: string;
  /** The field's path in the operation's body. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly isBusy: boolean;
  readonly error: Error | undefined;
  /** @param onAnswer to be told once it is done, so that its words can go */
  readonly act: (text: string, onAnswer: () => void) => void;
}

interface DecideProps {
  /** What is decided on, unlike any other: words for it are kept on the device until they are sent. */
  readonly about: string;
  readonly yes?: Yes | undefined;
  readonly worded: readonly Worded[];
  readonly children?: ComponentChildren;
}

/** The ways to answer an entry of a queue: one at a key, and those that ask for words first. */
export function Decide({ about, yes, worded, children }: DecideProps) {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const draft = useDraft(`decide ${about}`, "");
  const text = words(WORDS);
  const writing = worded.find(({ field }) => field === chosen);
  // The button that asked for the words: once they are written or given up, the keyboard continues from it.
  const asked = useRef<string>();
  const close = () => {
    asked.current = chosen;
    setChosen(undefined);
  };
  const returnTo = (field: string) => (button: HTMLButtonElement | null) => {
    if (button === null || asked.current !== field) return;
    asked.current = undefined;
    button.focus();
  };
  useKeys({
    ...(writing === undefined && yes && { [yes.key]: yes.act }),
    ...Object.fromEntries(worded.map(({ key, field }) => [key, () => setChosen(field)])),
    escape: close,
  });
  if (writing === undefined)
    return (
      <Fragment>
        <Failure error={yes?.error} />
        <div class="acts">
          {yes && (
            <button type="button" aria-busy={yes.isBusy} aria-keyshortcuts={yes.key} onClick={yes.act}>
              {yes.name}
            </button>
          )}
          {worded.map(({ name, key, field }, index) => (
            <button
              key={field}
              ref={returnTo(field)}
              type="button"
              class={index === 0 ? "quiet" : "bare"}
              aria-keyshortcuts={key}
              onClick={() => setChosen(field)}
            >
              {name}
            </button>
          ))}
          {children}
        </div>
      </Fragment>
    );
  const submit = () =>
    writing.act(draft.value.trim(), () => {
      draft.clear();
      close();
    });
  return (
    <Form error={writing.error} onSubmit={submit}>
      <TextArea
        key={writing.field}
        name={writing.field}
        label={writing.label}
        {...(writing.hint !== undefined && { hint: writing.hint })}
        hasFocus
        maxLength={writing.maxLength}
        rows={3}
        value={draft.value}
        onValue={draft.set}
        onEscape={close}
      />
      <div class="acts">
        <Submit isBusy={writing.isBusy}>{writing.name}</Submit>
        <button type="button" class="bare" onClick={close}>
          {text.cancel}
        </button>
      </div>
    </Form>
  );
}
