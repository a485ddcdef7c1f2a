/** The close of a unit that is small enough for one call. */
export const ONE_CALL = {
  groupsACall: 60,
  goOn: async () => {
    throw new Error("The unit should have been done in one call.");
  },
};
