import { shrunk } from "../../../../shared/pages/script/shrink-photo.ts";

/** A photo as small as is still worth sending; other files as they are. */
export async function smaller(file: File): Promise<File> {
  const made = await shrunk(file);
  return made === file
    ? file
    : new File([made], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: made.type });
}
