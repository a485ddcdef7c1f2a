import { ENVIRONMENT, setting } from "../../../shared/deployment/environment.ts";
import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { formOf } from "../../../shared/pages/form/form.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";

const WORDS = {
  place: { id: "Di mana?", en: "Where?" },
  placeHint: {
    id: "Nama jalan, nomor, atau patokan terdekat. Kosongkan bila tidak ada tempatnya.",
    en: "Street, number or a landmark. Leave empty if there is no place.",
  },
  locate: { id: "Pakai lokasi saya", en: "Use my position" },
  done: { id: "Titik lokasi terpasang", en: "Position added" },
  failed: { id: "Lokasi tidak didapat. Tulis alamatnya.", en: "No position. Write the address." },
  remove: { id: "Hapus titik lokasi", en: "Remove the position" },
  removed: { id: "Titik lokasi dihapus", en: "Position removed" },
  open: { id: "Tunjuk di peta", en: "Show it on a map" },
  label: { id: "Peta", en: "Map" },
  hint: {
    id: "Ketuk tempatnya. Geser untuk melihat sekitarnya. Dengan papan ketik: panah menggeser, + dan − memperbesar dan memperkecil, Enter menaruh titik di tengah.",
    en: "Tap the place. Drag to look around. By keyboard: arrows move the map, + and − zoom, Enter puts the pin in the middle.",
  },
  nearer: { id: "Perbesar peta", en: "Zoom in" },
  further: { id: "Perkecil peta", en: "Zoom out" },
  middle: { id: "Taruh titik di tengah peta", en: "Put the pin in the middle" },
  mapFailed: {
    id: "Peta tidak dapat dimuat. Tulis alamatnya saja.",
    en: "The map cannot be loaded. Write the address instead.",
  },
  from: {
    id: "Gambar peta dari {host}, yang dapat melihat bagian daerah mana yang Anda buka.",
    en: "The map's pictures come from {host}, who can see which part of the city you look at.",
  },
};

interface Options {
  readonly form: ReturnType<typeof formOf>;
  readonly city: Sent["city"];
  readonly language: Language;
}

/** Where it is: an address, and with script the phone's position or, where the city has a map, a point on it. */
export function placeChoice({ form, city, language }: Options): Html {
  const words = wordsIn(WORDS, language);
  const hidden = (name: string) => html`<input type="hidden" name="${name}" value="${form.value(name)}">`;
  return html`${form.text("place.address", { label: words.place, hint: words.placeHint, autocomplete: "street-address" })}
<div class="field" data-place hidden data-done="${words.done}" data-failed="${words.failed}" data-removed="${words.removed}">${hidden("place.latitude")}${hidden("place.longitude")}
<div class="acts"><button type="button" class="quiet" data-locate hidden>${words.locate}</button>
<button type="button" class="quiet" data-open-map hidden>${words.open}</button>
<button type="button" class="quiet" data-remove hidden>${words.remove}</button></div>
<p role="status"></p>${mapPart(city, language)}</div>`;
}

function mapPart({ deployment: { map }, area }: Sent["city"], language: Language): Html | undefined {
  if (map === undefined) return undefined;
  const { tiles, attribution, closestZoom } = map;
  const words = wordsIn(WORDS, language);
  const around = [area.south, area.west, area.north, area.east].join();
  return html`
<div data-map="${setting(ENVIRONMENT.siteMap)}" hidden data-tiles="${tiles}" data-area="${around}" data-closest="${closestZoom}" data-label="${words.label}" data-done="${words.done}" data-failed="${words.mapFailed}">
<div class="acts"><button type="button" class="quiet" data-zoom="1">${words.nearer}</button> <button type="button" class="quiet" data-zoom="-1">${words.further}</button> <button type="button" class="quiet" data-middle>${words.middle}</button></div>
<p class="hint" id="peta-petunjuk">${words.hint}</p>
<p class="hint"><a href="${attribution.url}" rel="noopener noreferrer" target="_blank">${attribution.text}</a>. ${words.from.replace("{host}", new URL(tiles).host)}</p>
</div>`;
}

/** Where the pictures of a city's map are. */
export function mapOrigins({ deployment: { map } }: Sent["city"]): readonly string[] {
  return map === undefined ? [] : [new URL(map.tiles).origin];
}
