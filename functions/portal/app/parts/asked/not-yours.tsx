import type { Text } from "../../../../../shared/domain/text.ts";
import { say, words } from "../../frame/language.ts";
import { BASE } from "../../session/settings.ts";
import { Empty } from "./loaded.tsx";

const WORDS = {
  for: { id: "Halaman ini untuk", en: "This page is for" },
  home: { id: "Ke Beranda", en: "To Home" },
};

/** Says, rather than a form that would be refused, whose it is. */
export function NotYours({ whom }: { readonly whom: Text }) {
  const text = words(WORDS);
  return (
    <Empty>
      <p>{`${text.for} ${say(whom)}.`}</p>
      <a class="button" href={BASE}>
        {text.home}
      </a>
    </Empty>
  );
}
