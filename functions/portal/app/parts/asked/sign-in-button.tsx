import { useTrying } from "../../client/trying.ts";
import { words } from "../../frame/language.ts";
import { signIn } from "../../session/sign-in-later.ts";

const WORDS = {
  failed: {
    id: "Halaman masuk tidak dapat dibuka. Periksa sambungan Anda, muat ulang halaman ini, lalu coba lagi.",
    en: "The sign-in page cannot be opened. Check your connection, reload this page, then try again.",
  },
};

/** Leaves for sign-in; where that is not to be reached, it says so and can be pressed again. */
export function SignInButton({ children }: { readonly children: string }) {
  const { isBusy, error, attempt } = useTrying();
  return (
    <>
      <button type="button" aria-busy={isBusy} onClick={() => void attempt(() => signIn())}>
        {children}
      </button>
      {error && <p role="alert">{words(WORDS).failed}</p>}
    </>
  );
}
