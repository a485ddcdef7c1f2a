/**
 * A page that says so, as an error of its console, when the focus falls to its body because what had it has gone, been hidden or been disabled: whoever goes by keys
 * or by ear would have to begin at its top again. Whoever clicks beside everything gives the focus away by themselves.
 */
export const TELLS_OF_LOST_FOCUS = `(() => {
  let last;
  const isThere = (one) => one.isConnected && one.checkVisibility() && !one.matches(":disabled");
  const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
  const look = () => {
    if (last === undefined || !isNowhere() || isThere(last)) return;
    console.error("the focus was lost with " + last.outerHTML.slice(0, 200));
    last = undefined;
  };
  addEventListener("focusin", ({ target }) => { last = target; }, true);
  addEventListener("click", () => { if (isNowhere()) last = undefined; }, true);
  const soon = () => requestAnimationFrame(() => requestAnimationFrame(look));
  new MutationObserver(soon).observe(document, { subtree: true, childList: true, attributes: true });
})()`;
