import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unannounced } from "../../../../infra/local/openapi/changelog.ts";
import { earlierDocument } from "../../../../infra/local/openapi/earlier-document.ts";

describe("a breaking change", () => {
  const gone = { route: "GET /v1/notes", change: "is gone" };

  test.each<[string, string, boolean]>([
    ["under Changed", "## [Unreleased]\n\n### Changed\n\n- `GET /v1/notes` is called so no more.\n", true],
    ["under Removed", "## [Unreleased]\n\n### Removed\n\n- `GET /v1/notes`.\n\n## [0.1.0]\n", true],
    ["under Added, where nobody looks for it", "## [Unreleased]\n\n### Added\n\n- `GET /v1/notes`\n", false],
    ["of a longer path", "## [Unreleased]\n\n### Removed\n\n- `GET /v1/notes/{id}`\n", false],
    ["of an earlier release", "## [Unreleased]\n\n## [0.1.0]\n\n### Removed\n\n- `GET /v1/notes`\n", false],
  ])("is announced by a line %s", (_, changelog, isAnnounced) => {
    expect(unannounced([gone], changelog)).toEqual(isAnnounced ? [] : [gone]);
  });
});

describe("the document that clients have", () => {
  let root: string;
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "pipe" });
  const commit = (title: string) => {
    writeFileSync(join(root, FILE), JSON.stringify({ info: { title } }));
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", title);
  };
  const FILE = ".github/openapi.json";

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "openapi-"));
    mkdirSync(dirname(join(root, FILE)));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test("is, on a branch, that of the commit where it left main", () => {
    git("init", "-qb", "main");
    commit("released");
    git("checkout", "-qb", "work");
    commit("first step");
    commit("second step");
    expect(earlierDocument(root, FILE)?.document.info.title).toBe("released");
  });

  test("is, on main, that of the previous commit", () => {
    git("init", "-qb", "main");
    commit("earlier");
    commit("now");
    expect(earlierDocument(root, FILE)?.document.info.title).toBe("earlier");
  });

  test("is unknown outside git, in a clone of one commit, and if there was none", () => {
    expect(earlierDocument(root, FILE)).toBeUndefined();
    git("init", "-qb", "main");
    commit("only");
    expect(earlierDocument(root, FILE)).toBeUndefined();
    commit("another");
    expect(earlierDocument(root, "elsewhere.json")).toBeUndefined();
  });
});
