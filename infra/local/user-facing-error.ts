/** Something that the person at the terminal can mend. Its message is one sentence for him, and all that he is shown. */
export class UserFacingError extends Error {
  override readonly name = "UserFacingError";
}
