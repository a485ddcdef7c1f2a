/** What the page that loads the app says of its city and of the sign-in. */
export interface Settings {
  readonly city: { readonly slug: string; readonly name: string; readonly timeZone: string };
  readonly signIn: { readonly issuer: string; readonly clientId: string };
  /** A mark of build and settings. */
  readonly release: string;
  /** Where all files of the build are in one. */
  readonly archive: string;
}

export const settings: Settings = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="kinerja"]')?.content ?? "{}",
);

/** All addresses of the app are beneath it. */
export const BASE = "/app";
