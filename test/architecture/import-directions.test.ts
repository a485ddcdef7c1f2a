import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

interface Import {
  readonly from: string;
  /** One of our files, relative to the root, or a package. */
  readonly to: string;
  readonly names: readonly string[];
  readonly isTypeOnly: boolean;
  readonly isDynamic: boolean;
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")));
}

const STATIC = /^(?:import|export)\b([^;"']*?)\s*from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["'`]([^"'`]+)["'`]/g;

function importsIn(from: string, source: string): Import[] {
  const to = (specifier: string) =>
    specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : specifier;
  const statics = Array.from(source.matchAll(STATIC), ([, clause = "", named, bare = ""]) => ({
    from,
    to: to(named ?? bare),
    names: namesIn(clause),
    isTypeOnly: isTypeOnly(clause),
    isDynamic: false,
  }));
  const dynamics = Array.from(source.matchAll(DYNAMIC), ([, specifier = ""]) => ({
    from,
    to: to(specifier),
    names: [],
    isTypeOnly: false,
    isDynamic: true,
  }));
  return [...statics, ...dynamics];
}

function namesIn(clause: string): string[] {
  const list = clause.match(/\{([^}]*)\}/)?.[1] ?? "";
  return list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** `import type …`, or every name within the braces marked as a type. */
function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  return /^\s*\{[^}]*\}\s*$/.test(clause) && namesIn(clause).every((name) => name.startsWith("type "));
}

const edges = ["shared", "functions", "infra"]
  .flatMap(sourcesUnder)
  .flatMap((file) => importsIn(file, readFileSync(join(ROOT, file), "utf8")));

const isOurs = (path: string) => /^(shared|functions|infra)\//.test(path);
const isContract = (path: string) => /^functions\/[^/]+\/([\w-]+-)?contract\.ts$/.test(path);
const contextOf = (path: string) => path.match(/^functions\/([^/]+)\//)?.[1];
const isWithin = (path: string, ...places: readonly string[]) =>
  places.some((place) => path.startsWith(place));

/**
 * The subjects of the domain in layers: each may know only layers below it, and no other subject of its own.
 * Feedback and supervision are below the evaluation, which counts observations, visits and colleagues' scores. Files outside any
 * folder are general, and may know pictures.
 */
const LEVELS: readonly (readonly string[])[] = [
  ["rules", "pictures"],
  ["calendar"],
  ["moderation", "organisation"],
  ["mail", "surveys", "training"],
  ["complaints"],
  ["planning"],
  ["reporting"],
  ["feedback", "scorecard"],
  ["supervision"],
  ["evaluation"],
  ["awards", "incentives", "integrity", "participation", "talent"],
  ["development", "socialisation"],
  ["discussion"],
  ["inbox"],
];
const subjectOf = (path: string) => path.match(/^shared\/domain\/([^/]+)\//)?.[1];
const isSameSubject = (one: string, other: string) => subjectOf(one) === subjectOf(other);
const levelOf = (path: string) => LEVELS.findIndex((level) => level.includes(subjectOf(path) ?? ""));

/** Forbidden imports of some files, in readable form. */
function offending(of: (file: string) => boolean, isAllowed: (edge: Import) => boolean): string[] {
  return edges
    .filter((edge) => of(edge.from) && !isAllowed(edge))
    .map(({ from, to, isTypeOnly }) => `${from} → ${to}${isTypeOnly ? " (type)" : ""}`);
}

describe("imports", () => {
  test("are all found, even those over several lines", () => {
    expect(edges.length).toBeGreaterThan(200);
    const source =
      'import {\n  type A,\n  b,\n} from "./b.ts";\nexport type { C } from "c";\nawait import("./d.ts");';
    expect(importsIn("functions/a/a.ts", source)).toEqual([
      {
        from: "functions/a/a.ts",
        to: "functions/a/b.ts",
        names: ["type A", "b"],
        isTypeOnly: false,
        isDynamic: false,
      },
      { from: "functions/a/a.ts", to: "c", names: ["C"], isTypeOnly: true, isDynamic: false },
      { from: "functions/a/a.ts", to: "functions/a/d.ts", names: [], isTypeOnly: false, isDynamic: true },
    ]);
  });

  test("of the domain are zod, dates and the domain itself: no SDK, environment, clock or randomness", () => {
    // The principal is data that rules use; held to the same rule, it brings nothing else in. Each subject
    // declares its own policy.
    const isDomain = (file: string) => isWithin(file, "shared/domain/", "shared/auth/principal.ts");
    const pure = ["createHash", "hash", "timingSafeEqual"];
    const wrong = offending(
      isDomain,
      ({ to, names }) =>
        to === "zod" || isDomain(to) || (to === "node:crypto" && names.every((name) => pure.includes(name))),
    );
    expect(wrong).toEqual([]);
  });

  test("of a subject of the domain are only of layers below it: general code knows no subject, and no two know each other", () => {
    const wrong = offending(
      (file) => isWithin(file, "shared/domain/"),
      ({ from, to }) =>
        !isWithin(to, "shared/domain/") ||
        isSameSubject(from, to) ||
        levelOf(to) < levelOf(from) ||
        subjectOf(to) === "pictures",
    );
    expect(wrong).toEqual([]);
  });

  test("of the domain all have a place in the layers", () => {
    const subjects = edges.map(({ from }) => subjectOf(from)).filter((subject) => subject !== undefined);
    expect(subjects.filter((subject) => !LEVELS.flat().includes(subject))).toEqual([]);
  });

  test("of the table are the domain, shared basics and the SDK", () => {
    const wrong = offending(
      (file) => isWithin(file, "shared/table/"),
      ({ to }) =>
        isWithin(to, "shared/table/", "shared/domain/", "shared/deployment/", "node:crypto", "@aws-sdk/") ||
        // A cancelled transaction logs its reason, and is repeated within the request's time.
        ["shared/log.ts", "shared/patience.ts", "shared/stopwatch.ts", "shared/in-parallel.ts"].includes(to),
    );
    expect(wrong).toEqual([]);
  });

  test("of the database's SDK are the table's alone, apart from the local stand-in for AWS", () => {
    const wrong = offending(
      (file) => !isWithin(file, "shared/table/", "infra/local/"),
      ({ to }) => !isWithin(to, "@aws-sdk/lib-dynamodb", "@aws-sdk/client-dynamodb"),
    );
    expect(wrong).toEqual([]);
  });

  test("of a contract are domain schemas, and from the edge only what describes a route", () => {
    const wrong = offending(
      isContract,
      ({ to, isTypeOnly }) =>
        to === "zod" ||
        to === "shared/http/paging.ts" ||
        to === "shared/http/people-schema.ts" ||
        to === "shared/http/itemwise.ts" ||
        to === "shared/pages/contract.ts" ||
        isContract(to) ||
        isWithin(to, "shared/domain/") ||
        (isTypeOnly && isWithin(to, "shared/http/contract.ts", "shared/auth/principal.ts")),
    );
    expect(wrong).toEqual([]);
  });

  test("of a context are never another context's; the portal's client knows the types of all contracts", () => {
    const wrong = offending(
      (file) => contextOf(file) !== undefined,
      ({ from, to, isTypeOnly }) =>
        contextOf(to) === undefined ||
        contextOf(to) === contextOf(from) ||
        (from === "functions/portal/app/client/operations.ts" && isTypeOnly && isContract(to)),
    );
    expect(wrong).toEqual([]);
  });

  test("of cities within functions are only the process's own: use cases name the policies that they need", () => {
    const wrong = offending(
      (file) => isWithin(file, "functions/"),
      ({ to }) =>
        !isWithin(to, "shared/cities/") ||
        isWithin(to, "shared/cities/index.ts", "shared/cities/complaint-terms.ts"),
    );
    expect(wrong).toEqual([]);
  });

  test("of cities within shared are only those of modules that describe deployments and requests", () => {
    const wrong = offending(
      (file) => isWithin(file, "shared/") && !isWithin(file, "shared/cities/"),
      ({ from, to, isTypeOnly }) =>
        !isWithin(to, "shared/cities/") ||
        ["shared/http/request-reading.ts", "shared/pages/public-unit.ts"].includes(from) ||
        // A page bears its city's name and colour.
        (isTypeOnly && isWithin(from, "shared/deployment/", "shared/auth/claims.ts", "shared/pages/")),
    );
    expect(wrong).toEqual([]);
  });

  test("of the registry are the contexts' units, and theirs are contracts", () => {
    const isUnits = (file: string) => /^functions\/[^/]+\/units\.ts$/.test(file);
    const wrong = [
      ...offending(
        (file) => file === "functions/registry.ts",
        ({ to, isTypeOnly }) => isUnits(to) || (isTypeOnly && isWithin(to, "shared/deployment/")),
      ),
      ...offending(
        isUnits,
        ({ to }) => isContract(to) || isWithin(to, "shared/deployment/", "shared/domain/city.ts"),
      ),
    ];
    expect(wrong).toEqual([]);
  });

  test("of the registry within functions are only an entry's, or of what is made while bundling", () => {
    const isEntry = (file: string) =>
      /^functions\/[^/]+\/(api|public|public-results|on-[\w-]+|[\w-]+\.prebuilt)\.ts$/.test(file);
    const wrong = offending(
      (file) => isWithin(file, "functions/") && !isEntry(file),
      ({ to }) => to !== "functions/registry.ts",
    );
    expect(wrong).toEqual([]);
  });

  test("of cloud code never include infrastructure", () => {
    const wrong = offending(
      (file) => isWithin(file, "functions/", "shared/"),
      ({ to }) => !isWithin(to, "infra/", "aws-cdk-lib", "constructs", "test/"),
    );
    expect(wrong).toEqual([]);
  });

  test("of shared code never include a context", () => {
    const wrong = offending(
      (file) => isWithin(file, "shared/"),
      ({ to }) => !isWithin(to, "functions/"),
    );
    expect(wrong).toEqual([]);
  });

  test("of the infrastructure are the registry, the cities, and what describes how units are deployed and called", () => {
    const wrong = offending(
      (file) => isWithin(file, "infra/") && !isWithin(file, "infra/local/"),
      ({ to }) =>
        !isOurs(to) ||
        to === "functions/registry.ts" ||
        to === "shared/table/keys.ts" ||
        isWithin(to, "shared/http/contract.ts", "shared/http/cross-origin.ts", "shared/pages/style/") ||
        isWithin(to, "infra/", "shared/cities/", "shared/deployment/", "shared/auth/", "shared/domain/"),
    );
    expect(wrong).toEqual([]);
  });

  test("of a context's entries are only the local host's, and dynamic", () => {
    const wrong = offending(
      (file) => isWithin(file, "infra/"),
      ({ from, to, isDynamic }) =>
        contextOf(to) === undefined || (isDynamic && isWithin(from, "infra/local/")),
    );
    expect(wrong).toEqual([]);
  });
});

/** Import cycles, each in alphabetical order: files that all import each other, directly or not. */
function circlesOf(among: readonly Import[]): string[] {
  const next = Map.groupBy(among, ({ from }) => from);
  const reached = new Map<string, ReadonlySet<string>>();
  const reach = (file: string): ReadonlySet<string> => {
    const known = reached.get(file);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const open = [file];
    for (let one = open.pop(); one !== undefined; one = open.pop())
      for (const { to } of next.get(one) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        open.push(to);
      }
    reached.set(file, seen);
    return seen;
  };
  const inCircles = [...next.keys()].filter((file) => reach(file).has(file));
  const circles = inCircles.map((file) =>
    inCircles.filter((other) => other === file || (reach(file).has(other) && reach(other).has(file))),
  );
  return [...new Set(circles.map((files) => files.toSorted().join(" ⇄ ")))].toSorted();
}

/** Cycles through types only: none of them matters at load time. Each needs a reason. */
const TYPE_CIRCLES: Readonly<Record<string, string>> = {
  "shared/table/item.ts ⇄ shared/table/keys.ts":
    "a key knows its item, so that what is read has its type, and an item makes its keys",
};

describe("import cycles", () => {
  const fixed = edges.filter(({ to, isDynamic }) => isOurs(to) && !isDynamic);

  test("are detected", () => {
    const edge = (from: string, to: string) => ({ from, to, names: [], isTypeOnly: false, isDynamic: false });
    const two = [
      edge("a", "b"),
      edge("b", "c"),
      edge("c", "a"),
      edge("c", "d"),
      edge("e", "e"),
      edge("f", "a"),
    ];
    expect(circlesOf(two)).toEqual(["a ⇄ b ⇄ c", "e"]);
  });

  test("do not exist among loaded modules", () => {
    expect(circlesOf(fixed.filter(({ isTypeOnly }) => !isTypeOnly))).toEqual([]);
  });

  test("through types alone are the listed ones", () => {
    expect(circlesOf(fixed)).toEqual(Object.keys(TYPE_CIRCLES).toSorted());
  });
});
