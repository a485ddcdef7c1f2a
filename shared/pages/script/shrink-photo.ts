/** Enough to see what is wrong with a road; some 400 KB. */
const LONGEST_EDGE = 2_048;
const QUALITY = 0.85;

/**
 * A photo made smaller, as JPEG, and so without place, time and camera; the original where it is smaller already or this
 * browser cannot read it.
 */
export async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith("image/")) return file;
  const url = URL.createObjectURL(file);
  try {
    const photo = new Image();
    photo.src = url;
    await photo.decode();
    const scale = Math.min(1, LONGEST_EDGE / Math.max(photo.naturalWidth, photo.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(photo.naturalWidth * scale);
    canvas.height = Math.round(photo.naturalHeight * scale);
    const context = canvas.getContext("2d");
    if (!context) return file;
    // JPEG knows no transparency.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(photo, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    return made && (scale < 1 || made.size < file.size) ? made : file;
  } catch {
    return file;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Whether a file that could not be made smaller is a photo that only some devices can open. */
export async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder("latin1").decode(await new Response(file.slice(4, 12)).arrayBuffer());
  return /^ftyp(hei[cxms]|hev[cx]|mif1|msf1)$/.test(head);
}
