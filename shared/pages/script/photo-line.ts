/** What the reader sees and hears of one photo. */
export interface PhotoLine {
  /** Where it is. */
  say(text: string, isWrong?: boolean): void;
  /** How much of it is on its way: written each time, spoken at every quarter. */
  sent(bytes: number, of: number): void;
}

/**
 * A line in the list for a photo.
 * @param spoken where what matters is said to screen readers
 * @param sending its words, with `{sent}` and `{of}`
 */
export function photoLine(list: Element, spoken: Element, name: string, sending: string): PhotoLine {
  const line = document.createElement("li");
  const [title, state, bar] = [
    document.createElement("strong"),
    document.createElement("p"),
    document.createElement("progress"),
  ];
  title.textContent = name;
  bar.setAttribute("aria-label", name);
  line.append(title, state);
  list.append(line);
  let quarter = 0;
  return {
    say(text, isWrong = false) {
      bar.remove();
      quarter = 0;
      state.textContent = text;
      state.className = isWrong ? "error" : "";
      spoken.textContent = `${name}: ${text}`;
    },
    sent(bytes, of) {
      if (!bar.isConnected) line.append(bar);
      bar.max = of;
      bar.value = bytes;
      state.textContent = sending.replace("{sent}", sizeWords(bytes)).replace("{of}", sizeWords(of));
      const now = Math.floor((4 * bytes) / of);
      if (now > quarter && now < 4) spoken.textContent = `${name}: ${now * 25}%`;
      quarter = now;
    },
  };
}

/** `480 KB` or `1,2 MB`, as the page's language writes it. */
function sizeWords(bytes: number): string {
  const [size, unit, digits] = bytes < 1_000_000 ? [bytes / 1_000, "KB", 0] : [bytes / 1_000_000, "MB", 1];
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${size.toLocaleString(document.documentElement.lang, format)} ${unit}`;
}
