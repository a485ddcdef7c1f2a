type Step = () => void | Promise<void>;

/** What has been started, to be stopped in the opposite order. */
export function newUndo() {
  const steps: Step[] = [];
  return {
    push: (step: Step) => void steps.push(step),
    /**
     * Does every step once. One that fails leaves the others still to be done: otherwise the engine would keep running, and
     * the directory would stay claimed.
     * @throws what the first failing step threw, after the last step
     */
    async run(): Promise<void> {
      const failures: unknown[] = [];
      for (const step of steps.splice(0).reverse()) {
        await Promise.resolve()
          .then(step)
          .catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

export type Undo = ReturnType<typeof newUndo>;
