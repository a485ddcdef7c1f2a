import { type ComponentChildren, Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { words } from "../../frame/language.ts";
import { waiting } from "../../offline/outbox.ts";
import type { Waiting } from "../../offline/store.ts";
import { Shape } from "../asked/loaded.tsx";

const WORDS = { loading: { id: "Memuat …", en: "Loading …" } };

interface RefusedFirstProps {
  /** The form. @param refused what it opens with; undefined for a new one, and where it was corrected elsewhere meanwhile */
  readonly children: (refused: Waiting | undefined) => ComponentChildren;
}

/**
 * A form that also corrects what the API refused, which `?perbaiki=<id>` names: it is shown once the device has told what that was, so
 * that nobody types in one that is yet to be filled.
 */
export function RefusedFirst({ children }: RefusedFirstProps) {
  const { perbaiki: id } = useLocation().query;
  const [read, setRead] = useState<{ readonly id: string; readonly act: Waiting | undefined }>();
  useEffect(() => {
    if (id === undefined) return;
    const found = (acts: readonly Waiting[]) => setRead({ id, act: acts.find((one) => one.id === id) });
    void waiting().then(found, () => found([]));
  }, [id]);
  if (id === undefined) return children(undefined);
  if (read?.id !== id) return <Shape lines={8} label={words(WORDS).loading} />;
  return <Fragment key={id}>{children(read.act)}</Fragment>;
}
