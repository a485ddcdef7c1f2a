/** The close of a unit that is small enough for one call. */
export const ONE_CALL = {
  groupsACall: 60,
  send: async () => {
    throw new Error("The unit was to be done in one call.");
  },
};
