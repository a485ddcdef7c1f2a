const WIDTH = 1_080;
const MARGIN = 90;
const QR = 480;

/** Saves what a receipt says, with its code, as a picture: on a phone that is easier to find again than a page. */
export function savePictures(): void {
  if (!("Path2D" in window && "toBlob" in HTMLCanvasElement.prototype)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-picture]")) {
    button.hidden = false;
    button.addEventListener("click", () =>
      drawn((button.dataset.picture ?? "").split("\n")).toBlob((picture) => {
        if (!picture) return;
        const link = document.createElement("a");
        link.href = URL.createObjectURL(picture);
        link.download = button.dataset.name ?? "";
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      }),
    );
  }
}

/** Lines by turns what a thing is called and what it is; the first is the title. */
function drawn([title = "", ...lines]: readonly string[]): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = 320 + lines.length * 70 + QR;
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDTH, canvas.height);
  pen.fillStyle = "#1a2024";
  write(pen, title, { y: 140, font: "600 56px serif" });
  lines.forEach((line, index) => {
    const isName = index % 2 === 0;
    write(pen, line, { y: 240 + index * 70, font: isName ? "36px sans-serif" : "600 52px monospace" });
  });
  const code = document.querySelector(".qr");
  const side = (code as SVGSVGElement | null)?.viewBox.baseVal.width ?? 0;
  const dots = code?.querySelector("path")?.getAttribute("d");
  if (dots && side > 0) {
    pen.translate((WIDTH - QR) / 2, canvas.height - QR - 60);
    pen.scale(QR / side, QR / side);
    pen.fill(new Path2D(dots));
  }
  return canvas;
}

/** A line as wide as the picture at most. */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  { y, font }: { readonly y: number; readonly font: string },
): void {
  pen.font = font;
  pen.fillText(text, MARGIN, y, WIDTH - 2 * MARGIN);
}
