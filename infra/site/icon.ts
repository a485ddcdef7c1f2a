/** The mark in a browser's tab: three indicators, the third above its target. */
export const SITE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f5c57"/><path d="M8 24v-6M16 24v-10M24 24V8" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`;

/**
 * The same for the home screen of a phone, which cuts it to a shape of its own: the colour goes to the edge, and the mark stays
 * within the middle four fifths that no shape cuts.
 */
export const MASKABLE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#0f5c57"/><path transform="matrix(.85 0 0 .85 2.4 2.4)" d="M8 24v-6M16 24v-10M24 24V8" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`;

/** The icons of the installed portal: browsers ask for these sizes as pictures of pixels, which are drawn from these. */
export const APP_ICONS = [
  { name: "icon-192.png", drawing: SITE_ICON, pixels: 192, purpose: "any" },
  { name: "icon-512.png", drawing: SITE_ICON, pixels: 512, purpose: "any" },
  { name: "icon-maskable-192.png", drawing: MASKABLE_ICON, pixels: 192, purpose: "maskable" },
  { name: "icon-maskable-512.png", drawing: MASKABLE_ICON, pixels: 512, purpose: "maskable" },
] as const;
