import type { ComponentType } from "preact";
import { words } from "../../frame/language.ts";
import { Screen } from "../screen/screen.tsx";
import { Empty } from "./loaded.tsx";

const WORDS = {
  title: { id: "Halaman ini belum dapat dibuka", en: "This page cannot be opened yet" },
  why: {
    id: "Sebagian aplikasi tidak dapat dimuat: sambungan terputus, atau aplikasi baru saja diperbarui. Periksa sambungan Anda, lalu muat ulang.",
    en: "A part of the app could not be loaded: the connection is gone, or the app has just been updated. Check your connection, then reload.",
  },
  reload: { id: "Muat ulang", en: "Reload" },
};

/** In the place of a screen whose code could not be loaded. */
export const NoScreen: ComponentType = () => (
  <Screen title={words(WORDS).title}>
    <NoPart />
  </Screen>
);

/** The same of a part of a screen. */
export const NoPart: ComponentType = () => {
  const text = words(WORDS);
  return (
    <div role="alert">
      <Empty>
        <p>{text.why}</p>
        <button type="button" onClick={() => location.reload()}>
          {text.reload}
        </button>
      </Empty>
    </div>
  );
};
