import { deleteUpload, putUpload } from "./change-upload.ts";
import { readUpload } from "./open-upload.ts";
import { signDownload } from "./sign-download.ts";
import { signForm } from "./sign-form.ts";
import { signUpload } from "./sign-upload.ts";

/** A complaint's file, by its name in the store. */
interface Named {
  readonly object: string;
}

/** As uploaded, with any metadata; deleted once checked, and after a day in any case. */
const incoming = ({ object }: Named) => `complaints/incoming/${object}`;
/** As shown to those who may read the complaint. */
const kept = ({ object }: Named) => `complaints/kept/${object}`;

type Order = Omit<Parameters<typeof signUpload>[0], "key">;

export const signIncoming = (file: Named, order: Order) => signUpload({ ...order, key: incoming(file) });
export const signIncomingForm = (file: Named, order: Omit<Parameters<typeof signForm>[0], "key">) =>
  signForm({ ...order, key: incoming(file) });
export const readIncoming = (file: Named) => readUpload(incoming(file));
export const deleteIncoming = (file: Named) => deleteUpload(incoming(file));
export const putKept = (file: Named, bytes: Uint8Array, mediaType: string) =>
  putUpload(kept(file), bytes, mediaType);
export const signKept = (file: Named, at: string) => signDownload(kept(file), at);

/** Deletes a file from the store, at whatever stage it is. */
export async function deleteComplaintObject(file: Named): Promise<void> {
  await Promise.all([deleteUpload(incoming(file)), deleteUpload(kept(file))]);
}
