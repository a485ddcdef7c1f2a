import { deleteUpload, putUpload } from "./change-upload.ts";
import { readUpload } from "./open-upload.ts";

/** A sealed photo lies by its own name alone, which is drawn from its report's key. */
const keyOf = (photo: string) => `integrity/${photo}`;

/** Sealed bytes are no picture to anybody who comes upon them. */
export const putSealedPhoto = (photo: string, sealed: Uint8Array) =>
  putUpload(keyOf(photo), sealed, "application/octet-stream");
export const readSealedPhoto = (photo: string) => readUpload(keyOf(photo));
export const deleteSealedPhoto = (photo: string) => deleteUpload(keyOf(photo));
