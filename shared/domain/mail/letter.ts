import type { Mail } from "./mail.ts";

/** A mail's subject and text. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface Sender {
  readonly cityName: string;
  /** Where complainants follow their complaint; the code is appended. */
  readonly trackingPage: string;
}

/**
 * The text of a mail: what happened, the complaint's code, and where to read more. Indonesian first, then English.
 * @source policy: anybody reading somebody else's mail learns only that there is a complaint; it never contains the secret
 */
export function letterOf(
  { trackingCode, to, subject, text }: Mail,
  { cityName, trackingPage }: Sender,
): Letter {
  const where =
    to.kind === "REPORTER"
      ? [
          `${trackingPage}/${trackingCode}`,
          "Untuk membukanya, pakai kode rahasia yang Anda terima saat mengadu.",
          "To open it, use the secret that you were given with your complaint.",
          "Bila bukan Anda yang mengadu, abaikan surel ini.",
        ]
      : ["Buka kotak masuk unit Anda di Kinerja.", "Open your unit's inbox in Kinerja."];
  return {
    subject: `${subject} · ${trackingCode} · ${cityName}`,
    text: [
      text.id,
      text.en,
      "",
      `Nomor pengaduan: ${trackingCode}`,
      ...where,
      "",
      `Surel ini dikirim otomatis oleh ${cityName}; jangan dibalas.`,
      "",
    ].join("\n"),
  };
}
