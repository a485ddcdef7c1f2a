/** The mark in a browser's tab: three indicators, the third above its target. */
export const SITE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f5c57"/><path d="M8 24v-6M16 24v-10M24 24V8" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`;
