import type { BreakingChange } from "./breaking-changes.ts";

/** The headings of Keep a Changelog under which a breaking change may be listed. */
const OF_BREAKS = ["Changed", "Removed"];

/**
 * Breaking changes missing from the changelog: no line under "Changed" or "Removed" of its unreleased part
 * names their route.
 */
export function unannounced(changes: readonly BreakingChange[], changelog: string): BreakingChange[] {
  const announced = textUnder(changelog);
  return changes.filter(({ route }) => !announced.includes(`\`${route}\``));
}

function textUnder(changelog: string): string {
  const unreleased = changelog.split(/^## /m).find((part) => part.startsWith("[Unreleased]")) ?? "";
  return unreleased
    .split(/^### /m)
    .filter((part) => OF_BREAKS.some((heading) => part.startsWith(`${heading}\n`)))
    .join("");
}
