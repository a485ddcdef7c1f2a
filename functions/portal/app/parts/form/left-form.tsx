import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { words } from "../../frame/language.ts";
import { Failure } from "../asked/notice.tsx";
import { Words } from "../screen/written.tsx";

const WORDS = {
  title: { id: "Kiriman Anda tidak diterima", en: "What you sent was not accepted" },
  typed: {
    id: "Isian Anda; salin bila masih diperlukan:",
    en: "What you typed; copy it if you still need it:",
  },
  close: { id: "Tutup", en: "Close" },
};

/** A form that went away as it was refused: somebody had changed what it was about. */
interface LeftForm {
  /** Of its screen. */
  readonly path: string;
  readonly error: Error;
  readonly typed: readonly { readonly key: string; readonly label: string; readonly text: string }[];
}

let left: LeftForm | undefined;
const watching = new Set<() => void>();

function show(next: LeftForm | undefined): void {
  left = next;
  for (const look of watching) look();
}

/** Keeps why a form was refused, and what is typed in it, unless what takes its place shows the same words. */
export function keepLeftForm(form: HTMLFormElement, error: Error): void {
  const path = location.pathname;
  const typed = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED)]
    .map(({ labels, value }, index) => ({
      ...{ key: String(index), label: labels?.[0]?.textContent.trim() ?? "" },
      text: value.trim(),
    }))
    .filter(({ text }) => text !== "");
  // Once what takes its place is there.
  setTimeout(() => {
    if (location.pathname !== path) return;
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>(TYPED)].map(({ value }) => value);
    const inSight = [document.querySelector("main")?.textContent ?? "", ...fields];
    const isInSight = ({ text }: LeftForm["typed"][number]) => inSight.some((one) => one.includes(text));
    if (typed.length === 0 || !typed.every(isInSight)) show({ path, error, typed });
  });
}

const TYPED = "textarea, input:is(:not([type]), [type=text], [type=number])";

/** Says on its screen what became of a form that has gone, until it is closed. */
export function LeftForms() {
  const [form, setForm] = useState(left);
  const { path } = useLocation();
  useEffect(() => {
    const look = () => setForm(left);
    look();
    watching.add(look);
    return () => void watching.delete(look);
  }, []);
  const shown = form?.path === path ? form : undefined;
  const title = useRef<HTMLHeadingElement>(null);
  // It stands above everything, and the form may have been far below.
  useLayoutEffect(() => title.current?.scrollIntoView({ block: "nearest" }), [shown]);
  if (shown === undefined) return null;
  const text = words(WORDS);
  return (
    <section class="card" aria-label={text.title}>
      <h2 ref={title}>{text.title}</h2>
      <Failure error={shown.error} />
      {shown.typed.length > 0 && <p>{text.typed}</p>}
      {shown.typed.map(({ key, label, text: said }) => (
        <div key={key}>
          <p class="hint">{label}</p>
          <Words>{said}</Words>
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => show(undefined)}>
        {text.close}
      </button>
    </section>
  );
}
