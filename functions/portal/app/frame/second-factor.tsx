import { Notice } from "../parts/asked/notice.tsx";
import { lacksSecondFactor } from "../session/account.ts";
import { words } from "./language.ts";

const WORDS = {
  title: { id: "Verifikasi dua langkah belum dipasang", en: "Two-step verification is not set up" },
  what: {
    id: "Selama belum dipasang, wewenang jabatan Anda (pengelola kinerja, kepala daerah, atau admin) tidak aktif di sini.",
    en: "Until it is, the rights of your office (HR, head of the city or administrator) are not active here.",
  },
  how: {
    id: "Minta admin aplikasi menghubungkan akun Anda dengan aplikasi autentikator di ponsel, lalu keluar dan masuk lagi.",
    en: "Ask the administrator to connect your account with an authenticator app on your phone, then sign out and in again.",
  },
};

/** Tells whoever holds an office why its rooms are missing, and what to do. */
export function SecondFactor() {
  if (!lacksSecondFactor()) return null;
  const text = words(WORDS);
  return (
    <Notice kind="care">
      <p>
        <strong>{text.title}.</strong> {text.what}
      </p>
      <p>{text.how}</p>
    </Notice>
  );
}
