import type { Text } from "../../text.ts";

/** What explains a rule, in both languages; `{name}` stands for a number of the city's policy. */
export interface ExplainerText {
  readonly title: Text;
  readonly body: Text;
}
