import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { useOwnId } from "../form/own-id.ts";
import { Icon } from "../screen/icon.tsx";

const WORDS = { close: { id: "Tutup", en: "Close" } };

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question in front of the screen. Escape and the cross close it, and the focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useOwnId();
  // At once: emptied and still open, it would hold the focus off everything else.
  useLayoutEffect(() => {
    if (isOpen && dialog.current?.open === false) {
      dialog.current.showModal();
      // Rather than the cross, which comes first: what is asked is answered at once.
      dialog.current.querySelector<HTMLElement>("input:checked, textarea, select, input")?.focus();
    }
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  const isWanted = useRef(isOpen);
  isWanted.current = isOpen;
  const isTold = useRef(false);
  // At once, rather than by the event of the close, which comes late: by then it may have been opened again.
  const cancelled = (event: Event) => {
    event.preventDefault();
    isTold.current = true;
    dialog.current?.close();
    onClose();
  };
  const closed = () => {
    if (dialog.current?.open !== false) return;
    if (!isTold.current) onClose();
    else if (isWanted.current) dialog.current.showModal();
    isTold.current = false;
  };
  return (
    <dialog ref={dialog} aria-labelledby={isOpen ? heading : undefined} onCancel={cancelled} onClose={closed}>
      {isOpen && (
        <>
          <div class="card-head">
            <h2 id={heading}>{title}</h2>
            <button type="button" class="bare" aria-label={words(WORDS).close} onClick={onClose}>
              <Icon name="cross" />
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
