const ORDER = "kinerja.complaint-order";
const PLACE = "kinerja.complaint-place";

/** Where the list came from, and its complaints in order: what is opened from it can go on to the next. */
interface Order {
  /** The list's address, with its filters. */
  readonly list: string;
  readonly codes: readonly string[];
}

/** Remembers the list that is shown; for this tab. */
export function keepOrder(order: Order): void {
  sessionStorage.setItem(ORDER, JSON.stringify(order));
}

export function keptOrder(): Order {
  const kept = sessionStorage.getItem(ORDER);
  return kept === null ? { list: "/app/pengaduan", codes: [] } : (JSON.parse(kept) as Order);
}

/** The complaint last opened from the list: it keeps its place there. */
export function keepPlace(trackingCode: string): void {
  sessionStorage.setItem(PLACE, trackingCode);
}

export function keptPlace(): string | undefined {
  return sessionStorage.getItem(PLACE) ?? undefined;
}

/** The complaint before or after another in the list. */
export function neighbourOf(trackingCode: string, step: -1 | 1): string | undefined {
  const { codes } = keptOrder();
  const place = codes.indexOf(trackingCode);
  return place < 0 ? undefined : codes[place + step];
}
