import type { Problem } from "../http/problem.ts";

/** What a page asked for was refused; it says so in the words of the API. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = "Refused";
    this.problem = problem;
  }
}
