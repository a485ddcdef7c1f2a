import { useEffect, useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { Notice } from "../asked/notice.tsx";

const WORDS = {
  gone: {
    id: "yang Anda pilih sebelumnya tidak ditawarkan lagi, dan tidak ikut dikirim.",
    en: "of what you chose before is no longer offered, and is not sent.",
  },
};

/**
 * Leaves out of a list what was chosen, and kept since, and is no longer offered: nobody would see that it is sent.
 * @param offered undefined while it is asked for
 * @param isNoneAll whether none chosen means all of them: then the last one stays, to be refused with what to choose instead
 * @returns how many were left out
 */
export function useStillOffered(
  chosen: readonly string[],
  offered: readonly string[] | undefined,
  onChosen: (kept: readonly string[]) => void,
  isNoneAll = false,
): number {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (offered === undefined) return;
    const kept = chosen.filter((one) => offered.includes(one));
    if (kept.length === chosen.length || (isNoneAll && kept.length === 0)) return;
    setGone(gone + chosen.length - kept.length);
    onChosen(kept);
  });
  return gone;
}

/** Says how many choices were left out. */
export function NotOffered({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Notice kind="care">
      <p role="status">
        {count} {words(WORDS).gone}
      </p>
    </Notice>
  );
}
