import { isHeic, shrunk } from "./shrink-photo.ts";

/** Makes a chosen photo smaller before its form is sent, and says at once where it cannot be taken. */
export function shrinkChosen(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("form input[data-most-bytes]")) {
    const wrong = document.createElement("p");
    wrong.className = "error";
    wrong.setAttribute("role", "alert");
    input.after(wrong);
    input.addEventListener("change", async () => {
      wrong.textContent = "";
      const file = input.files?.[0];
      if (!file) return;
      const small = await shrunk(file);
      const why = await faultOf(small, file, input.dataset);
      // Another one was chosen meanwhile.
      if (input.files?.[0] !== file) return;
      wrong.textContent = why;
      if (why !== "") input.value = "";
      else if (small !== file) choose(input, small);
    });
  }
}

/** Why a photo will not be taken; empty if it will. */
async function faultOf(
  small: Blob,
  file: File,
  { broken, heic, large, mostBytes }: DOMStringMap,
): Promise<string> {
  try {
    if (small === file && (await isHeic(file))) return heic ?? "";
  } catch {
    return broken ?? "";
  }
  return small.size > Number(mostBytes) ? (large ?? "") : "";
}

function choose(input: HTMLInputElement, photo: Blob): void {
  const chosen = new DataTransfer();
  chosen.items.add(new File([photo], "foto.jpg", { type: photo.type }));
  input.files = chosen.files;
}
